import { offeredCandidates } from './offered.ts';
import { checkInput } from './recommend.ts';
import type { ServingModel } from './serving.ts';
import { fleetFor } from './size.ts';
import type { LoadPoint, RecommenderFacts, RecommendInput, SwitchPoint } from './types.ts';

/**
 * The cheapest configuration that meets the limit at each of many constant loads; the load of
 * `input` is not used. At every load all rows compete again, each as its own operating point.
 *
 * @param loadsPerSecond above 0
 * @throws InvalidInputError for inputs or loads out of range
 */
export function bestAgainstLoad(
  input: RecommendInput,
  facts: RecommenderFacts,
  loadsPerSecond: readonly number[],
): LoadPoint[] {
  const usable = offeredCandidates(input, facts).flatMap((candidate) => {
    const { id, instanceType, pricePerHour, serving, barred } = candidate;
    const cannotRank = barred !== null || pricePerHour === null || serving?.slow == null;
    return cannotRank ? [] : [{ id, instanceType, pricePerHour, serving }];
  });

  return loadsPerSecond.map((ratePerSecond) => {
    checkInput({ ...input, load: { kind: 'constant', ratePerSecond } });
    // Cheapest possible first: once one meets the limit, all that cannot cost less are passed over.
    const order = usable
      .map((one) => ({ ...one, leastCost: leastCostPerHour(one, ratePerSecond, input) }))
      .sort((a, b) => a.leastCost - b.leastCost);
    let best: LoadPoint['best'] = null;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const { id, instanceType, pricePerHour, serving, leastCost } of order) {
      if (leastCost > bestCost) break;
      const { instances, latencyMs } = fleetFor(serving, ratePerSecond, input);
      const costPerHour = instances * pricePerHour;
      if (latencyMs > input.limitMs || costPerHour > bestCost) continue;
      const isFaster =
        best === null ||
        latencyMs < best.latencyMs ||
        (latencyMs === best.latencyMs && id < best.id);
      if (costPerHour === bestCost && !isFaster) continue;
      const costPerMillion = (costPerHour / (ratePerSecond * 3600)) * 1e6;
      best = { id, instanceType, instances, costPerMillion, latencyMs };
      bestCost = costPerHour;
    }
    return { ratePerSecond, best };
  });
}

/** What the fewest instances that carry the load cost, before any limit. */
function leastCostPerHour(
  { serving, pricePerHour }: { readonly serving: ServingModel; readonly pricePerHour: number },
  ratePerSecond: number,
  input: RecommendInput,
): number {
  const atLeast = ratePerSecond / (serving.capacityPerSecond * input.utilizationCeiling);
  return Math.max(input.minInstances, Math.ceil(atLeast * (1 - 1e-9))) * pricePerHour;
}

/** The loads between which another instance type becomes the cheapest, in order of the points. */
export function switchPoints(points: readonly LoadPoint[]): SwitchPoint[] {
  return points.slice(1).flatMap((point, index) => {
    const before = points[index];
    const from = before?.best?.instanceType ?? null;
    const to = point.best?.instanceType ?? null;
    if (before === undefined || from === to) return [];
    return [{ betweenPerSecond: [before.ratePerSecond, point.ratePerSecond], from, to }];
  });
}
