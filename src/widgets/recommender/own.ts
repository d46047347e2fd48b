import type { Measurement } from '../../core/recommend/types.ts';
import type { StudyEventBody } from '../../study/events.ts';
import type { OwnMeasurement } from '../../study/own-measurement.ts';

/** The event that keeps a measurement. */
export function addedEvent({
  model,
  precision,
  precisionClass,
  sequenceLength,
  framework,
  instanceType,
  batchSize,
  concurrency,
  throughputPerSecond,
  latencyAvgMs,
  latencyP50Ms,
  latencyP95Ms,
  latencyP99Ms,
  cpuUtilizationPercent,
  source,
  sourceDate,
  notes,
}: Measurement): StudyEventBody {
  return {
    kind: 'measurement-added',
    model: cut(model),
    precision: cut(precision),
    precisionClass,
    sequenceLength,
    framework: cut(framework),
    instanceType,
    batchSize,
    concurrency: cut(concurrency),
    throughputPerSecond,
    latencyAvgMs,
    latencyP50Ms,
    latencyP95Ms,
    latencyP99Ms,
    cpuUtilizationPercent,
    source: cut(source),
    sourceDate: cut(sourceDate),
    notes: cut(notes),
  };
}

/** The same for two measurements that would be kept as the same; the line they stood on is no part. */
export function contentOf(measurement: Measurement): string {
  return JSON.stringify(addedEvent(measurement));
}

/** The longest text that the study record takes. */
const MAX_TEXT = 120;
const cut = (text: string) => text.slice(0, MAX_TEXT);

/** A kept measurement as the recommender takes it; `key` is the id of the event that added it. */
export function ownAsMeasurement(key: string, own: OwnMeasurement): Measurement {
  return {
    ...own,
    key: `own-${key}`,
    origin: 'own',
    publishedModel: own.model,
    task: 'your own measurement',
    resolution: null,
    onEc2: true,
    accelerator: '',
    devicesUsed: null,
    throughputUnit: 'inference',
    throughputDerived: false,
    sourceUrl: null,
  };
}
