import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPriceBook, loadRegionPlaces } from '../../content/data.ts';
import {
  distanceKm,
  encodeCoverage,
  nearestRegionWithPrice,
  type PriceCoverage,
  regionsWithPrice,
} from './regions.ts';

const places = loadRegionPlaces('content');
const books = places.map(({ region }) => loadPriceBook('content', region));
const coverage = JSON.parse(JSON.stringify(encodeCoverage(books))) as PriceCoverage;
const placeOf = (region: string) => {
  const found = places.find((place) => place.region === region);
  if (found === undefined) throw new Error(`no place of ${region}`);
  return found;
};
const types = [...new Set(books.flatMap(({ pricePerHour }) => Object.keys(pricePerHour)))];

describe('the coverage of prices', () => {
  it('names a region exactly where its list has the type', () => {
    for (const type of types) {
      const listed = books.filter(({ pricePerHour }) => Object.hasOwn(pricePerHour, type));
      expect(regionsWithPrice(coverage, type)).toEqual(listed.map(({ region }) => region));
    }
  });

  it('is empty for a type nobody lists, whatever its name', () => {
    for (const name of ['m99.huge', '', 'constructor.toString', '__proto__.x', 'm5']) {
      expect(regionsWithPrice(coverage, name)).toEqual([]);
    }
  });
});

describe('the distance between regions', () => {
  it('is what an atlas says, to 2 %', () => {
    // Dublin to Frankfurt is about 1,090 km, London to Sydney about 16,990 km (great circle).
    expect(distanceKm(placeOf('eu-west-1'), placeOf('eu-central-1'))).toBeCloseTo(1_090, -2);
    const far = distanceKm(placeOf('eu-west-2'), placeOf('ap-southeast-2'));
    expect(Math.abs(far / 16_990 - 1)).toBeLessThan(0.02);
  });

  it('is the same both ways, 0 at home and at most half the Earth', () => {
    const point = fc.record({
      latitudeDegrees: fc.double({ min: -90, max: 90, noNaN: true }),
      longitudeDegrees: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBeLessThanOrEqual(Math.PI * 6_371 + 1e-6);
      }),
    );
  });
});

describe('the nearest region with a price', () => {
  it('is never China or GovCloud, never the reader’s own, and always lists the type', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...types), ({ region }, type) => {
        const nearest = nearestRegionWithPrice(region, type, places, coverage);
        if (nearest === null) return;
        expect(nearest.place.partition).toBe('aws');
        expect(nearest.place.region).not.toBe(region);
        expect(regionsWithPrice(coverage, type)).toContain(nearest.place.region);
        expect(nearest.isOtherPartition).toBe(placeOf(region).partition !== 'aws');
      }),
    );
  });

  it('is nearer than every other region of the partition that lists the type', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...types), (here, type) => {
        const nearest = nearestRegionWithPrice(here.region, type, places, coverage);
        const others = places.filter(
          (place) =>
            place !== here &&
            place.partition === 'aws' &&
            regionsWithPrice(coverage, type).includes(place.region),
        );
        if (others.length === 0) expect(nearest).toBeNull();
        for (const other of others) {
          expect(nearest?.distanceKm).toBeLessThanOrEqual(distanceKm(here, other));
        }
      }),
    );
  });

  it('is nowhere for a type that only GovCloud lists, and from a region we do not know', () => {
    const govOnly = types.filter((type) =>
      regionsWithPrice(coverage, type).every((region) => region.startsWith('us-gov')),
    );
    expect(govOnly.length).toBeGreaterThan(0);
    for (const type of govOnly) {
      expect(nearestRegionWithPrice('us-gov-west-1', type, places, coverage)).toBeNull();
    }
    expect(nearestRegionWithPrice('xx-north-9', 'm5.large', places, coverage)).toBeNull();
  });
});
