import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { analyseInstance } from './analyse.ts';
import type { AcceleratorSuggestion } from './analysis-types.ts';
import { analysed, names } from './example-analysis.ts';
import { exampleInstance } from './example-facts.ts';
import type { Workload } from './input-types.ts';
import { DEFAULT_PREFERENCES } from './preferences.ts';
import { sampleInstance } from './samples.ts';

const SUPPORTED: Workload = {
  kind: 'inference',
  neuronSupportedModel: true,
  customCudaKernels: false,
};

/** A GPU at 10 % of 100 TFLOPS and 16 GiB: 10 TFLOPS and 1.6 GiB. */
const IDLE_GPU = exampleInstance('volta.2xlarge', {
  cpuUtilization: 8,
  memoryUtilization: 8,
  gpuUtilization: 10,
  gpuMemoryUtilization: 10,
});

function suggestion(instance = IDLE_GPU, workload: Partial<Workload> = {}): AcceleratorSuggestion {
  const found = analysed(instance, {}, { workload: { ...SUPPORTED, ...workload } });
  if (found.acceleratorSuggestion === null) throw new Error('No GPU');
  return found.acceleratorSuggestion;
}

function refusalOf(...given: Parameters<typeof suggestion>): string {
  const { neuron } = suggestion(...given);
  return neuron.kind === 'refused' ? neuron.reason : 'suggested';
}

const typesOf = (options: readonly { readonly instance: { readonly instanceType: string } }[]) =>
  options.map(({ instance }) => instance.instanceType);

describe('a GPU at a tenth', () => {
  it('gets smaller and shared GPUs first, which run the same code', () => {
    const { smallerGpus } = suggestion();
    // A quarter of the GPU: 10 ÷ 25 TFLOPS = 40 %, 1.6 ÷ 4 GiB = 40 %.
    expect(typesOf(smallerGpus)).toEqual(['share.large', 'turing.xlarge']);
    expect(smallerGpus.every(({ needsPort }) => !needsPort)).toBe(true);
    expect(smallerGpus[0]?.projections.find(({ dimension }) => dimension === 'gpu')).toMatchObject({
      factor: 4,
      usedPercent: 40,
    });
  });

  it('gets current Neuron types, then the frozen one, and never a withdrawn one', () => {
    const { neuron } = suggestion();
    if (neuron.kind === 'refused') throw new Error(neuron.text);
    expect(typesOf(neuron.options)).toEqual(['inf-new.xlarge', 'inf-old.xlarge']);
    expect(neuron.options.at(-1)?.status?.status).toBe('frozen');
    expect(neuron.options.at(-1)?.because).toContain('Last choice');
    expect(neuron.options.every(({ needsPort }) => needsPort)).toBe(true);
    expect(neuron.options.every(({ effort }) => effort.level === 'High')).toBe(true);
  });

  it('keeps its GPU when CUDA kernels are its own, and still sees the smaller GPUs', () => {
    const { neuron, smallerGpus } = suggestion(IDLE_GPU, { customCudaKernels: true });
    expect(neuron).toMatchObject({ kind: 'refused', reason: 'custom-cuda-kernels' });
    expect(neuron.kind === 'refused' ? neuron.text : '').toContain('CUDA');
    expect(smallerGpus).toHaveLength(2);
  });

  it('is refused Neuron with a reason for anything but inference with a supported model', () => {
    expect(refusalOf(IDLE_GPU, { kind: 'unknown' })).toBe('workload-unknown');
    expect(refusalOf(IDLE_GPU, { kind: 'training' })).toBe('not-inference');
    expect(refusalOf(IDLE_GPU, { kind: 'other' })).toBe('not-inference');
    expect(refusalOf(IDLE_GPU, { neuronSupportedModel: null })).toBe('model-unknown');
    expect(refusalOf(IDLE_GPU, { neuronSupportedModel: false })).toBe('model-not-supported');
  });

  it('lists the moves that the finding never names', () => {
    const { recommendations } = analysed(IDLE_GPU, {}, { workload: SUPPORTED });
    const kinds = new Set(recommendations.map(({ instance }) => instance.acceleratorKind));
    expect(kinds).toEqual(new Set(['gpu']));
    expect(recommendations[0]?.effort.differences.map(({ kind }) => kind)).toEqual([
      'accelerator',
      'hypervisor',
    ]);
  });
});

describe('another GPU', () => {
  it('that is in use is refused Neuron', () => {
    const busy = exampleInstance('volta.2xlarge', {
      cpuUtilization: 8,
      memoryUtilization: 8,
      gpuUtilization: 60,
      gpuMemoryUtilization: 10,
    });
    expect(refusalOf(busy)).toBe('gpu-in-use');
  });

  it('that was not measured gets no suggestion at all', () => {
    const blind = exampleInstance('volta.2xlarge', { cpuUtilization: 8, memoryUtilization: 8 });
    expect(refusalOf(blind)).toBe('gpu-not-measured');
    expect(suggestion(blind).smallerGpus).toEqual([]);
  });

  it('that is cheaper than every Neuron type which is large enough is told so', () => {
    const cheap = exampleInstance('share.large', {
      cpuUtilization: 8,
      memoryUtilization: 95,
      gpuUtilization: 10,
      gpuMemoryUtilization: 10,
    });
    expect(refusalOf(cheap)).toBe('nothing-cheaper');
  });

  it('with a model of 9.6 GiB does not move to devices of 8 GiB, however many there are', () => {
    // 60 % of 16 GiB. Four devices of 8 GiB have 32 GiB in all, but no device can hold it.
    const large = exampleInstance('volta.2xlarge', {
      cpuUtilization: 8,
      memoryUtilization: 8,
      gpuUtilization: 10,
      gpuMemoryUtilization: 60,
    });
    expect(names(analysed(large))).toEqual(['turing.xlarge', 'quad.8xlarge']);
    const { neuron } = suggestion(large);
    expect(neuron.kind === 'suggested' ? typesOf(neuron.options) : []).toEqual(['inf-new.xlarge']);
  });

  it('does not exist on an instance without one', () => {
    const { acceleratorSuggestion } = analysed(
      exampleInstance('even.large', { cpuUtilization: 5 }),
    );
    expect(acceleratorSuggestion).toBeNull();
  });
});

describe('the guide’s example: a P3 at 10 %', () => {
  const facts = loadFacts('content');
  const instance = sampleInstance('gpu-at-ten-percent');
  const analysis = (workload: Workload) => {
    if (instance === undefined) throw new Error('No sample');
    const result = analyseInstance(instance, DEFAULT_PREFERENCES, facts, { workload });
    if (result.kind === 'refusal') throw new Error(result.text);
    return result;
  };

  it('is over-provisioned in its GPU, and moves to Inf1 as the last of several ways', () => {
    const { finding, codes, acceleratorSuggestion, currentStatus } = analysis(SUPPORTED);
    expect(finding).toBe('Overprovisioned');
    expect(codes).toEqual(
      expect.arrayContaining(['GPUOverprovisioned', 'GPUMemoryOverprovisioned']),
    );
    expect(currentStatus?.status).toBe('withdrawn');
    const neuron = acceleratorSuggestion?.neuron;
    if (neuron?.kind !== 'suggested') throw new Error(neuron?.text);
    const families = neuron.options.map((option) => option.instance.family);
    expect(families[0]).toBe('inf2');
    expect(families.at(-1)).toBe('inf1');
    expect(neuron.options.at(-1)?.status?.status).toBe('frozen');
    expect(acceleratorSuggestion?.smallerGpus[0]?.instance.acceleratorCount).toBeLessThan(1);
    for (const option of [...neuron.options, ...(acceleratorSuggestion?.smallerGpus ?? [])]) {
      expect(option.status?.status).not.toBe('withdrawn');
      expect(option.monthlySaving).toBeGreaterThan(0);
    }
  });

  it('stays with a GPU when custom CUDA kernels are marked', () => {
    const { acceleratorSuggestion } = analysis({ ...SUPPORTED, customCudaKernels: true });
    expect(acceleratorSuggestion?.neuron).toMatchObject({ reason: 'custom-cuda-kernels' });
    expect(acceleratorSuggestion?.smallerGpus.length).toBeGreaterThan(0);
  });
});
