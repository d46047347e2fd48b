import { packed } from 'virtual:facts/bert-example';
import { useMemo } from 'react';
import { onDemandList } from '../../core/catalog/purchase.ts';
import { unpackFacts } from '../../core/recommend/pack.ts';
import type { RecommenderFacts } from '../../core/recommend/types.ts';
import { useFacts } from '../../ui/facts.ts';

const PUBLISHED = unpackFacts(packed);

/** Measurements of the guide’s BERT example, with the prices of the reader’s region. */
export function useBertFacts(): RecommenderFacts {
  const { priceBook } = useFacts();
  // A lesson’s own price book holds just the types that it mentions; another region’s holds all.
  return useMemo(
    () =>
      priceBook.region === PUBLISHED.priceBook.region
        ? PUBLISHED
        : { ...PUBLISHED, priceBook: onDemandList(priceBook) },
    [priceBook],
  );
}
