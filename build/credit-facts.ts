import { subsetFacts } from '../src/content/data.ts';
import type { Facts } from '../src/core/catalog/types.ts';
import { isFixedPerformance } from '../src/core/credits/fixed-performance.ts';

/** The burstable types, and the fixed-performance types that are no larger than the largest of them. */
export function creditFacts(facts: Facts): Facts {
  const burstable = facts.instances.filter((type) => type.burstable);
  const vcpus = Math.max(...burstable.map((type) => type.vcpus));
  const memoryGib = Math.max(...burstable.map((type) => type.memoryGib));
  const fixed = facts.instances.filter(
    (type) => isFixedPerformance(type) && type.vcpus <= vcpus && type.memoryGib <= memoryGib,
  );
  return subsetFacts(facts, {
    types: [...burstable, ...fixed].map(({ instanceType }) => instanceType),
    benchmarks: [],
    cited: ['aws_t3_large_price_in_break_even', 'aws_break_even_t3_large_m5_large'],
  });
}
