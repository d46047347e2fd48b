import { z } from 'zod';
import { benchmarkRow } from './data-schemas.ts';

const text = z.string().min(1, 'some text');
const optionalText = z.string().transform((value) => (value === '' ? null : value));
const optionalNumber = z
  .string()
  .regex(/^(\d+(\.\d+)?)?$/, 'a number or nothing')
  .transform((value) => (value === '' ? null : Number(value)));

/** A row of `benchmarks.csv` with the columns that only the recommender reads. */
export const measurementRow = benchmarkRow.extend({
  task: text,
  input_length: optionalNumber,
  output_length: optionalNumber,
  resolution: optionalText,
  throughput_basis: z.enum(
    ['', 'published', 'derived_from_mean_latency'],
    'published, derived_from_mean_latency or nothing',
  ),
  ttft_p50_ms: optionalNumber,
  tpot_p50_ms: optionalNumber,
  tpot_p99_ms: optionalNumber,
  measured_on_ec2: z
    .enum(['true', 'false'], 'true or false')
    .transform((value) => value === 'true'),
  source_commit: z.string().regex(/^[0-9a-f]{7,40}$/, 'a commit of 7 to 40 hexadecimal digits'),
});

export const modelNameRow = z.object({ published_name: text, model: text });
