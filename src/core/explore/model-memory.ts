import { requireCount, requirePositive } from '../errors.ts';
import type { ExploreRow } from './row.ts';

/** Shape of a transformer, as its published configuration states it. */
export interface ModelShape {
  readonly name: string;
  /** Weights; stated by the source, or counted by `decoderParameters`. */
  readonly parameters: number;
  readonly layers: number;
  readonly hiddenSize: number;
  /** Of keys and values; 0 for an encoder, which keeps no cache. */
  readonly kvHeads: number;
  readonly headSize: number;
  readonly feedForwardSize: number;
  /** Longest sequence that the model was made for; `null` when no source states it. */
  readonly mostContextTokens: number | null;
  readonly source: string;
  readonly sourceDate: string;
}

export const PRECISIONS = ['fp32', 'fp16', 'fp8', 'int4'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Bytes of one weight. INT4 leaves out the scales, about 6 % more: our rule. */
export const BYTES_PER_WEIGHT: Readonly<Record<Precision, number>> = {
  fp32: 4,
  fp16: 2,
  fp8: 1,
  int4: 0.5,
};

/** Keys, values and activations stay at 16 bits when weights are smaller: our rule. */
function bytesPerValue(precision: Precision): number {
  return precision === 'fp32' ? 4 : 2;
}

/** Long prompts are worked through in pieces of so many tokens: our rule, usual in servers. */
export const MAX_TOKENS_AT_ONCE = 2_048;

/** Driver, libraries and kernels on each device: our rule. */
export const RUNTIME_GIB_PER_DEVICE = 1;

const BYTES_PER_GIB = 2 ** 30;

/**
 * Weights of a decoder of the Llama kind from its shape: embedding and, unless tied, output; per
 * layer the projections of queries, keys, values and output, three matrices of the feed-forward
 * block and two norms; a last norm.
 *
 * @throws InvalidInputError for a size that is not a whole number of at least 1
 */
export function decoderParameters(shape: {
  readonly layers: number;
  readonly hiddenSize: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headSize: number;
  readonly feedForwardSize: number;
  readonly vocabularySize: number;
  readonly isTied: boolean;
}): number {
  const { isTied, ...sizes } = shape;
  for (const [name, size] of Object.entries(sizes)) requireCount(name, size);
  const { layers, hiddenSize, heads, kvHeads, headSize, feedForwardSize, vocabularySize } = shape;
  const attention = hiddenSize * headSize * (2 * heads + 2 * kvHeads);
  const layer = attention + 3 * hiddenSize * feedForwardSize + 2 * hiddenSize;
  return (isTied ? 1 : 2) * vocabularySize * hiddenSize + layers * layer + hiddenSize;
}

export interface ServingLoad {
  readonly precision: Precision;
  /** Sequences at the same time. */
  readonly batch: number;
  /** Tokens of one sequence, prompt and answer together. */
  readonly contextTokens: number;
}

/** What a model needs while it serves, GiB. */
export interface ModelMemory {
  readonly weightsGib: number;
  readonly kvCacheGib: number;
  readonly activationsGib: number;
  /** Together, without the runtime, which each device needs for itself. */
  readonly modelGib: number;
  readonly bytesPerWeight: number;
  readonly bytesPerValue: number;
  readonly tokensAtOnce: number;
}

/**
 * Memory of a model that serves: weights = parameters × bytes; KV cache = 2 (keys, values) ×
 * layers × KV heads × head size × bytes × context × batch; activations = tokens at once × (4 ×
 * hidden + 2 × feed-forward) × bytes, the widest point of one layer (our rule: layers reuse it).
 *
 * @throws InvalidInputError for a load or shape that means nothing
 */
export function modelMemory(shape: ModelShape, load: ServingLoad): ModelMemory {
  requirePositive('Parameters', shape.parameters);
  requireCount('Batch', load.batch);
  requireCount('Context', load.contextTokens);
  const bytesPerWeight = BYTES_PER_WEIGHT[load.precision];
  const bytes = bytesPerValue(load.precision);
  const tokens = load.batch * load.contextTokens;
  const tokensAtOnce = Math.min(tokens, MAX_TOKENS_AT_ONCE);
  const weightsGib = (shape.parameters * bytesPerWeight) / BYTES_PER_GIB;
  const kvCacheGib =
    (2 * shape.layers * shape.kvHeads * shape.headSize * bytes * tokens) / BYTES_PER_GIB;
  const activationsGib =
    (tokensAtOnce * (4 * shape.hiddenSize + 2 * shape.feedForwardSize) * bytes) / BYTES_PER_GIB;
  return {
    weightsGib,
    kvCacheGib,
    activationsGib,
    modelGib: weightsGib + kvCacheGib + activationsGib,
    bytesPerWeight,
    bytesPerValue: bytes,
    tokensAtOnce,
  };
}

/** Where the model lies: on one device, split evenly over all of them, or in the CPU’s memory. */
export type Placement = 'one-device' | 'all-devices' | 'cpu';

export const PLACEMENTS: readonly Placement[] = ['one-device', 'all-devices', 'cpu'];

/**
 * Room that stays on the devices used, GiB; below 0 the model does not fit. `null` for a type
 * without what the placement asks for, or without a stated memory. By EC2’s reported memory.
 */
export function spareGib(
  { type, memory: readings }: ExploreRow,
  memory: ModelMemory,
  placement: Placement,
): number | null {
  if (placement === 'cpu') {
    return type.memoryGib - memory.modelGib - RUNTIME_GIB_PER_DEVICE;
  }
  const perDevice = readings.reportedGibPerDevice;
  if (perDevice === null || type.acceleratorCount <= 0) return null;
  if (placement === 'one-device') return perDevice - memory.modelGib - RUNTIME_GIB_PER_DEVICE;
  const devices = Math.max(1, type.acceleratorCount);
  return devices * (perDevice - RUNTIME_GIB_PER_DEVICE) - memory.modelGib;
}
