import type { PriceCoverage, RegionPlace } from './regions.ts';

/** The kinds that the guide keeps apart everywhere; one colour, one shape each. */
export type FamilyGroup =
  | 'general'
  | 'compute'
  | 'memory'
  | 'storage'
  | 'gpu'
  | 'inference'
  | 'training'
  | 'other';

export type AcceleratorKind =
  | 'none'
  | 'gpu'
  | 'inferentia'
  | 'trainium'
  | 'gaudi'
  | 'qualcomm'
  | 'fpga'
  | 'media';

/** One EC2 instance type. `null` means that no source states it; it never means zero. */
export interface InstanceType {
  readonly instanceType: string;
  readonly family: string;
  readonly size: string;
  readonly generation: number;
  readonly group: FamilyGroup;
  readonly arch: 'x86_64' | 'arm64';
  readonly cpuManufacturer: string;
  readonly cpuModel: string | null;
  readonly sustainedClockGhz: number | null;
  readonly vcpus: number;
  readonly memoryGib: number;
  readonly burstable: boolean;
  readonly acceleratorKind: AcceleratorKind;
  readonly acceleratorName: string | null;
  /** Whole devices, or 0.125 to 0.5 for a share of one GPU. 0 without an accelerator. */
  readonly acceleratorCount: number;
  readonly acceleratorMemoryGibPerDevice: number | null;
  readonly acceleratorTotalMemoryGib: number | null;
  /** Dense FP16 or BF16 peak of all devices together. */
  readonly peak16BitTflops: number | null;
  /** Accelerator memory bandwidth of all devices together, decimal GB. */
  readonly memoryBandwidthGbPerS: number | null;
  readonly neuronCores: number | null;
  readonly localNvmeGb: number | null;
  readonly networkBaselineGbps: number | null;
  readonly networkBurstGbps: number | null;
  /** Maximum EBS bandwidth; the smallest sizes keep it up for part of a day only. */
  readonly ebsMaxMbps: number | null;
  readonly hypervisor: 'nitro' | 'xen' | 'none' | null;
  readonly bareMetal: boolean;
  /** The price list flags it as a former generation; a type newer than that list counts as current. */
  readonly previousGeneration: boolean;
  /** CoreMark iterations per second over all vCPUs. */
  readonly coremark: number | null;
  /**
   * FP32 peak of the CPU's vector units by the rule of `cpu-peak.ts`: an estimate, never a
   * published rate. `null` with an accelerator, or when no rule covers the CPU.
   */
  readonly estimatedPeakTflops: number | null;
  /** Document, commit and date that the specification was taken from. */
  readonly specSource: string;
}

/** How an instance is paid for, where enough types have prices to choose it for every page. */
export type PurchaseOption = 'on-demand' | 'reserved-1y-all-upfront' | 'spot';

type Upfront = 'no' | 'partial' | 'all';

/** Reservations that our data has for a few types, and offers for those alone. */
export type RareOption =
  | `reserved-1y-${Exclude<Upfront, 'all'>}-upfront`
  | `reserved-3y-${Upfront}-upfront`
  | `convertible-${1 | 3}y-${Upfront}-upfront`
  /** A source calls it reserved and names neither term nor payment. */
  | 'reserved-unstated';

/** Every way to pay for one type that our data knows. */
export type TypeOption = PurchaseOption | RareOption;

/** What a purchase option costs beside the on-demand price, as one source saw it on one day. */
export interface PurchaseRate {
  readonly instanceType: string;
  readonly region: string;
  readonly option: Exclude<TypeOption, 'on-demand'>;
  /** Price with the option over the on-demand price of the same source, above 0 and at most 1. */
  readonly shareOfOnDemand: number;
  /** `null` when the source states no on-demand price, only the share. */
  readonly onDemandPerHourAtSource: number | null;
  /** Price per hour as the source states it; `null` when it states only the share. */
  readonly pricePerHourAtSource: number | null;
  /** How often Spot takes such an instance back in a month, as AWS bands it: `<5%`. */
  readonly interruptionBand: string | null;
  readonly source: string;
  readonly sourceDate: string;
}

/** How a price book differs from the on-demand list that it was made of. */
export interface PriceTerms {
  readonly option: Exclude<PurchaseOption, 'on-demand'>;
  readonly rateDate: string;
  readonly rateSource: string;
  /**
   * Types with a rate and without an amount, because their on-demand price has changed since:
   * the option's share of the on-demand price on `rateDate`.
   */
  readonly shareOfOnDemand: Readonly<Record<string, number>>;
  /** The on-demand list itself. */
  readonly onDemandPerHour: Readonly<Record<string, number>>;
}

/** Prices of one region on one day, Linux, shared tenancy, without tax; on demand without `terms`. */
export interface PriceBook {
  readonly region: string;
  readonly regionName: string;
  readonly currency: 'USD' | 'CNY';
  readonly priceDate: string;
  readonly source: string;
  /** Instance type to price per hour in `currency`. A missing key is "no price in our data". */
  readonly pricePerHour: Readonly<Record<string, number>>;
  /** Of reserved and Spot prices. */
  readonly terms?: PriceTerms;
  /** The option a reader chose and this region has no rates of: the book lists on-demand prices. */
  readonly optionNotInData?: Exclude<PurchaseOption, 'on-demand'>;
}

/** A GPU or an AWS chip, one device. */
export interface Accelerator {
  readonly name: string;
  readonly manufacturer: string;
  readonly architecture: string;
  /** The maker's number; GiB for AWS's chips and some GPUs, decimal GB for most. EC2 reports MiB: see memory-readings.ts. */
  readonly nominalMemoryGb: number | null;
  readonly memoryBandwidthGbPerS: number | null;
  readonly peak16BitTflops: number | null;
  readonly cudaComputeCapability: string | null;
  readonly softwareStack: string | null;
  readonly source: string;
}

/** Every type of the data with the prices of one region and option; what pages load when they need all. */
export interface Catalogue {
  /** `facts.priceBook` has the prices of the reader's region and purchase option. */
  readonly facts: Facts;
  /** The on-demand list of the same region. */
  readonly onDemand: PriceBook;
  readonly accelerators: readonly Accelerator[];
  readonly places: readonly RegionPlace[];
  /** Which region has a price for which type: see `nearestRegionWithPrice` in regions.ts. */
  readonly coverage: PriceCoverage;
  /** Types that the guide mentions. */
  readonly guideTypes: ReadonlySet<string>;
  /** Family to the lessons about it, slug and title. */
  readonly lessonsByFamily: ReadonlyMap<string, readonly LessonLink[]>;
}

export interface LessonLink {
  readonly slug: string;
  readonly title: string;
}

export type FamilyStatusKind = 'current' | 'previous' | 'frozen' | 'withdrawn';

/** Whether a family can sensibly be chosen today. A price row is not availability. */
export interface FamilyStatus {
  readonly family: string;
  readonly status: FamilyStatusKind;
  /** Two to four words for a badge, for example "Withdrawn". */
  readonly label: string;
  /** One sentence of evidence. */
  readonly evidence: string;
  readonly source: string;
  readonly sourceDate: string;
}

/** A published measurement: one operating point, never mixed with another. */
export interface Benchmark {
  readonly id: string;
  readonly phase: 'inference' | 'training';
  readonly model: string;
  readonly precision: string;
  readonly sequenceLength: number | null;
  readonly framework: string;
  readonly instanceType: string | null;
  readonly comparableInstanceType: string | null;
  readonly accelerator: string;
  readonly devicesUsed: number | null;
  readonly batchSize: number;
  readonly concurrency: string;
  readonly throughputPerS: number | null;
  readonly throughputUnit: string;
  readonly latencyAvgMs: number | null;
  readonly latencyP50Ms: number | null;
  readonly latencyP95Ms: number | null;
  readonly latencyP99Ms: number | null;
  readonly source: string;
  readonly sourceDate: string;
  readonly notes: string;
}

/** A figure that a publication states and that we quote as its own, with its date. */
export interface CitedFigure {
  readonly id: string;
  readonly quantity: string;
  readonly value: number;
  readonly unit: string;
  readonly appliesTo: string;
  readonly context: string;
  readonly source: string;
  readonly sourceDate: string;
}

/** CPU credit rules of one burstable type. One credit is one vCPU at 100 % for one minute. */
export interface CreditSpec {
  readonly instanceType: string;
  readonly vcpus: number;
  readonly creditsPerHour: number;
  /** Fraction of each vCPU that is always there, 0 to 1. */
  readonly baselinePerVcpu: number;
  readonly maxAccruedCredits: number;
  readonly launchCredits: number;
  readonly unlimitedByDefault: boolean;
  readonly surplusUsdPerVcpuHour: number;
  readonly creditsKeptAfterStopDays: number;
}

/** A change of list price seen between two dated copies of the price list. */
export interface PriceChange {
  readonly instanceType: string;
  readonly oldPricePerHour: number;
  readonly newPricePerHour: number;
  readonly lastSeenOld: string;
  readonly firstSeenNew: string;
}

/** Everything the calculator computes from: a whole catalogue, or just the rows a page mentions. */
export interface Facts {
  readonly priceBook: PriceBook;
  readonly instances: readonly InstanceType[];
  readonly families: readonly FamilyStatus[];
  readonly benchmarks: readonly Benchmark[];
  readonly cited: readonly CitedFigure[];
  readonly credits: readonly CreditSpec[];
  readonly priceChanges: readonly PriceChange[];
}

/** One region's price list, without the prices. */
export interface RegionEntry {
  readonly region: string;
  readonly regionName: string;
  readonly currency: PriceBook['currency'];
  readonly priceDate: string;
  readonly source: string;
}

/** Where a data file comes from; pages show it beside the figures. */
export interface Provenance {
  readonly file: string;
  readonly what: string;
  readonly source: string;
  readonly date: string;
  /** Empty when the file does not depend on a region. */
  readonly region: string;
}
