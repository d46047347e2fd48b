import { formatMilliseconds, formatNumber } from '../number-text.ts';
import { requestsInSystem } from '../queueing/little.ts';
import type { BadRow, DoubtfulValue, GoodRow } from './own-measurements.ts';
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
/** So many users fill the service's largest rate in AWS's guide; more are worth a question. */
const USUAL_IN_FLIGHT = 20;

/**
 * The AWS CLI writes `NaN` for a figure that is not available, which JSON does not know: such words
 * outside of quotation marks are read as null.
 *
 * @throws SyntaxError for what is no JSON besides
 */
function parseJob(json: string): unknown {
  const words = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;
  return JSON.parse(json.replace(words, (word) => (word.startsWith('"') ? word : 'null')));
}

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
): { good: GoodRow[]; bad: BadRow[]; doubts: DoubtfulValue[]; jobModel: string | null } {
  const failed = (column: string, reason: string) => ({
    good: [],
    bad: [{ line: 1, column, reason }],
    doubts: [],
    jobModel: null,
  });
  let job: unknown;
  try {
    job = parseJob(json);
  } catch (error) {
    const detail = error instanceof Error ? ` (${error.message})` : '';
    return failed('', `This starts like JSON but cannot be read${detail}.`);
  }
  const list = isFields(job) ? job.InferenceRecommendations : undefined;
  if (!isFields(job) || !Array.isArray(list) || list.length === 0) {
    const status = isFields(job) ? textOf(job, 'Status') : null;
    return status === null || status === 'COMPLETED'
      ? failed(
          'InferenceRecommendations',
          'Expected the answer of describe-inference-recommendations-job with a list InferenceRecommendations in it.',
        )
      : failed(
          'Status',
          `The job is ${status.slice(0, 20)} and has no recommendations. Expected the answer once it is COMPLETED.`,
        );
  }
  const jobModel = modelOf(job);
  const good: GoodRow[] = [];
  const bad: BadRow[] = [];
  const doubts: DoubtfulValue[] = [];
  for (const [index, entry] of list.entries()) {
    const line = index + 1;
    const row = isFields(entry) ? recommendation(entry, line, file, model ?? jobModel, job) : null;
    if (row === null) bad.push({ line, column: '', reason: 'Expected an object.' });
    else if ('reason' in row) bad.push({ line, ...row });
    else {
      good.push({ line, measurement: row });
      if (row.notes !== '') {
        doubts.push({ line, column: 'Metrics.ModelLatency', question: row.notes });
      }
    }
  }
  return { good, bad, doubts, jobModel };
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
  const latencyMs = latency === null ? null : latencyInMs(latency, throughputPerSecond);
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
    latencyAvgMs: latencyMs,
    latencyP50Ms: null,
    latencyP95Ms: null,
    latencyP99Ms: null,
    cpuUtilizationPercent: figureOf(metrics, 'CpuUtilization'),
    source: textOf(job, 'JobName') ?? file,
    sourceDate: dateOf(job),
    notes:
      latency === null || latencyMs === null
        ? ''
        : unitNote(latency, latencyMs, throughputPerSecond),
  };
}

function latencyInMs(latency: number, throughputPerSecond: number): number {
  const inFlight = requestsInSystem(throughputPerSecond, latency / 1e3);
  return inFlight > MOST_IN_FLIGHT ? latency / 1e3 : latency;
}

/** Which unit was taken and what the other would mean; '' where only one makes sense. */
function unitNote(latency: number, latencyMs: number, throughputPerSecond: number): string {
  const inFlight = (ms: number) => {
    const count = requestsInSystem(throughputPerSecond, ms / 1e3);
    return formatNumber(count, count < 10 ? 2 : 0);
  };
  if (latencyMs !== latency) {
    return `ModelLatency ${latency} is taken as microseconds, ${formatMilliseconds(latencyMs)}: as milliseconds ${inFlight(latency)} requests would be in flight.`;
  }
  if (requestsInSystem(throughputPerSecond, latencyMs / 1e3) <= USUAL_IN_FLIGHT) return '';
  return `ModelLatency ${latency} is taken as milliseconds, with ${inFlight(latencyMs)} requests in flight; as microseconds there would be ${inFlight(latencyMs / 1e3)}.`;
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
