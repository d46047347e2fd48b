import type { Catalog } from '../catalog/catalog.ts';
import type { InstanceType } from '../catalog/types.ts';
import type {
  AcceleratorOption,
  AcceleratorSuggestion,
  NeuronRefusalReason,
} from './analysis-types.ts';
import type { Assessed } from './assess.ts';
import {
  byPrice,
  type Candidate,
  type FitsNeeds,
  fitting,
  isOffered,
  onePerFamily,
} from './candidates.ts';
import { compareCapacity } from './capacity.ts';
import { effortOf } from './effort.ts';
import type { Preferences, Workload } from './input-types.ts';
import { percentWords } from './number-words.ts';
import { projectAll } from './project.ts';
import { monthlySavingOf } from './saving.ts';

const MOST_GPUS = 3;
const MOST_NEURON = 3;

export interface AcceleratorInput {
  readonly current: InstanceType;
  readonly currentPricePerHour: number;
  readonly measured: readonly Assessed[];
  readonly fits: FitsNeeds;
  /** GPU types that may replace the current one, large enough, cheapest first. */
  readonly gpuCandidates: readonly Candidate[];
  readonly catalog: Catalog;
  readonly workload: Workload;
  readonly preferences: Preferences;
}

/**
 * Our own suggestion beside the finding; `null` without a GPU. Compute Optimizer has no Neuron
 * metric and would not make it.
 *
 * - Smaller GPUs and shares of a GPU come first: the same CUDA code runs on them.
 * - Neuron types (Inferentia, Trainium) are suggested only for inference with a model that the
 *   Neuron SDK supports and without CUDA kernels of one's own, only when the GPU is measured and
 *   half of it would do, and only when they cost less. They are compared by peak 16-bit rate and
 *   memory: that says a model could fit, not how fast its compiled form is.
 * - A family whose software is frozen (Inf1) comes last. Nothing withdrawn is ever suggested.
 */
export function suggestAccelerator(input: AcceleratorInput): AcceleratorSuggestion | null {
  if (input.current.acceleratorKind !== 'gpu') return null;
  return { smallerGpus: smallerGpus(input), neuron: neuronTypes(input) };
}

function smallerGpus(input: AcceleratorInput): readonly AcceleratorOption[] {
  const { current, currentPricePerHour, gpuCandidates, measured } = input;
  if (!measured.some(({ result }) => result.dimension === 'gpu')) return [];
  const smaller = gpuCandidates.filter(({ type, pricePerHour }) => {
    const change = compareCapacity(current, type, 'gpu');
    return pricePerHour < currentPricePerHour && change !== null && change.factor > 1;
  });
  return onePerFamily(smaller, MOST_GPUS).map((candidate) => {
    const share = candidate.type.acceleratorCount;
    const device = candidate.type.acceleratorName ?? 'GPU';
    const because =
      share < 1
        ? `A share of ${percentWords(100 * share)} of one ${device}; the same CUDA code runs on it.`
        : `${share} × ${device}, a smaller GPU; the same CUDA code runs on it.`;
    return optionOf(input, candidate, because, false);
  });
}

const REFUSALS: Readonly<Record<NeuronRefusalReason, string>> = {
  'gpu-not-measured':
    'GPU utilization and GPU memory were not measured, so nothing says that a smaller accelerator would do. The CloudWatch agent can publish both.',
  'gpu-in-use': 'The GPU is in use: half of it would not be enough.',
  'custom-cuda-kernels':
    'The workload has CUDA kernels of its own. Neuron does not run CUDA: they would have to be written anew. Stay with a GPU.',
  'workload-unknown':
    'Say what the workload is: only inference is considered for a move to Neuron.',
  'not-inference':
    'Only inference is considered here. Training on Trainium is a porting project, not a rightsizing step.',
  'model-unknown': 'Say whether the Neuron SDK supports the model.',
  'model-not-supported': 'The Neuron SDK does not support the model, so it cannot be compiled.',
  'nothing-cheaper':
    'No Neuron type that our data prices here is both large enough and cheaper than the current one.',
};

function neuronRefusal({ measured, workload }: AcceleratorInput): NeuronRefusalReason | null {
  const verdictOf = (dimension: 'gpu' | 'gpuMemory') =>
    measured.find(({ result }) => result.dimension === dimension)?.result.verdict;
  if (workload.customCudaKernels) return 'custom-cuda-kernels';
  if (verdictOf('gpu') === undefined || verdictOf('gpuMemory') === undefined) {
    return 'gpu-not-measured';
  }
  if (verdictOf('gpu') !== 'over') return 'gpu-in-use';
  if (workload.kind === 'unknown') return 'workload-unknown';
  if (workload.kind !== 'inference') return 'not-inference';
  if (workload.neuronSupportedModel === null) return 'model-unknown';
  return workload.neuronSupportedModel ? null : 'model-not-supported';
}

function neuronTypes(input: AcceleratorInput): AcceleratorSuggestion['neuron'] {
  const refuse = (reason: NeuronRefusalReason) =>
    ({ kind: 'refused', reason, text: REFUSALS[reason] }) as const;
  const refusal = neuronRefusal(input);
  if (refusal !== null) return refuse(refusal);
  const { catalog, currentPricePerHour, fits } = input;
  const frozen = (type: InstanceType): boolean => catalog.status(type.family)?.status === 'frozen';
  const types = catalog.types.filter(
    (type) =>
      (type.acceleratorKind === 'inferentia' || type.acceleratorKind === 'trainium') &&
      (frozen(type) || isOffered(type, catalog)),
  );
  const cheaper = fitting(types, catalog, fits).filter(
    ({ pricePerHour }) => pricePerHour < currentPricePerHour,
  );
  const ranked = [...cheaper].sort(
    (a, b) => Number(frozen(a.type)) - Number(frozen(b.type)) || byPrice(a, b),
  );
  const current = onePerFamily(
    ranked.filter(({ type }) => !frozen(type)),
    MOST_NEURON,
  );
  const last = onePerFamily(
    ranked.filter(({ type }) => frozen(type)),
    1,
  );
  const options = [...current, ...last].map((candidate) => {
    const peak = `${candidate.type.acceleratorCount} × ${candidate.type.acceleratorName}, large enough by memory and peak 16-bit rate. Measure the compiled model: a peak says nothing of its speed.`;
    const status = catalog.status(candidate.type.family);
    const because = frozen(candidate.type) ? `Last choice: ${status?.evidence} ${peak}` : peak;
    return optionOf(input, candidate, because, true);
  });
  return options.length === 0 ? refuse('nothing-cheaper') : { kind: 'suggested', options };
}

function optionOf(
  input: AcceleratorInput,
  { type, pricePerHour }: Candidate,
  because: string,
  needsPort: boolean,
): AcceleratorOption {
  const { current, currentPricePerHour, measured, catalog, preferences } = input;
  return {
    instance: type,
    status: catalog.status(type.family),
    pricePerHour,
    monthlySaving: monthlySavingOf(currentPricePerHour, pricePerHour, preferences),
    needsPort,
    projections: projectAll(measured, current, type),
    effort: effortOf(current, type),
    because,
  };
}
