import type { FleetInstance, LookBackDays } from '../../core/rightsizing/input-types.ts';
import { SAMPLES, type SampleId, sampleInstance } from '../../core/rightsizing/samples.ts';

/** Samples that have been made. Nothing changes them, so a look-back that comes back is at hand. */
const made = new Map<string, FleetInstance>();

/** A sample's instance over a look-back, always the same object; `undefined` for another id. */
export function sampleOver(id: SampleId, lookBackDays: LookBackDays): FleetInstance | undefined {
  const key = `${id} ${lookBackDays}`;
  const instance = made.get(key) ?? sampleInstance(id, lookBackDays);
  if (instance) made.set(key, instance);
  return instance;
}

/** All samples, in the order in which a page offers them. */
export function samplesOver(lookBackDays: LookBackDays): readonly FleetInstance[] {
  return SAMPLES.flatMap(({ id }) => sampleOver(id, lookBackDays) ?? []);
}
