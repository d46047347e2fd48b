import { RefusedError } from './refused.mjs';

/** `m5.large`, `u-6tb1.56xlarge`, `p6-b200.48xlarge`. */
const NAME = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/;

const CATEGORY_BY_SERIES = [
  [/^hpc/, 'hpc'],
  [/^(t|m|a|mac)\d|^mac-/, 'general_purpose'],
  [/^c\d/, 'compute_optimized'],
  [/^(r|x|u|z)\d|^u-/, 'memory_optimized'],
  [/^(i|im|is|d|h|hs)\d/, 'storage_optimized'],
];

/**
 * Reads the output of `aws ec2 describe-instance-types`, whole: it is a few megabytes.
 *
 * @param {AsyncIterable<Uint8Array>} stream
 * @returns {Promise<object[]>} its InstanceTypes
 * @throws {RefusedError} when it is something else, or one page of several
 */
export async function readInstanceTypes(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  let answer;
  try {
    answer = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    throw new RefusedError(`The list of types is truncated or not JSON: ${error.message}.`);
  }
  if (!Array.isArray(answer?.InstanceTypes)) {
    throw new RefusedError(
      'The list of types has no InstanceTypes: expected the output of describe-instance-types.',
    );
  }
  if (answer.NextToken) {
    throw new RefusedError(
      'The list of types is one page of several (it has a NextToken): all pages are needed.',
    );
  }
  const nameless = answer.InstanceTypes.findIndex((type) => !NAME.test(type?.InstanceType ?? ''));
  if (nameless !== -1) {
    throw new RefusedError(
      `Entry ${nameless + 1} of InstanceTypes has no InstanceType such as m5.large.`,
    );
  }
  return answer.InstanceTypes;
}

const text = (value) => (value === undefined || value === null ? '' : String(value));

function sumOf(items, field) {
  const amounts = (items ?? [])
    .map((item) => item[field])
    .filter((amount) => typeof amount === 'number');
  return amounts.length === 0 ? '' : String(amounts.reduce((sum, amount) => sum + amount, 0));
}

function generationOf(family) {
  const highMemory = /^u-\d+tb(\d+)$/.exec(family);
  return (highMemory ?? /^[a-z]+-?m?(\d+)/.exec(family))?.[1] ?? '';
}

/** The widest of the architectures: old Intel types list i386 too. */
function archOf(architectures) {
  return ['arm64', 'x86_64'].find((arch) => architectures?.includes(arch)) ?? '';
}

/** What EC2 says of a type now, in the columns of instance-types.csv; accelerators and CPU model apart. */
export function specificationOf(type, specSource) {
  const networkCards = type.NetworkInfo?.NetworkCards;
  const baseline = sumOf(networkCards, 'BaselineBandwidthInGbps');
  const peak = sumOf(networkCards, 'PeakBandwidthInGbps');
  return {
    current_generation: text(type.CurrentGeneration),
    arch: archOf(type.ProcessorInfo?.SupportedArchitectures),
    cpu_manufacturer: text(type.ProcessorInfo?.Manufacturer).toLowerCase(),
    sustained_clock_ghz: text(type.ProcessorInfo?.SustainedClockSpeedInGhz),
    vcpus: text(type.VCpuInfo?.DefaultVCpus),
    memory_mib: text(type.MemoryInfo?.SizeInMiB),
    burstable: text(type.BurstablePerformanceSupported),
    local_nvme_gb: text(type.InstanceStorageInfo?.TotalSizeInGB),
    network_baseline_gbps: baseline,
    network_burst_gbps: Number(peak) > Number(baseline) ? peak : '',
    ebs_max_mbps: text(type.EbsInfo?.EbsOptimizedInfo?.MaximumBandwidthInMbps),
    hypervisor: type.BareMetal ? 'none' : text(type.Hypervisor),
    bare_metal: text(type.BareMetal),
    in_newest_spec_list: 'true',
    spec_source: specSource,
  };
}

/** What a device is, by its maker or, of AWS's own, by its name. */
function kindOf(device, isGpu) {
  const maker = text(device.Manufacturer).toLowerCase();
  if (maker === 'habana') return 'gaudi';
  if (maker === 'qualcomm') return 'qualcomm';
  if (isGpu) return 'gpu';
  return /^Trainium/.test(device.Name) ? 'trainium' : 'inferentia';
}

/**
 * Accelerator columns of a type that our data does not know yet.
 *
 * @param {object} type
 * @param {ReadonlySet<string>} known names of accelerators.csv
 * @returns {Record<string, string> | string} columns, or what has to be added first
 */
function acceleratorOf(type, known) {
  const neuron = type.NeuronInfo?.NeuronDevices?.[0];
  const gpu = type.GpuInfo?.Gpus?.[0];
  const device = neuron ?? gpu ?? type.InferenceAcceleratorInfo?.Accelerators?.[0];
  if (device === undefined) {
    const chip = type.FpgaInfo?.Fpgas?.[0] ?? type.MediaAcceleratorInfo?.Accelerators?.[0];
    if (chip === undefined) return { accelerator_kind: 'none' };
    // Neither computes models: their memory and names are not in our data.
    return {
      accelerator_kind: type.FpgaInfo ? 'fpga' : 'media',
      accelerator_manufacturer: text(chip.Manufacturer).toLowerCase(),
    };
  }
  const share = typeof device.GpuPartitionSize === 'number' ? device.GpuPartitionSize : 1;
  const count = (device.Count ?? 1) * share;
  // Of a fraction of a GPU its own memory is listed; the total is right either way.
  const totalMib =
    (device === gpu ? type.GpuInfo.TotalGpuMemoryInMiB : undefined) ??
    (device.MemoryInfo?.SizeInMiB ?? 0) * count;
  const wholeMib = Math.round(totalMib / count);
  const withMemory = `${device.Name} ${Math.round(wholeMib / 1024)}GB`;
  const name = [withMemory, device.Name].find((candidate) => known.has(candidate));
  if (name === undefined) return `accelerators.csv has no row for ${device.Name}`;
  return {
    accelerator_kind: kindOf(device, device === gpu),
    accelerator_manufacturer: neuron ? 'aws' : text(device.Manufacturer).toLowerCase(),
    accelerator_name: name,
    accelerator_count: String(count),
    accelerator_memory_mib_per_device: totalMib > 0 ? String(wholeMib) : '',
    accelerator_total_memory_mib: totalMib > 0 ? String(Math.floor(totalMib)) : '',
    neuron_cores: neuron?.CoreInfo ? String(neuron.CoreInfo.Count * neuron.Count) : '',
  };
}

function categoryOf(family, type, accelerator, categoryOfFamily) {
  const known = categoryOfFamily.get(family);
  if (known !== undefined) return known;
  if (type.FpgaInfo) return 'accelerated_fpga';
  if (type.MediaAcceleratorInfo) return 'accelerated_video';
  const { accelerator_kind: kind } = accelerator;
  if (kind === 'trainium' || kind === 'gaudi') return 'accelerated_training';
  if (kind === 'inferentia' || kind === 'qualcomm') return 'accelerated_inference';
  if (kind === 'gpu') return 'accelerated_gpu';
  return CATEGORY_BY_SERIES.find(([pattern]) => pattern.test(family))?.[1];
}

/**
 * The row of a new type, or a sentence on why it can't be added yet.
 *
 * @param {object} type one of InstanceTypes
 * @param {{ accelerators: ReadonlySet<string>, categories: ReadonlyMap<string, string>, specSource: string }} known
 * @returns {Record<string, string> | string}
 */
export function newTypeRow(type, { accelerators, categories, specSource }) {
  const name = type.InstanceType;
  const [family = '', size = ''] = name.split('.');
  const accelerator = acceleratorOf(type, accelerators);
  if (typeof accelerator === 'string') return accelerator;
  const category = categoryOf(family, type, accelerator, categories);
  const generation = generationOf(family);
  if (category === undefined || generation === '')
    return `no category is known for the family ${family}`;
  const specification = specificationOf(type, specSource);
  if (specification.vcpus === '' || specification.memory_mib === '')
    return 'it has no vCPUs or memory';
  return {
    instance_type: name,
    family,
    generation,
    size,
    category,
    ...specification,
    ...accelerator,
  };
}
