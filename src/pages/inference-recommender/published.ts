import { packed } from 'virtual:facts/recommender';
import type { Facts } from '../../core/catalog/types.ts';
import { unpackFacts } from '../../core/recommend/pack.ts';
import type { RecommenderFacts } from '../../core/recommend/types.ts';

/** The published measurements with everything that prices them. */
export const PUBLISHED: RecommenderFacts = unpackFacts(packed);

/** What the shell and the shared parts need of them. */
export const facts: Facts = {
  priceBook: PUBLISHED.priceBook,
  instances: PUBLISHED.instances,
  families: PUBLISHED.families,
  cited: PUBLISHED.cited,
  benchmarks: [],
  credits: [],
  priceChanges: [],
};
