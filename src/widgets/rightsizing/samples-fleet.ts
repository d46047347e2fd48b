import { SAMPLES, sampleInstance } from '../../core/rightsizing/samples.ts';
import type { FleetInstance, LookBackDays } from '../../core/rightsizing/types.ts';

/** The samples' instances, with as many days of points as the look-back asks for. */
export function samplesOf(days: LookBackDays): readonly FleetInstance[] {
  return SAMPLES.flatMap(({ id }) => sampleInstance(id, days) ?? []);
}
