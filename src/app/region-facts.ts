import { useEffect, useMemo, useState } from 'react';
import type { Facts, PriceBook } from '../core/catalog/types.ts';
import { DEFAULT_SETTINGS } from '../study/settings.ts';
import { useStudy } from '../study/store.ts';

/** What came for one region and option. */
interface Loaded {
  readonly key: string;
  readonly bookFor: (facts: Facts) => PriceBook;
}

/**
 * Puts the prices of the reader's region and purchase option into facts. The static page carries
 * us-east-1, on demand; until the others are in, the document keeps the mark that greys the static
 * prices.
 */
export function useWithReaderPrices(): (facts: Facts) => Facts {
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
    import('./reader-prices.ts')
      .then(({ loadReaderPrices }) => loadReaderPrices(region, option))
      .then(
        (bookFor) => {
          if (!current) return;
          setLoaded({ key, bookFor });
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
    if (key === null || loaded?.key !== key) return (facts: Facts) => facts;
    const { bookFor } = loaded;
    return (facts: Facts) => ({ ...facts, priceBook: bookFor(facts) });
  }, [loaded, key]);
}
