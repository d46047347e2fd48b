import type { FacetId } from './facets.ts';
import type { MeasureId } from './measures.ts';

/** What a word at the head of a condition stands for; `gpu` also asks for the kind GPU. */
export interface KeyWord {
  readonly measure: MeasureId;
  readonly isGpu?: boolean;
  /** The measure when the number has a unit of memory: `gpu>=2` counts, `gpu>=24gb` weighs. */
  readonly withMemory?: MeasureId;
}

const GPU: KeyWord = { measure: 'acc', withMemory: 'accmem', isGpu: true };
const DEVICE: KeyWord = { measure: 'acc', withMemory: 'accmem' };

/** Keys in their canonical spelling come first for each measure: the formatter writes those. */
export const KEY_WORDS: ReadonlyMap<string, KeyWord> = new Map<string, KeyWord>([
  ['price', { measure: 'price' }],
  ['cost', { measure: 'price' }],
  ['vcpu', { measure: 'vcpu' }],
  ['vcpus', { measure: 'vcpu' }],
  ['cpu', { measure: 'vcpu' }],
  ['cpus', { measure: 'vcpu' }],
  ['cores', { measure: 'vcpu' }],
  ['mem', { measure: 'mem' }],
  ['memory', { measure: 'mem' }],
  ['ram', { measure: 'mem' }],
  ['mem/vcpu', { measure: 'memvcpu' }],
  ['acc', { measure: 'acc' }],
  ['accelerator', DEVICE],
  ['accelerators', DEVICE],
  ['device', DEVICE],
  ['devices', DEVICE],
  ['chip', DEVICE],
  ['chips', DEVICE],
  ['gpu', GPU],
  ['gpus', GPU],
  ['accmem', { measure: 'accmem' }],
  ['vram', { measure: 'accmem' }],
  ['gpumem', { measure: 'accmem', isGpu: true }],
  ['acctotal', { measure: 'acctotal' }],
  ['totalvram', { measure: 'acctotal' }],
  ['gputotal', { measure: 'acctotal', isGpu: true }],
  ['tflops', { measure: 'tflops' }],
  ['bandwidth', { measure: 'bandwidth' }],
  ['nvme', { measure: 'nvme' }],
  ['ssd', { measure: 'nvme' }],
  ['disk', { measure: 'nvme' }],
  ['network', { measure: 'network' }],
  ['net', { measure: 'network' }],
  ['clock', { measure: 'clock' }],
  ['coremark', { measure: 'coremark' }],
  ['$/vcpu', { measure: 'pricevcpu' }],
  ['$/gib', { measure: 'pricemem' }],
  ['$/accgib', { measure: 'priceaccmem' }],
  ['$/tflops', { measure: 'pricetflops' }],
  ['$/bandwidth', { measure: 'pricebandwidth' }],
]);

/** Words that say one thing together, or another word for a sign; read before everything else. */
const PHRASE_WORDS: readonly (readonly [phrases: string, word: string])[] = [
  ['gpu (?:memory|mem|ram)', 'gpumem'],
  ['(?:accelerator|device) (?:memory|mem|ram)', 'accmem'],
  ['total (?:gpu memory|gpumem|gpu)', 'gputotal'],
  ['total (?:vram|accmem|accelerator memory)', 'acctotal'],
  ['memory per vcpu', 'mem/vcpu'],
  ['gpu(?: memory| mem)? total', 'gputotal'],
  ['cpu[ -]only', 'kind:none'],
  ['amd gpu', 'maker:amd gpu'],
  ['at least|no less than|min|from', '>='],
  ['at most|up to|no more than|max|within', '<='],
  ['under|below|less than|cheaper than|fewer than', '<'],
  ['over|above|more than', '>'],
  ['exactly|equals', '='],
];

/** Not behind a colon, comma or hyphen: those belong to a value such as `kind:gpu`. */
export const PHRASES: readonly (readonly [phrase: RegExp, word: string])[] = [
  ...PHRASE_WORDS.map(
    ([phrases, word]) => [new RegExp(`(?<![:,-])\\b(?:${phrases})\\b`, 'g'), word] as const,
  ),
  [/\bbetween \$?(\d[\d.,]*) ?(?:[gmt]i?b )?and (?=\$?\d)/g, '$1-'],
  [/(?<![\w.,$])(\d[\d.,]*) ?\$(?=$|[\s;<>=:]|,+(?:\s|$))/g, '$$$1'],
  [/(\d)(?=(?:vcpu|cpu|core|gpu)s?\b)/g, '$1 '],
  [/(\d) ?gbits?(?:\/s)?\b/g, '$1gbps'],
  [/≥|=>/g, '>='],
  [/≤|=</g, '<='],
];

export type FacetWord = readonly [facet: FacetId, value: string];

/** Words that stand for a property without its name. */
export const FACET_WORDS: ReadonlyMap<string, FacetWord> = new Map<string, FacetWord>([
  ['general', ['category', 'general']],
  ['compute', ['category', 'compute']],
  ['memory-optimized', ['category', 'memory']],
  ['storage', ['category', 'storage']],
  ['inference', ['category', 'inference']],
  ['training', ['category', 'training']],
  ['arm', ['arch', 'arm']],
  ['arm64', ['arch', 'arm']],
  ['x86', ['arch', 'x86']],
  ['x86_64', ['arch', 'x86']],
  ['graviton', ['cpu', 'graviton']],
  ['intel', ['cpu', 'intel']],
  ['amd', ['cpu', 'amd']],
  ['gpu', ['kind', 'gpu']],
  ['gpus', ['kind', 'gpu']],
  ['inferentia', ['kind', 'inferentia']],
  ['trainium', ['kind', 'trainium']],
  ['gaudi', ['kind', 'gaudi']],
  ['fpga', ['kind', 'fpga']],
  ['nvidia', ['maker', 'nvidia']],
  ['current', ['status', 'current']],
  ['withdrawn', ['status', 'withdrawn']],
  ['previous', ['status', 'previous']],
  ['frozen', ['status', 'frozen']],
  ['burstable', ['burstable', 'yes']],
  ['nvme', ['disk', 'yes']],
  ['ssd', ['disk', 'yes']],
  ['fractional', ['fraction', 'yes']],
  ['fraction', ['fraction', 'yes']],
  ['bare-metal', ['metal', 'yes']],
  ['guide', ['guide', 'yes']],
  ['priced', ['priced', 'yes']],
]);

/** GiB, and decimal GB for disks. */
type UnitSizes = Readonly<Record<string, readonly [gib: number, gb: number]>>;
const GB_PER_GIB = 1.073741824;
const SIZE_UNITS: UnitSizes = {
  mib: [1 / 1_024, GB_PER_GIB / 1_024],
  gib: [1, GB_PER_GIB],
  tib: [1_024, GB_PER_GIB * 1_024],
};
/** Sellers of memory count a TB as 1,024 GB, sellers of disks as 1,000. */
const DECIMAL_UNITS: UnitSizes = { mb: [1 / 1_000, 1 / 1_000], gb: [1, 1], tb: [1_024, 1_000] };

/** Dollars in one of them. */
export const MONEY_WORDS: ReadonlyMap<string, number> = new Map([
  ['usd', 1],
  ['dollar', 1],
  ['dollars', 1],
  ['cent', 0.01],
  ['cents', 0.01],
]);

/** What a unit says about a number: its factor, and for memory how it is read. */
export interface UnitWord {
  readonly factor: number;
  /** Of a disk, whose size is in decimal GB. */
  readonly diskFactor: number;
  readonly kind: 'memory' | 'clock' | 'network' | 'other';
  readonly reading: 'nominal' | 'reported' | null;
}

const OTHER_UNITS: Readonly<Record<string, UnitWord['kind']>> = {
  ghz: 'clock',
  gbps: 'network',
  'gbit/s': 'network',
  'gb/s': 'other',
};

export function unitWord(word: string): UnitWord | null {
  const binary = SIZE_UNITS[word];
  const size = binary ?? DECIMAL_UNITS[word];
  if (size !== undefined) {
    const [factor, diskFactor] = size;
    return { factor, diskFactor, kind: 'memory', reading: binary ? 'reported' : 'nominal' };
  }
  const kind = OTHER_UNITS[word];
  return kind === undefined ? null : { factor: 1, diskFactor: 1, kind, reading: null };
}
