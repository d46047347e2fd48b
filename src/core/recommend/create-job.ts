import { formatMilliseconds, formatNumber, trimZeros } from '../number-text.ts';
import { ratesOf } from './recommend.ts';
import type { Configuration, RecommendInput } from './types.ts';

export type JobKind = 'Default' | 'Advanced';

export interface Phase {
  readonly InitialNumberOfUsers: number;
  /** New users a minute. */
  readonly SpawnRate: number;
  readonly DurationInSeconds: number;
}

/** The fields of CreateInferenceRecommendationsJob that we fill. */
export interface JobRequest {
  readonly JobName: string;
  readonly JobType: JobKind;
  readonly RoleArn: string;
  readonly InputConfig: {
    readonly ModelPackageVersionArn: string;
    readonly JobDurationInSeconds?: number;
    readonly TrafficPattern?: { readonly TrafficType: 'PHASES'; readonly Phases: readonly Phase[] };
    readonly ResourceLimit?: {
      readonly MaxNumberOfTests: number;
      readonly MaxParallelOfTests: number;
    };
    readonly EndpointConfigurations?: readonly { readonly InstanceType: string }[];
  };
  readonly StoppingConditions?: {
    readonly MaxInvocations: number;
    readonly ModelLatencyThresholds: readonly {
      readonly Percentile: 'P95';
      readonly ValueInMilliseconds: number;
    }[];
    readonly FlatInvocations: 'Stop';
  };
}

export interface Job {
  readonly request: JobRequest;
  /** The request as JSON, to save as a file. */
  readonly json: string;
  /** The command that takes the file. */
  readonly command: string;
  /** What of the inputs the service cannot take, one sentence each. */
  readonly notTaken: readonly string[];
  /** What to fill in. */
  readonly placeholders: readonly string[];
}

/** Limits of the service, from the API reference and the SageMaker developer guide (2023-06-15). */
const MOST_INVOCATIONS_PER_MINUTE = 30_000;
const MOST_INITIAL_USERS = 3;
const MOST_USERS_PER_MINUTE = 3;
const SHORTEST_PHASE_SECONDS = 120;
const LONGEST_PHASE_SECONDS = 3_600;
const JOB_SECONDS = 7_200;
const LONGEST_JOB_NAME = 64;
const MOST_TYPES = 10;

const ACCOUNT = '<account-id>';

/** The part of AWS that an ARN begins with; China and GovCloud are apart. */
function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/**
 * The request that would ask the real service, filled from the inputs. No call is made.
 * The traffic's users follow from Little's law: a user sends, waits for the answer and sends
 * again, so rate × latency of them are at it.
 *
 * @param configurations what to test, best first; their types, at most ten
 * @param region for example us-east-1
 */
export function createInferenceRecommendationsJob(
  kind: JobKind,
  input: RecommendInput,
  configurations: readonly Configuration[],
  region: string,
): Job {
  const types = [...new Set(configurations.map(({ instanceType }) => instanceType))];
  const endpoints = types.slice(0, MOST_TYPES).map((type) => ({ InstanceType: `ml.${type}` }));
  const notTaken: string[] = [];
  if (kind === 'Advanced' && endpoints.length === 0) {
    notTaken.push(
      'Nothing measured may be used under these choices, so EndpointConfigurations is missing: an Advanced job needs the types to test in it.',
    );
  }
  if (types.length > MOST_TYPES) {
    notTaken.push(`A job tests at most ${MOST_TYPES} types; the first ${MOST_TYPES} are in it.`);
  }
  const partition = partitionOf(region);
  const packageArn = `arn:${partition}:sagemaker:${region}:${ACCOUNT}:model-package/<model-package>/<version>`;
  const base = {
    JobName: jobName(kind, input.model),
    JobType: kind,
    RoleArn: `arn:${partition}:iam::${ACCOUNT}:role/<role>`,
  };
  const request: JobRequest =
    kind === 'Default'
      ? {
          ...base,
          InputConfig: {
            ModelPackageVersionArn: packageArn,
            ...endpointsOf(endpoints),
          },
        }
      : advanced(base, packageArn, input, configurations[0], endpoints, notTaken);
  if (kind === 'Default') notTaken.push(...defaultTakesNothing(input));
  notTaken.push(...neverTaken(input));
  const command = `aws sagemaker create-inference-recommendations-job --region ${region} --cli-input-json file://job.json`;
  return {
    request,
    json: JSON.stringify(request, null, 2),
    command,
    notTaken,
    placeholders: [ACCOUNT, '<role>', '<model-package>', '<version>'],
  };
}

type Endpoints = NonNullable<JobRequest['InputConfig']['EndpointConfigurations']>;

/** The service refuses an empty list. */
function endpointsOf(endpoints: Endpoints) {
  return endpoints.length > 0 ? { EndpointConfigurations: endpoints } : {};
}

function jobName(kind: JobKind, model: string): string {
  const slug = model
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const name = `${slug === '' ? 'model' : slug}-${kind.toLowerCase()}`;
  return name.slice(0, LONGEST_JOB_NAME).replace(/-+$/, '');
}

function advanced(
  base: Pick<JobRequest, 'JobName' | 'JobType' | 'RoleArn'>,
  packageArn: string,
  input: RecommendInput,
  configuration: Configuration | undefined,
  endpoints: Endpoints,
  notTaken: string[],
): JobRequest {
  const { peakPerSecond } = ratesOf(input.load);
  return {
    ...base,
    InputConfig: {
      ModelPackageVersionArn: packageArn,
      JobDurationInSeconds: JOB_SECONDS,
      TrafficPattern: {
        TrafficType: 'PHASES',
        Phases: phases(peakPerSecond, latencyMsOf(input, configuration), notTaken),
      },
      ResourceLimit: {
        MaxNumberOfTests: Math.max(1, endpoints.length),
        MaxParallelOfTests: Math.max(1, Math.min(3, endpoints.length)),
      },
      ...endpointsOf(endpoints),
    },
    StoppingConditions: {
      MaxInvocations: invocations(peakPerSecond, notTaken),
      ModelLatencyThresholds: [
        { Percentile: 'P95', ValueInMilliseconds: threshold(input, notTaken) },
      ],
      FlatInvocations: 'Stop',
    },
  };
}

function latencyMsOf(input: RecommendInput, configuration: Configuration | undefined): number {
  const ms = configuration?.sizing?.latencyAtPercentileMs;
  return ms !== undefined && Number.isFinite(ms) ? ms : input.limitMs;
}

/** One phase that spawns as many users as wait for an answer at a time. */
function phases(ratePerSecond: number, latencyMs: number, notTaken: string[]): Phase[] {
  const users = Math.max(1, Math.ceil((ratePerSecond * latencyMs) / 1e3));
  const initial = Math.min(MOST_INITIAL_USERS, users);
  const rampSeconds = Math.ceil(((users - initial) / MOST_USERS_PER_MINUTE) * 60);
  if (rampSeconds > LONGEST_PHASE_SECONDS) {
    const most = initial + (MOST_USERS_PER_MINUTE * LONGEST_PHASE_SECONDS) / 60;
    notTaken.push(
      `This load keeps ${formatNumber(users)} users waiting for an answer at a time; a phase spawns ${MOST_USERS_PER_MINUTE} a minute for at most an hour, so it reaches ${formatNumber(most)}. Test one instance at its share of the load.`,
    );
  }
  return [
    {
      InitialNumberOfUsers: initial,
      SpawnRate: users > initial ? MOST_USERS_PER_MINUTE : 0,
      DurationInSeconds: Math.min(
        LONGEST_PHASE_SECONDS,
        Math.max(SHORTEST_PHASE_SECONDS, rampSeconds),
      ),
    },
  ];
}

function invocations(ratePerSecond: number, notTaken: string[]): number {
  const perMinute = Math.ceil(ratePerSecond * 60 * (1 - 1e-12));
  if (perMinute > MOST_INVOCATIONS_PER_MINUTE) {
    notTaken.push(
      `${formatNumber(perMinute)} invocations a minute are more than the ${formatNumber(MOST_INVOCATIONS_PER_MINUTE)} that MaxInvocations takes; the request has ${formatNumber(MOST_INVOCATIONS_PER_MINUTE)}. Test a share of the load and multiply the instances.`,
    );
    return MOST_INVOCATIONS_PER_MINUTE;
  }
  return Math.max(1, perMinute);
}

function threshold(input: RecommendInput, notTaken: string[]): number {
  if (input.percentile !== 95) {
    notTaken.push(
      `A custom load test takes its latency threshold at P95 only; your ${formatMilliseconds(input.limitMs)} at P${input.percentile} is in the request as P95. Read P${input.percentile} from the endpoint’s ModelLatency in CloudWatch.`,
    );
  }
  const whole = Math.max(1, Math.floor(input.limitMs));
  if (whole !== input.limitMs) {
    notTaken.push(
      `The threshold is a whole number of milliseconds: ${formatMilliseconds(input.limitMs)} became ${whole}.`,
    );
  }
  return whole;
}

function defaultTakesNothing(input: RecommendInput): string[] {
  const { peakPerSecond } = ratesOf(input.load);
  return [
    `A Default job takes neither a load nor a limit: it finds what each type can do. Your ${trimZeros(formatNumber(peakPerSecond * 60, 1))} requests a minute and ${formatMilliseconds(input.limitMs)} are for an Advanced job.`,
  ];
}

function neverTaken(input: RecommendInput): string[] {
  const sentences: string[] = [];
  if (input.load.kind === 'daily') {
    sentences.push('A daily profile is not a field of the request; its busiest hour is used.');
  }
  if (input.utilizationCeiling < 1) {
    sentences.push(
      'A utilization ceiling is not a field: leave the headroom when you set the number of instances.',
    );
  }
  if (input.minInstances > 1) {
    sentences.push(
      `At least ${input.minInstances} instances is a setting of the endpoint, not of the job.`,
    );
  }
  if (input.sequenceLength !== null) {
    sentences.push(
      `A sequence length of ${input.sequenceLength} is what your sample payload has: it comes with the model package.`,
    );
  }
  if (input.purchaseOption !== 'on-demand') {
    sentences.push('The job runs on demand; a reservation or Spot does not apply to an endpoint.');
  }
  return sentences;
}
