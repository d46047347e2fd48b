import type { PrecisionClass } from './types.ts';

/**
 * The class in which a published precision may be compared. Neuron compiles FP32 models to BF16
 * matrix products unless told otherwise, so an FP32 row of an AWS chip counts as 16-bit (our rule,
 * from the Neuron documentation's data types).
 *
 * @param precision as published
 * @param accelerator as in the data, "CPU" without one
 */
export function precisionClassOf(precision: string, accelerator: string): PrecisionClass {
  if (/int8/i.test(precision)) return 'int8';
  if (/autocast|FP16|BF16|mixed/i.test(precision)) return '16-bit';
  if (/TF32/i.test(precision)) return 'tf32';
  if (!/FP32/i.test(precision)) return 'not-stated';
  return /^(Inferentia|Trainium)/.test(accelerator) ? '16-bit' : 'fp32';
}

/** How a sentence calls a class of precisions. */
export const PRECISION_WORDS: Readonly<Record<PrecisionClass, string>> = {
  fp32: 'FP32',
  tf32: 'TF32',
  '16-bit': '16 bits',
  int8: 'INT8',
  'not-stated': 'a precision that is not stated',
};

/** Billions of parameters that a model's name states ("Llama-2-70b"), `null` when it states none. */
export function parametersBillionOf(model: string): number | null {
  const found = /(?:^|[-\s])(\d+(?:\.\d+)?)b(?:$|[-\s])/i.exec(model);
  return found === null ? null : Number(found[1]);
}

/** Bytes of one stored weight, from what the source says about it; 2 where it says nothing else. */
export function weightBytesOf(notes: string, precision: string): number {
  if (/stored as int8/.test(notes)) return 1;
  if (/stored as bf16/.test(notes)) return 2;
  return /^FP32/.test(precision) ? 4 : 2;
}
