import { useEffect, useMemo, useState } from 'react';
import type { Facts, PriceBook } from '../core/catalog/types.ts';
import { useStudy } from '../study/store.ts';
import { loadPriceBook } from '../widgets/catalogue/load-catalogue.ts';

/**
 * The page's facts with the prices of the reader's region. The static page carries us-east-1; until
 * another region's prices are in, the document keeps the mark that greys the static ones.
 */
export function useRegionFacts(facts: Facts): Facts {
  const region = useStudy((study) => study.state.settings.region);
  const [book, setBook] = useState<PriceBook | null>(null);
  const wanted = region === facts.priceBook.region ? null : region;

  useEffect(() => {
    let current = true;
    const root = document.documentElement;
    setBook(null);
    if (wanted === null) return;
    loadPriceBook(wanted).then(
      (loaded) => {
        if (!current) return;
        setBook(loaded);
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
  }, [wanted]);

  return useMemo(
    () => (book && book.region === wanted ? { ...facts, priceBook: book } : facts),
    [facts, book, wanted],
  );
}
