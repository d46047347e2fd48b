import type { InstanceType } from '../../core/catalog/types.ts';
import type { Points } from '../../core/metrics/points.ts';
import type { MeasuredDimension, Window } from '../../core/rightsizing/analysis-types.ts';
import { assess } from '../../core/rightsizing/assess.ts';
import type { CpuPercentile, FleetInstance } from '../../core/rightsizing/input-types.ts';
import { DEFAULT_PREFERENCES } from '../../core/rightsizing/preferences.ts';
import { type SampleId, sampleInstance } from '../../core/rightsizing/samples.ts';
import { windowOf } from '../../core/rightsizing/usage.ts';

/** A capacity with its points and how it was judged. */
export interface Judged {
  readonly result: MeasuredDimension;
  readonly points: Points;
}

/** CPU and memory of a sample over the look-back, `null` where there is nothing to judge. */
export interface JudgedSample {
  readonly window: Window;
  readonly cpu: Judged | null;
  readonly memory: Judged | null;
}

/** A sample's instance with five-minute points of the default look-back. */
export function sampleOf(id: SampleId): FleetInstance {
  const instance = sampleInstance(id, DEFAULT_PREFERENCES.lookBackDays);
  if (!instance) throw new RangeError(`No sample workload “${id}”`);
  return instance;
}

/**
 * CPU and memory as the rightsizing lab judges them, each by itself. A whole finding also asks
 * whether a cheaper type exists, which takes the whole catalogue: that is the lab's to say.
 *
 * @param hasMemory without it, memory is left out as if no agent reported it
 */
export function judge(
  instance: FleetInstance,
  type: InstanceType,
  cpuPercentile: CpuPercentile,
  hasMemory: boolean,
): JudgedSample {
  const seen = hasMemory
    ? instance
    : {
        ...instance,
        series: instance.series.filter(({ metric }) => metric !== 'memoryUtilization'),
      };
  const preferences = { ...DEFAULT_PREFERENCES, cpuPercentile };
  const window = windowOf(seen, preferences.lookBackDays);
  if (!window) throw new RangeError(`The sample ${instance.id} has no points`);
  const scales = new Map([
    ['cpuUtilization', 'percent'],
    ['memoryUtilization', 'percent'],
  ] as const);
  const { measured } = assess({ instance: seen, type, window, preferences, scales });
  const of = (dimension: 'cpu' | 'memory') =>
    measured.find(({ result }) => result.dimension === dimension) ?? null;
  return { window, cpu: of('cpu'), memory: of('memory') };
}
