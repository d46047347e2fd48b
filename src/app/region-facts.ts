import { useEffect, useMemo, useState } from 'react';
import { optionPriceBook } from '../core/catalog/purchase.ts';
import type { Facts, PriceBook, PurchaseRate } from '../core/catalog/types.ts';
import { DEFAULT_SETTINGS } from '../study/settings.ts';
import { useStudy } from '../study/store.ts';
import { loadPriceBook, loadPurchaseRates } from '../widgets/catalogue/load-catalogue.ts';

/** What came for one region and option; `null` where the page's own is enough. */
interface Loaded {
  readonly key: string;
  readonly book: PriceBook | null;
  readonly rates: readonly PurchaseRate[];
}

/**
 * The page's facts with the prices of the reader's region and purchase option. The static page
 * carries us-east-1, on demand; until the others are in, the document keeps the mark that greys the
 * static prices.
 */
export function useRegionFacts(facts: Facts): Facts {
  const region = useStudy((study) => study.state.settings.region);
  const option = useStudy((study) => study.state.settings.purchaseOption);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const isDefault =
    region === DEFAULT_SETTINGS.region && option === DEFAULT_SETTINGS.purchaseOption;
  const key = isDefault ? null : `${region} ${option}`;

  useEffect(() => {
    let current = true;
    const root = document.documentElement;
    if (key === null) return;
    Promise.all([
      region === DEFAULT_SETTINGS.region ? null : loadPriceBook(region),
      option === DEFAULT_SETTINGS.purchaseOption ? [] : loadPurchaseRates(),
    ]).then(
      ([book, rates]) => {
        if (!current) return;
        setLoaded({ key, book, rates });
        root.dataset.prices = 'ready';
      },
      () => {
        if (current) root.dataset.prices = 'missing';
      },
    );
    return () => {
      current = false;
      delete root.dataset.prices;
    };
  }, [key, region, option]);

  return useMemo(() => {
    if (key === null || loaded?.key !== key) return facts;
    const { book, rates } = loaded;
    const onDemand = book ?? facts.priceBook;
    const sources = { onDemand, rates, priceChanges: facts.priceChanges };
    return { ...facts, priceBook: optionPriceBook(sources, option) };
  }, [facts, loaded, key, option]);
}
