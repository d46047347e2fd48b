import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDraw } from './draw.ts';
import { hashOf } from './hash.ts';
import { randomAt, seededRandom, shuffled } from './mulberry.ts';
import { xoshiro128 } from './xoshiro.ts';

describe('a hash', () => {
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of %j is the one that the authors of FNV-1a publish', (text, hash) => {
    expect(hashOf(text)).toBe(hash);
  });
});

describe('what links and samples were made with', () => {
  it('is drawn again from the same seed', () => {
    const d = createDraw(7, 11);
    expect([d.whole(0, 999_999), d.pick(['a', 'b', 'c']), d.chance(0.5)]).toEqual([
      708_701,
      'c',
      true,
    ]);
    expect(d.shuffled([1, 2, 3, 4, 5, 6])).toEqual([5, 4, 3, 2, 1, 6]);
  });

  it('comes in the same order for the same seed', () => {
    expect(shuffled([1, 2, 3, 4, 5, 6], 7)).toEqual([5, 2, 3, 4, 6, 1]);
  });

  it('are the numbers of mulberry32', () => {
    expect(Array.from({ length: 3 }, seededRandom(1))).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
  });
});

describe('the numbers of a load test', () => {
  it('are drawn again from the same seed', () => {
    expect(Array.from({ length: 3 }, xoshiro128(1))).toEqual([
      0.09156953287310898, 0.5061978041194379, 0.8881928147748113,
    ]);
  });

  it('are above 0, at most 1, and even', () => {
    const random = xoshiro128(42);
    const tenths = new Array<number>(10).fill(0);
    for (let n = 0; n < 100_000; n += 1) {
      const value = random();
      expect(value > 0 && value <= 1).toBe(true);
      const tenth = Math.min(9, Math.floor(value * 10));
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});

describe('seeded numbers', () => {
  it('are from 0 up to 1 and others for another seed', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(1).every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('can be had from the middle of a sequence', () => {
    const sequence = Array.from({ length: 9 }, seededRandom(3));
    expect(randomAt(3, 9)).toBe(sequence[8]);
  });
});

describe('a shuffled list', () => {
  it('holds the same items, in the same order for the same seed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 30 }), fc.nat(), (list, seed) => {
        expect([...shuffled(list, seed)].sort()).toEqual([...list].sort());
        expect(shuffled(list, seed)).toEqual(shuffled(list, seed));
      }),
    );
  });

  it('comes in another order for another seed', () => {
    const many = Array.from({ length: 20 }, (_, index) => index);
    expect(shuffled(many, 1)).not.toEqual(shuffled(many, 2));
  });
});
