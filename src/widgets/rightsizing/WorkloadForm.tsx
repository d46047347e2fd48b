import { useId } from 'react';
import type { Workload } from '../../core/rightsizing/input-types.ts';
import { Choice } from './Choice.tsx';
import styles from './rightsizing.module.css';

const KINDS = { unknown: 'Not said', inference: 'Inference', training: 'Training', other: 'Other' };
const SUPPORT = { yes: 'Yes', no: 'No', unknown: 'Not sure' };

/** What no metric tells: asked where an instance has a GPU. */
export function WorkloadForm({
  value,
  onChange,
}: {
  value: Workload;
  onChange: (value: Workload) => void;
}) {
  const id = useId();
  const { kind, neuronSupportedModel: support } = value;
  return (
    <section className={`${styles.workload} needs-script`} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.formTitle}>
        What runs on the GPU
      </h3>
      <div className={styles.workloadFields}>
        <Choice
          legend="Work"
          values={['unknown', 'inference', 'training', 'other'] as const}
          value={kind}
          onChange={(next) => onChange({ ...value, kind: next })}
          text={(choice) => KINDS[choice]}
        />
        <Choice
          legend="Neuron supports the model"
          values={['yes', 'no', 'unknown'] as const}
          value={support === null ? 'unknown' : support ? 'yes' : 'no'}
          onChange={(word) =>
            onChange({ ...value, neuronSupportedModel: word === 'unknown' ? null : word === 'yes' })
          }
          text={(choice) => SUPPORT[choice]}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={value.customCudaKernels}
            onChange={(event) =>
              onChange({ ...value, customCudaKernels: event.currentTarget.checked })
            }
          />
          It has custom CUDA kernels
        </label>
      </div>
    </section>
  );
}
