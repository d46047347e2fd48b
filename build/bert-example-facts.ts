import { bertInput } from '../src/core/recommend/bert-claims.ts';
import { matchingRows } from '../src/core/recommend/candidates.ts';
import { type PackedRecommenderFacts, packFacts } from '../src/core/recommend/pack.ts';
import type { RecommenderFacts } from '../src/core/recommend/types.ts';

/** Types that nobody has measured with this model and that the example names. */
const NAMED = ['m5.large', 'c7i.xlarge', 'c8g.xlarge', 'g6f.large'];

/**
 * The recommender's facts for the guide's BERT example alone, small enough for a lesson: one model,
 * one length, no INT8 (which needs calibration) and no V100 (history).
 */
export function bertExampleFacts(facts: RecommenderFacts): PackedRecommenderFacts {
  const input = bertInput({ ratePerSecond: 1, limitMs: 1, percentile: 95 });
  const measurements = matchingRows(input, facts).filter(
    ({ precisionClass, accelerator }) => precisionClass !== 'int8' && !/^V100/.test(accelerator),
  );
  const types = new Set([...NAMED, ...measurements.map(({ instanceType }) => instanceType)]);
  const instances = facts.instances.filter(({ instanceType }) => types.has(instanceType));
  const families = new Set(instances.map(({ family }) => family));
  return packFacts({
    ...facts,
    instances,
    families: facts.families.filter(({ family }) => families.has(family)),
    measurements,
    tokens: [],
    purchase: [],
    typeNames: [...types],
    cited: facts.cited.filter(({ id }) => id.startsWith('g4blog_bert')),
    priceBook: {
      ...facts.priceBook,
      pricePerHour: Object.fromEntries(
        Object.entries(facts.priceBook.pricePerHour).filter(([type]) => types.has(type)),
      ),
    },
  });
}
