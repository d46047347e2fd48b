import { z } from 'zod';

const text = z.string().min(1, 'some text');
const optionalText = z.string().transform((value) => (value === '' ? null : value));

const DECIMAL = /^\d+(\.\d+)?$/;
const decimal = (expected: string) => z.string().regex(DECIMAL, expected).transform(Number);
const number = decimal('a number such as 0.5');
const positive = number.refine((value) => value > 0, 'a number above 0');
const count = z.string().regex(/^\d+$/, 'a whole number').transform(Number);
const positiveCount = count.refine((value) => value > 0, 'a whole number above 0');
const optionalNumber = z
  .string()
  .regex(/^(\d+(\.\d+)?)?$/, 'a number or nothing')
  .transform((value) => (value === '' ? null : Number(value)));
const flag = z.enum(['true', 'false'], 'true or false').transform((value) => value === 'true');
const date = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'a date such as 2026-07-20');
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, `one of ${values.join(', ')}`);

const instanceName = z.string().regex(/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/, 'a type such as m5.large');

export const instanceTypeRow = z.object({
  instance_type: instanceName,
  family: text,
  size: text,
  generation: positiveCount,
  category: oneOf([
    'general_purpose',
    'compute_optimized',
    'memory_optimized',
    'storage_optimized',
    'accelerated_gpu',
    'accelerated_inference',
    'accelerated_training',
    'accelerated_fpga',
    'accelerated_video',
    'hpc',
  ]),
  arch: oneOf(['x86_64', 'arm64']),
  cpu_manufacturer: text,
  cpu_model: optionalText,
  sustained_clock_ghz: optionalNumber,
  vcpus: positiveCount,
  memory_mib: positive,
  burstable: flag,
  accelerator_kind: oneOf([
    'none',
    'gpu',
    'inferentia',
    'trainium',
    'gaudi',
    'qualcomm',
    'fpga',
    'media',
  ]),
  accelerator_name: optionalText,
  accelerator_count: optionalNumber,
  accelerator_memory_mib_per_device: optionalNumber,
  accelerator_total_memory_mib: optionalNumber,
  neuron_cores: optionalNumber,
  local_nvme_gb: optionalNumber,
  network_baseline_gbps: optionalNumber,
  network_burst_gbps: optionalNumber,
  ebs_max_mbps: optionalNumber,
  bare_metal: flag,
  in_newest_spec_list: flag,
  spec_source: text,
});

export const acceleratorRow = z.object({
  accelerator: text,
  manufacturer: text,
  architecture: z.string(),
  memory_gb: optionalNumber,
  cuda_compute_capability: optionalText,
  software_stack: optionalText,
  source: text,
  memory_bandwidth_gb_s: optionalNumber,
  fp16_bf16_tflops: optionalNumber,
});

export const coremarkRow = z.object({
  instance_type: instanceName,
  coremark_iterations_per_s: positive,
});

export const cpuPeakRow = z.object({
  cpu_model_contains: text,
  families: z.string().transform((list) => list.split(';').filter((family) => family !== '')),
  physical_cores_per_vcpu: positive,
  fp32_operations_per_cycle: positive,
  basis: text,
});

export const familyStatusRow = z.object({
  family: text,
  status: oneOf(['current', 'previous', 'frozen', 'withdrawn']),
  label: text,
  evidence: text,
  source: text,
  source_date: date,
});

export const benchmarkRow = z.object({
  id: z.string().regex(/^[a-z0-9-]*$/, 'an id of small letters, digits and hyphens, or nothing'),
  phase: oneOf(['inference', 'training']),
  model: text,
  precision: text,
  sequence_length: optionalNumber,
  framework: text,
  software_version: z.string(),
  instance_type: optionalText,
  comparable_instance_type: optionalText,
  accelerator: text,
  devices_used: optionalNumber,
  batch_size: optionalNumber,
  concurrency: z.string(),
  throughput_per_s: optionalNumber,
  throughput_unit: text,
  latency_avg_ms: optionalNumber,
  latency_p50_ms: optionalNumber,
  latency_p95_ms: optionalNumber,
  latency_p99_ms: optionalNumber,
  source_repository: text,
  source_file: text,
  source_date: date,
  notes: z.string(),
});

export const citedFigureRow = z.object({
  id: text,
  quantity: text,
  value: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, 'a number')
    .transform(Number),
  unit: text,
  applies_to: text,
  context: text,
  source: text,
  source_date: date,
});

export const creditRow = z.object({
  instance_type: instanceName,
  vcpus: positiveCount,
  credits_per_hour: positive,
  baseline_percent_per_vcpu: positive.refine((value) => value <= 100, 'a percentage up to 100'),
  max_accrued_credits: positive,
  launch_credits: number,
  unlimited_by_default: flag,
  surplus_credit_usd_per_vcpu_hour: positive,
  credits_kept_after_stop_days: count,
});

export const priceChangeRow = z.object({
  instance_type: instanceName,
  old_price_usd_per_hour: positive,
  new_price_usd_per_hour: positive,
  last_seen_old: date,
  first_seen_new: date,
});

export const purchaseOptionRow = z.object({
  instance_type: instanceName,
  region: text,
  option: oneOf(['standard_ri', 'convertible_ri', 'spot', 'reserved_effective_neuron_page']),
  term_years: oneOf(['', '1', '3']),
  payment: oneOf(['', 'no_upfront', 'partial_upfront', 'all_upfront']),
  on_demand_usd_per_hour_at_source: optionalNumber,
  effective_usd_per_hour: optionalNumber,
  factor_vs_on_demand: positive.refine((value) => value <= 1, 'a share up to 1'),
  interruption_band: optionalText,
  source: text,
  source_date: date,
});

export const regionRow = z.object({
  region: text,
  region_name: text,
  currency: oneOf(['USD', 'CNY']),
  price_date: date,
  source_repository: text,
  source_path: text,
  source_commit: text,
});

const degrees = (limit: number) =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, 'degrees such as -33.9')
    .transform(Number)
    .refine((value) => Math.abs(value) <= limit, `degrees from -${limit} to ${limit}`);

export const regionPlaceRow = z.object({
  region: text,
  partition: oneOf(['aws', 'aws-cn', 'aws-us-gov']),
  place: text,
  latitude: degrees(90),
  longitude: degrees(180),
  basis: text,
});

export const usdPriceRow = z.object({ instance_type: instanceName, price_usd_per_hour: positive });
export const cnyPriceRow = z.object({ instance_type: instanceName, price_cny_per_hour: positive });

export const provenanceRow = z.object({
  file: text,
  what: text,
  source: text,
  date,
  region: z.string(),
});
