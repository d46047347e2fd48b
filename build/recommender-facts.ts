import path from 'node:path';
import { subsetFacts } from '../src/content/data.ts';
import { loadPurchaseRates } from '../src/content/purchase-rates.ts';
import { loadMeasurements } from '../src/content/recommender-data.ts';
import { priceOf } from '../src/core/catalog/purchase.ts';
import { isUsual } from '../src/core/catalog/rare-options.ts';
import type { Facts, PurchaseRate } from '../src/core/catalog/types.ts';
import { type PackedRecommenderFacts, packFacts } from '../src/core/recommend/pack.ts';
import type { PurchaseFactor, RecommenderFacts } from '../src/core/recommend/types.ts';

/** Types that the BERT example and the guide name and nobody has measured. */
const NAMED = ['m5.large', 'm5.xlarge', 'c5.xlarge', 'c7i.xlarge', 'c8g.xlarge', 'g6f.large'];

const CITED = [
  'g4blog_bert_c5_xlarge',
  'g4blog_bert_c5_xlarge_throughput',
  'g4blog_bert_m5_xlarge_bound',
  'g4blog_bert_g4dn_xlarge',
  'g4blog_bert_g4dn_xlarge_throughput',
  'ir_sample_ml_c5_xlarge_price',
];

/** What the recommender computes from: measurements, the types they speak about, and prices. */
export function recommenderFacts(facts: Facts, root: string): RecommenderFacts {
  const contentDir = path.join(root, 'content');
  const typeNames = facts.instances.map(({ instanceType }) => instanceType);
  const known = new Set(typeNames);
  const { measurements, tokens } = loadMeasurements(contentDir, known);

  const ranOn = new Set([...measurements, ...tokens].map(({ instanceType }) => instanceType));
  const accelerators = new Set(
    facts.instances
      .filter(({ instanceType }) => ranOn.has(instanceType))
      .flatMap(({ acceleratorName }) => acceleratorName ?? []),
  );
  const types = facts.instances
    .filter(
      ({ instanceType, acceleratorName, bareMetal }) =>
        ranOn.has(instanceType) ||
        NAMED.includes(instanceType) ||
        (acceleratorName !== null && accelerators.has(acceleratorName) && !bareMetal),
    )
    .map(({ instanceType }) => instanceType);
  const withdrawn = facts.families
    .filter(({ status }) => status === 'withdrawn')
    .map(({ family }) => family);
  const subset = subsetFacts(facts, { types, benchmarks: [], cited: CITED, families: withdrawn });
  const inUse = new Set(types);

  return {
    priceBook: facts.priceBook,
    instances: subset.instances,
    families: subset.families,
    cited: subset.cited,
    measurements,
    tokens,
    purchase: todaysFactors(
      facts,
      loadPurchaseRates(contentDir, known).filter(({ instanceType }) => inUse.has(instanceType)),
    ),
    ...endpointPremium(subset),
    typeNames,
  };
}

/**
 * The purchase options of the static pages' region as shares of today's on-demand price. A rate
 * whose on-demand price has changed since says nothing about today and is left out, as everywhere.
 */
function todaysFactors(facts: Facts, rates: readonly PurchaseRate[]): readonly PurchaseFactor[] {
  const { priceBook, priceChanges } = facts;
  const sources = { onDemand: priceBook, rates, priceChanges };
  return rates.flatMap(({ option, instanceType, region, ...rate }) => {
    const list = priceBook.pricePerHour[instanceType];
    if (region !== priceBook.region || list === undefined || !isUsual(option)) return [];
    const price = priceOf(sources, instanceType, option);
    if (price.kind !== 'amount') return [];
    const { interruptionBand, source, sourceDate } = rate;
    const factor = price.pricePerHour / list;
    return [{ region, option, instanceType, factor, interruptionBand, source, sourceDate }];
  });
}

/** AWS's own sample output prices an endpoint of c5.xlarge; the list prices the instance. */
function endpointPremium(facts: Facts) {
  const sample = facts.cited.find(({ id }) => id === 'ir_sample_ml_c5_xlarge_price');
  const list = facts.priceBook.pricePerHour['c5.xlarge'];
  if (sample === undefined || list === undefined) {
    throw new Error('The premium of an endpoint needs ir_sample_ml_c5_xlarge_price and c5.xlarge.');
  }
  return {
    endpointPremium: sample.value / list,
    endpointPremiumSource: `${sample.source}, ${sample.sourceDate}: ${sample.appliesTo} against the instance’s list price`,
  };
}

export function packedRecommenderFacts(facts: Facts, root: string): PackedRecommenderFacts {
  return packFacts(recommenderFacts(facts, root));
}
