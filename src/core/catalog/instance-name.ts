export type Processor = 'intel' | 'amd' | 'graviton';

export interface NameAttribute {
  readonly code: string;
  readonly meaning: string;
}

/** What the name of an instance type says, part by part. */
export interface ParsedInstanceName {
  readonly ok: true;
  /** Everything before the point. */
  readonly family: string;
  /** The letters before the generation, `c`, `inf`, `gr`. */
  readonly series: string;
  readonly seriesMeaning: string;
  readonly generation: number;
  /** True for names such as `mac-m4`, whose generation is that of the chip in the suffix. */
  readonly isGenerationInSuffix: boolean;
  /** True for `u-12tb1`, where the suffix stands before the generation. */
  readonly isSuffixFirst: boolean;
  /** SageMaker’s name, `ml.` and the name of an EC2 type: the same machine under another price. */
  readonly isSageMaker: boolean;
  /** `null` when the name does not say it and no rule implies it, as in `g5`. */
  readonly processor: Processor | null;
  /** False when the processor follows only from the absence of a letter, as in `m5`. */
  readonly processorStated: boolean;
  readonly attributes: readonly NameAttribute[];
  /** What follows a hyphen in the family: `flex`, `b200`, `12tb`. */
  readonly suffix: NameAttribute | null;
  readonly size: string;
  /** In units of an xlarge: large is 0.5. `null` for smaller sizes and plain metal. */
  readonly sizeInXlarge: number | null;
  readonly bareMetal: boolean;
}

export interface NameProblem {
  readonly ok: false;
  /** A sentence for the reader. */
  readonly problem: string;
}

const SERIES: Readonly<Record<string, string>> = {
  a: 'first Arm family',
  t: 'burstable',
  m: 'general purpose',
  c: 'compute optimized',
  r: 'memory optimized',
  x: 'extra memory',
  u: 'high memory',
  z: 'high frequency',
  i: 'storage optimized, SSD',
  im: 'storage optimized, 4 GiB per vCPU',
  is: 'storage optimized, 6 GiB per vCPU',
  d: 'storage optimized, hard disk',
  h: 'storage optimized, hard disk',
  hs: 'storage optimized, hard disk',
  g: 'GPU for graphics and inference',
  gr: 'GPU with more memory per vCPU',
  p: 'GPU for training',
  inf: 'AWS Inferentia',
  trn: 'AWS Trainium',
  dl: 'deep-learning accelerator',
  f: 'FPGA',
  vt: 'video transcoding',
  hpc: 'high-performance computing',
  mac: 'Apple Mac',
  cc: 'cluster compute',
  cg: 'cluster GPU',
  cr: 'cluster memory',
};

const PROCESSORS: Readonly<Record<string, Processor>> = { a: 'amd', g: 'graviton', i: 'intel' };

const ATTRIBUTES: Readonly<Record<string, string>> = {
  b: 'more EBS bandwidth',
  h: 'HPE scale-up server',
  d: 'local NVMe storage',
  e: 'extra memory or storage',
  n: 'more network bandwidth',
  q: 'Qualcomm accelerator',
  u: 'part of an UltraServer',
  z: 'high clock',
};

/** On GPU families these letters say something else. */
const GPU_ATTRIBUTES: Readonly<Record<string, string>> = {
  e: 'larger GPU memory',
  f: 'fraction of a GPU',
  s: 'smaller size',
};

const GPU_SERIES = new Set(['g', 'gr', 'p']);

/** CPU families in which a missing processor letter means Intel. */
const INTEL_WHEN_UNSTATED = new Set(['t', 'm', 'c', 'r', 'x', 'u', 'z', 'i', 'd', 'h']);

const FAMILY = /^([a-z]+)(\d+)([a-z]*)(?:-([a-z0-9]+))?$/;
/** High memory of the first generation puts the memory first: `u-12tb1`. */
const HIGH_MEMORY = /^u-(\d+tb)(\d+)$/;
/** Macs since the M4 have no generation of their own: `mac-m4pro`. */
const MAC_BY_CHIP = /^mac-(m(\d+)[a-z]*)$/;
const SAGEMAKER = 'ml.';
const SIZE = /^(?:nano|micro|small|medium|large|xlarge|(\d+)xlarge|metal|metal-(\d+)xl)$/;

const READABLE = 'a family, a point and a size, as in g4dn.xlarge';

function suffixMeaning(suffix: string): string {
  if (suffix === 'flex') return 'CPU may be held below full speed';
  if (/^\d+tb$/.test(suffix)) return `${suffix.slice(0, -2)} TiB of memory`;
  const apple = /^(m\d+)([a-z]*)$/.exec(suffix);
  if (apple) {
    const [, chip = '', edition = ''] = apple;
    const words = [chip.toUpperCase(), edition.charAt(0).toUpperCase() + edition.slice(1)];
    return `Apple ${words.filter((word) => word !== '').join(' ')} chip`;
  }
  return `${suffix.toUpperCase()} GPU`;
}

function sizeInXlarge(size: string): number | null {
  if (size === 'large') return 0.5;
  if (size === 'xlarge') return 1;
  const match = SIZE.exec(size);
  const times = match?.[1] ?? match?.[2];
  return times === undefined ? null : Number(times);
}

interface FamilyParts {
  readonly series: string;
  readonly generation: string;
  readonly letters: string;
  readonly suffix: string | undefined;
}

function familyParts(family: string): FamilyParts | null {
  const mac = MAC_BY_CHIP.exec(family);
  if (mac) {
    const [, suffix, generation = ''] = mac;
    return { series: 'mac', generation, letters: '', suffix };
  }
  const highMemory = HIGH_MEMORY.exec(family);
  if (highMemory) {
    const [, suffix, generation = ''] = highMemory;
    return { series: 'u', generation, letters: '', suffix };
  }
  const match = FAMILY.exec(family);
  if (!match) return null;
  const [, series = '', generation = '', letters = '', suffix] = match;
  return { series, generation, letters, suffix };
}

function processorOf(series: string, letters: string): Processor | null {
  const stated = PROCESSORS[letters.charAt(0)];
  if (stated !== undefined) return stated;
  if (series === 'a') return 'graviton';
  return INTEL_WHEN_UNSTATED.has(series) ? 'intel' : null;
}

/**
 * Reads the name of an instance type by the EC2 naming conventions:
 * series letters, generation, processor and other letters, size. `ml.` before a name makes it
 * SageMaker's.
 *
 * @param name any text; nothing is thrown
 * @returns the parts, or one sentence about the part that cannot be read
 */
export function parseInstanceName(name: string): ParsedInstanceName | NameProblem {
  const lower = name.trim().toLowerCase();
  const isSageMaker = lower.startsWith(SAGEMAKER);
  const ec2Name = isSageMaker ? lower.slice(SAGEMAKER.length) : lower;
  const [family = '', size = '', ...rest] = ec2Name.split('.');
  const fail = (problem: string): NameProblem => ({ ok: false, problem });
  if (family === '' || size === '' || rest.length > 0) return fail(`A name is ${READABLE}.`);
  if (!SIZE.test(size)) return fail(`“${size}” is not a size: sizes run from nano to metal.`);
  const parts = familyParts(family);
  if (parts === null) {
    return fail(`“${family}” is not a family: letters, a generation number, then more letters.`);
  }
  const { series, generation, letters, suffix } = parts;
  const seriesMeaning = Object.hasOwn(SERIES, series) ? SERIES[series] : undefined;
  if (seriesMeaning === undefined) return fail(`No EC2 family starts with “${series}”.`);

  const processorStated = PROCESSORS[letters.charAt(0)] !== undefined;
  const attributes: NameAttribute[] = [];
  for (const code of processorStated ? letters.slice(1) : letters) {
    const meaning = (GPU_SERIES.has(series) ? GPU_ATTRIBUTES[code] : undefined) ?? ATTRIBUTES[code];
    if (meaning === undefined) return fail(`The letter “${code}” in “${family}” has no meaning.`);
    attributes.push({ code, meaning });
  }
  return {
    ok: true,
    family,
    series,
    seriesMeaning,
    generation: Number(generation),
    isGenerationInSuffix: MAC_BY_CHIP.test(family),
    isSuffixFirst: HIGH_MEMORY.test(family),
    isSageMaker,
    processor: processorOf(series, letters),
    processorStated,
    attributes,
    suffix: suffix === undefined ? null : { code: suffix, meaning: suffixMeaning(suffix) },
    size,
    sizeInXlarge: sizeInXlarge(size),
    bareMetal: size.startsWith('metal'),
  };
}
