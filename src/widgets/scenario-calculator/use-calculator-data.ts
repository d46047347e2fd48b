import { useEffect, useMemo, useState } from 'react';
import type { Catalogue, PriceBook } from '../../core/catalog/types.ts';
import type { DecimalMark } from '../../core/quantity/number.ts';
import { decodeMeasurements, type Measurement } from '../../core/scenario/measurement.ts';
import { useStudy } from '../../study/store.ts';
import { useFacts } from '../../ui/facts.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { loadCatalogue, loadPriceBook, loadPurchaseRates } from '../catalogue/load-catalogue.ts';
import { type CalculatorData, firstData } from './data.ts';

interface Loaded {
  readonly catalogue: Catalogue | null;
  readonly measurements: readonly Measurement[] | null;
  readonly rates: CalculatorData['rates'];
  readonly problem: string | null;
}

const NOTHING: Loaded = { catalogue: null, measurements: null, rates: null, problem: null };

/** The mark that the reader’s own language puts before decimals. */
function readerDecimal(): DecimalMark {
  return new Intl.NumberFormat(navigator.languages).format(1.5).includes(',') ? ',' : '.';
}

/** The whole catalogue, the measurements and the rates, once they are in. */
function useLoaded(region: string): Loaded {
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  useEffect(() => {
    let current = true;
    const add = (part: Partial<Loaded>) => {
      if (current) setLoaded((before) => ({ ...before, ...part }));
    };
    const fail = () =>
      add({
        problem:
          'Some of the data could not be fetched, so only the types of the example are known. Check the connection and reload the page.',
      });
    loadCatalogue(region).then((catalogue) => add({ catalogue }), fail);
    loadPurchaseRates().then((rates) => add({ rates }), fail);
    import('virtual:measurements').then(
      ({ measurementFile }) => add({ measurements: decodeMeasurements(measurementFile) }),
      fail,
    );
    return () => {
      current = false;
    };
  }, [region]);
  return loaded;
}

/** The on-demand lists of some regions; each is fetched once. */
function useBooks(regions: readonly string[]): CalculatorData['books'] {
  const [books, setBooks] = useState<CalculatorData['books']>(new Map());
  const wanted = [...new Set(regions)].sort().join(' ');
  useEffect(() => {
    let current = true;
    const add = (region: string, book: PriceBook | 'failed') => {
      if (current) setBooks((before) => new Map(before).set(region, book));
    };
    for (const region of wanted.split(' ').filter((name) => name !== '')) {
      loadPriceBook(region).then(
        (book) => add(region, book),
        () => add(region, 'failed'),
      );
    }
    return () => {
      current = false;
    };
  }, [wanted]);
  return books;
}

/** What scenarios in these regions are computed from: the page’s own rows, then everything. */
export function useCalculatorData(regions: readonly string[]): CalculatorData {
  const facts = useFacts();
  const hydrated = useHydrated();
  const settings = useStudy((study) => study.state.settings);
  const readerRegion = hydrated ? settings.region : facts.priceBook.region;
  const { catalogue, measurements, rates, problem } = useLoaded(readerRegion);
  const books = useBooks(regions.filter((region) => region !== ''));
  return useMemo(() => {
    const first = firstData(facts);
    const own: [string, PriceBook][] = catalogue
      ? [[catalogue.onDemand.region, catalogue.onDemand]]
      : [];
    return {
      ...first,
      types: catalogue
        ? new Map(catalogue.facts.instances.map((type) => [type.instanceType, type]))
        : first.types,
      measurements: measurements ?? first.measurements,
      books: new Map([...first.books, ...own, ...books]),
      rates,
      priceChanges: catalogue?.facts.priceChanges ?? first.priceChanges,
      regions: catalogue?.places ?? first.regions,
      catalogue,
      readerRegion,
      readerOption: hydrated ? settings.purchaseOption : 'on-demand',
      decimal: hydrated ? readerDecimal() : '.',
      problem,
    };
  }, [facts, catalogue, measurements, rates, problem, books, readerRegion, hydrated, settings]);
}
