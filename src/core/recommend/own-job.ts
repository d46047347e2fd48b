import { requestsInSystem } from '../queueing/little.ts';
import type { BadRow, GoodRow } from './own-measurements.ts';
import { OWN } from './own-row.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of its own; a field that is missing or another kind of thing reads as empty. */
function fieldsOf(parent: Fields, name: string): Fields {
  const value = Object.hasOwn(parent, name) ? parent[name] : undefined;
  return isFields(value) ? value : {};
}

/** Above 0; `null` for a missing field and for NaN, the service's "not available". */
function figureOf(parent: Fields, name: string): number | null {
  const value = Object.hasOwn(parent, name) ? parent[name] : undefined;
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}

function textOf(parent: Fields, name: string): string | null {
  const value = Object.hasOwn(parent, name) ? parent[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** More requests in flight on one instance than any load test of the service makes. */
const MOST_IN_FLIGHT = 200;

/**
 * Recommendations of a job as measurements of one instance each. `MaxInvocations` is per minute
 * and of the whole endpoint. `ModelLatency` is in milliseconds in one table of AWS's guide and in
 * microseconds beside its sample: the unit that leaves a plausible number in flight is taken, and
 * the row says so. Which percentile it is AWS does not say; it is read as a mean.
 */
export function readJob(
  json: string,
  file: string,
  model: string | undefined,
): { good: GoodRow[]; bad: BadRow[] } {
  let job: unknown;
  try {
    job = JSON.parse(json);
  } catch (error) {
    const detail = error instanceof Error ? ` (${error.message})` : '';
    const reason = `This starts like JSON but cannot be read${detail}.`;
    return { good: [], bad: [{ line: 1, column: '', reason }] };
  }
  const list = isFields(job) ? job.InferenceRecommendations : undefined;
  if (!isFields(job) || !Array.isArray(list) || list.length === 0) {
    const reason =
      'Expected the answer of describe-inference-recommendations-job with a list InferenceRecommendations in it.';
    return { good: [], bad: [{ line: 1, column: 'InferenceRecommendations', reason }] };
  }
  const name = model ?? modelOf(job);
  const good: GoodRow[] = [];
  const bad: BadRow[] = [];
  for (const [index, entry] of list.entries()) {
    const line = index + 1;
    const row = isFields(entry) ? recommendation(entry, line, file, name, job) : null;
    if (row === null) bad.push({ line, column: '', reason: 'Expected an object.' });
    else if ('reason' in row) bad.push({ line, ...row });
    else good.push({ line, measurement: row });
  }
  return { good, bad };
}

function recommendation(
  entry: Fields,
  line: number,
  file: string,
  model: string,
  job: Fields,
): GoodRow['measurement'] | Omit<BadRow, 'line'> {
  const metrics = fieldsOf(entry, 'Metrics');
  const endpoint = fieldsOf(entry, 'EndpointConfiguration');
  const instanceType = (textOf(endpoint, 'InstanceType') ?? '').replace(/^ml\./, '');
  if (!/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/.test(instanceType)) {
    const isServerless = Object.hasOwn(endpoint, 'ServerlessConfig');
    const reason = isServerless
      ? 'This recommendation is serverless: it has no instance to compare.'
      : 'Expected a type such as ml.c5.xlarge.';
    return { column: 'EndpointConfiguration.InstanceType', reason };
  }
  const perMinute = figureOf(metrics, 'MaxInvocations') ?? figureOf(metrics, 'MaximumInvocations');
  if (perMinute === null) {
    const reason = 'Expected a number above 0, the requests a minute of the whole endpoint.';
    return { column: 'Metrics.MaxInvocations', reason };
  }
  const instances = figureOf(endpoint, 'InitialInstanceCount') ?? 1;
  const throughputPerSecond = perMinute / 60 / instances;
  const latency = figureOf(metrics, 'ModelLatency');
  const isMicro =
    latency !== null && requestsInSystem(throughputPerSecond, latency / 1e3) > MOST_IN_FLIGHT;
  const unit = isMicro
    ? `ModelLatency ${latency} taken as microseconds: as milliseconds ${Math.round((throughputPerSecond * (latency ?? 0)) / 1e3)} would be in flight.`
    : '';
  const environment = fieldsOf(entry, 'ModelConfiguration');
  return {
    ...OWN,
    key: `own-${line}`,
    model,
    publishedModel: model,
    precision: 'not stated',
    precisionClass: 'not-stated',
    sequenceLength: null,
    framework: textOf(environment, 'InferenceSpecificationName') ?? 'not stated',
    instanceType,
    batchSize: 1,
    concurrency: '',
    throughputPerSecond,
    latencyAvgMs: latency === null ? null : isMicro ? latency / 1e3 : latency,
    latencyP50Ms: null,
    latencyP95Ms: null,
    latencyP99Ms: null,
    cpuUtilizationPercent: figureOf(metrics, 'CpuUtilization'),
    source: textOf(job, 'JobName') ?? file,
    sourceDate: dateOf(job),
    notes: unit,
  };
}

/** The model package's name, the model's, or the job's. */
function modelOf(job: Fields): string {
  const input = fieldsOf(job, 'InputConfig');
  const packageArn = textOf(input, 'ModelPackageVersionArn');
  const fromArn = packageArn === null ? null : /model-package\/([^/]+)/.exec(packageArn)?.[1];
  return fromArn ?? textOf(input, 'ModelName') ?? textOf(job, 'JobName') ?? 'my model';
}

function dateOf(job: Fields): string {
  const text = textOf(job, 'CompletionTime') ?? textOf(job, 'CreationTime');
  const date = text === null ? null : /^\d{4}-\d{2}-\d{2}/.exec(text);
  if (date !== null) return date[0];
  const seconds = figureOf(job, 'CompletionTime') ?? figureOf(job, 'CreationTime');
  return seconds === null || seconds > 8.64e12
    ? ''
    : new Date(seconds * 1e3).toISOString().slice(0, 10);
}
