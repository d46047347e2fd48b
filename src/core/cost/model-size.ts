import { requirePositive } from '../errors.ts';

export type Precision = 'fp32' | 'fp16' | 'int8';

const BYTES_PER_PARAMETER: Readonly<Record<Precision, number>> = { fp32: 4, fp16: 2, int8: 1 };

/**
 * Size of a model's weights alone; activations, caches and the runtime come on top.
 *
 * @param parametersMillion millions of parameters, above 0
 * @returns decimal GB
 * @throws InvalidInputError when `parametersMillion` is not above 0
 */
export function weightsGb(parametersMillion: number, precision: Precision): number {
  requirePositive('The number of parameters', parametersMillion);
  return (parametersMillion * BYTES_PER_PARAMETER[precision]) / 1e3;
}
