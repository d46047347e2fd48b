import type { Dimension } from '../../core/rightsizing/analysis-types.ts';
import { SAMPLES, type SampleId } from '../../core/rightsizing/samples.ts';
import { EXAMPLE, type SampleStart } from './lab-state.ts';

/** What a sample is about, where that is not its CPU. */
const SUBJECTS: { readonly [id in SampleId]?: Dimension } = { 'memory-leak': 'memory' };

/** With what each sample opens: the GPU is marked as the guide's example says, the others as unknown. */
export const SAMPLE_STARTS: ReadonlyMap<string, SampleStart> = new Map(
  SAMPLES.map(({ id }): [string, SampleStart] => [
    id,
    id === EXAMPLE.sample
      ? { workload: EXAMPLE.workload, dimension: EXAMPLE.dimension }
      : {
          workload: { kind: 'unknown', neuronSupportedModel: null, customCudaKernels: false },
          dimension: SUBJECTS[id] ?? 'cpu',
        },
  ]),
);
