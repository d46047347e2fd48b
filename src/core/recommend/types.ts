import type {
  AcceleratorKind,
  CitedFigure,
  FamilyGroup,
  FamilyStatus,
  InstanceType,
  PriceBook,
} from '../catalog/types.ts';

/** Precisions that may be compared with one another. */
export type PrecisionClass = 'fp32' | 'tf32' | '16-bit' | 'int8' | 'not-stated';

/** One measured operating point of a model on an instance type, published or the reader's own. */
export interface Measurement {
  /** Stable: the benchmark's id where it has one, else made from the row's own words. */
  readonly key: string;
  readonly origin: 'published' | 'own';
  /** One name for all spellings of a model; `publishedModel` is the source's. */
  readonly model: string;
  readonly publishedModel: string;
  readonly task: string;
  readonly precision: string;
  readonly precisionClass: PrecisionClass;
  /** Tokens. */
  readonly sequenceLength: number | null;
  /** Pixels, as published. */
  readonly resolution: string | null;
  readonly framework: string;
  /** The type it ran on or, when `onEc2` is false, the smallest type with the same hardware. */
  readonly instanceType: string;
  /** The source names the EC2 type. */
  readonly onEc2: boolean;
  readonly accelerator: string;
  /** Off EC2: how many accelerators the figures are for. */
  readonly devicesUsed: number | null;
  readonly batchSize: number;
  /** As published; see `concurrency.ts`. */
  readonly concurrency: string;
  readonly throughputPerSecond: number | null;
  readonly throughputUnit: string;
  /** The throughput was computed from the mean latency of one stream. */
  readonly throughputDerived: boolean;
  /** Of one batch. */
  readonly latencyAvgMs: number | null;
  readonly latencyP50Ms: number | null;
  readonly latencyP95Ms: number | null;
  readonly latencyP99Ms: number | null;
  /** Percent of one vCPU summed over vCPUs, as SageMaker reports it; only own measurements have it. */
  readonly cpuUtilizationPercent: number | null;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly sourceDate: string;
  readonly notes: string;
}

/** A measured operating point of a language model. */
export interface TokenMeasurement {
  readonly key: string;
  readonly model: string;
  readonly precision: string;
  /** Bytes of one weight as it was stored. */
  readonly weightBytes: number;
  /** From the model's name; `null` where the name does not say. */
  readonly parametersBillion: number | null;
  readonly framework: string;
  readonly instanceType: string;
  readonly batchSize: number;
  /** NeuronCores that share the model. */
  readonly tensorParallel: number;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly sequenceLength: number | null;
  readonly tokensPerSecond: number;
  readonly timeToFirstTokenP50Ms: number | null;
  readonly timePerTokenP50Ms: number | null;
  readonly timePerTokenP99Ms: number | null;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly sourceDate: string;
  readonly notes: string;
}

export type PurchaseOptionId = 'on-demand' | 'reserved-1y-all-upfront' | 'spot';

/** Price of a purchase option as a share of the on-demand price of the same region, dated. */
export interface PurchaseFactor {
  readonly region: string;
  readonly option: Exclude<PurchaseOptionId, 'on-demand'>;
  readonly instanceType: string;
  /** Above 0 and at most 1. */
  readonly factor: number;
  /** Share interrupted in a month, as the source words it; spot only. */
  readonly interruptionBand: string | null;
  readonly source: string;
  readonly sourceDate: string;
}

/** Everything the recommender computes from; one region's prices. */
export interface RecommenderFacts {
  readonly priceBook: PriceBook;
  readonly instances: readonly InstanceType[];
  readonly families: readonly FamilyStatus[];
  readonly measurements: readonly Measurement[];
  readonly tokens: readonly TokenMeasurement[];
  readonly purchase: readonly PurchaseFactor[];
  /** Figures that the BERT example quotes. */
  readonly cited: readonly CitedFigure[];
  /** Every type in our data, so that a question about any of them gets an answer. */
  readonly typeNames: readonly string[];
  /** Price of a managed endpoint ÷ price of the EC2 instance, from AWS's own sample output. */
  readonly endpointPremium: number;
  readonly endpointPremiumSource: string;
}

export type Load =
  | { readonly kind: 'constant'; readonly ratePerSecond: number }
  /** Mean rate of each hour of the day; the fleet is sized for the highest. */
  | { readonly kind: 'daily'; readonly hourlyRatePerSecond: readonly number[] };

export type LatencyPercentile = 50 | 95 | 99;

export interface RecommendInput {
  readonly model: string;
  readonly precision: PrecisionClass | 'any';
  /** `null`: any length, and models that have none. */
  readonly sequenceLength: number | null;
  readonly load: Load;
  readonly percentile: LatencyPercentile;
  /** Above 0. */
  readonly limitMs: number;
  readonly purchaseOption: PurchaseOptionId;
  /** Highest share of the capacity that may be in use, above 0 and at most 1. */
  readonly utilizationCeiling: number;
  /** At least 1; 2 or more to survive the loss of one. */
  readonly minInstances: number;
  readonly families: 'any' | readonly string[];
  readonly customCudaKernels: boolean;
  /** Adds the managed endpoint's premium to the EC2 price. */
  readonly endpointPremium: boolean;
  /** Longest wait for a batch to fill; `null` waits until it is full. */
  readonly batchTimeoutMs: number | null;
  /** Also types that nobody measured, scaled from their accelerator in another size. */
  readonly otherSizes: boolean;
}

/** How a configuration came by its figures. */
export type Provenance =
  | { readonly kind: 'measured' }
  /** Same accelerator, elsewhere or in another number; `rule` is a sentence. */
  | { readonly kind: 'scaled'; readonly rule: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Where a latency figure comes from. */
export type LatencyBasis =
  /** The source's own percentile; nothing waits at this load. */
  | 'published'
  /** Waits from queueing theory on top of the published service time. */
  | 'from queue model'
  /** No more than an interval is known; `latencyLowMs` and `latencyAtPercentileMs` are its ends. */
  | 'bound';

export type VerdictKind =
  | 'meets'
  | 'too-slow'
  /** Only an interval is known, and the limit lies inside it. */
  | 'uncertain'
  | 'no-measurement'
  | 'cannot-run'
  | 'not-sold'
  | 'excluded'
  | 'history';

export interface Verdict {
  readonly kind: VerdictKind;
  /** One sentence with the numbers that decide. */
  readonly sentence: string;
}

/** How many batches a measurement had in work, from its words and from Little's law. */
export interface Concurrency {
  /** Stated in words and confirmed, or neither. */
  readonly kind: 'checked' | 'unknown';
  /** Workers that each serve one batch at a time; `null` when unknown. */
  readonly servers: number | null;
  /** Batches in flight as the words say; `null` when they do not. */
  readonly statedInFlight: number | null;
  /** Batches in flight by Little's law, X · W ÷ b; `null` without a latency. */
  readonly littleInFlight: number | null;
  readonly sentence: string;
}

/** SageMaker Inference Recommender's output names. */
export interface SageMakerMetrics {
  /** The whole endpoint, all instances. */
  readonly CostPerHour: number;
  /** At full load: CostPerHour ÷ (MaxInvocations × 60). */
  readonly CostPerInference: number;
  /** Per minute, all instances, at full load. */
  readonly MaxInvocations: number;
  /** Milliseconds, at the percentile asked for; the service documents ms and µs in two places. */
  readonly ModelLatency: number;
  /** Percent, summed over vCPUs; `null` where nobody measured it. */
  readonly CpuUtilization: number | null;
}

/** The parts of the latency at the percentile asked for; they add up to it. */
export interface LatencyParts {
  readonly serviceMs: number;
  readonly batchWaitMs: number;
  readonly queueWaitMs: number;
}

/** A measured way to serve the model, sized for the load. */
export interface Sizing {
  readonly instancesNeeded: number;
  /** Of the capacity of all instances, at the highest hour of a daily load. */
  readonly utilization: number;
  readonly parts: LatencyParts;
  /** The upper end when `basis` is `bound`; `Infinity` when a bound has no upper end. */
  readonly latencyAtPercentileMs: number;
  /** Equal to `latencyAtPercentileMs` unless `basis` is `bound`. */
  readonly latencyLowMs: number;
  /** Without waiting for a server, on however many instances; what a limit has to allow. */
  readonly leastLatencyMs: number;
  readonly basis: LatencyBasis;
  /** Servers of all instances together in the queue model. */
  readonly servers: number;
  readonly metrics: SageMakerMetrics;
  /** Money per million requests at this load: every instance billed whole. */
  readonly costPerMillion: number;
  /** Money per million at full utilization; one device of several is charged its share. */
  readonly costPerMillionFull: number;
  /** A daily load whose fleet follows it hour by hour; equal to `costPerMillion` when constant. */
  readonly costPerMillionFollowing: number;
}

export interface Configuration {
  /** Unique: the measurement's key, and the type when it is scaled to another. */
  readonly id: string;
  readonly measurement: Measurement;
  readonly instanceType: string;
  readonly group: FamilyGroup;
  readonly acceleratorKind: AcceleratorKind;
  readonly status: FamilyStatus | null;
  readonly provenance: Provenance;
  readonly concurrency: Concurrency;
  /** Requests per second of one instance; `null` without a throughput. */
  readonly capacityPerSecond: number | null;
  /** Of one instance with the purchase option and the premium; `null` without a price. */
  readonly pricePerHour: number | null;
  /** `null` when nothing can be sized: no price, no throughput, history. */
  readonly sizing: Sizing | null;
  readonly verdict: Verdict;
  /** Sentences a reader must see beside the figures: frozen software, engine time only … */
  readonly caveats: readonly string[];
}

export interface Recommendation {
  /** Meet the limit; cheapest at this load first, the faster first in a tie. */
  readonly ranked: readonly Configuration[];
  /** All others, each with its reason; those that miss the limit by least first. */
  readonly others: readonly Configuration[];
  /** Says what was found; when nothing meets the limit, by how much the best one misses. */
  readonly summary: string;
  readonly peakRatePerSecond: number;
  readonly meanRatePerSecond: number;
}

/** One point of the chart of the best type against the load. */
export interface LoadPoint {
  readonly ratePerSecond: number;
  readonly best: {
    readonly id: string;
    readonly instanceType: string;
    readonly instances: number;
    readonly costPerMillion: number;
    readonly latencyMs: number;
  } | null;
}

/** Where another configuration becomes the cheapest. */
export interface SwitchPoint {
  /** The two computed loads around the switch. */
  readonly betweenPerSecond: readonly [number, number];
  readonly from: string | null;
  readonly to: string | null;
}
