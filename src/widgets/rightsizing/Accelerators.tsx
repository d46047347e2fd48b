import { type MoneyText, moneyText } from '../../core/money.ts';
import { formatNumber } from '../../core/number-text.ts';
import type {
  AcceleratorOption,
  AcceleratorSuggestion,
  Analysis,
  Dimension,
} from '../../core/rightsizing/analysis-types.ts';
import type { Workload } from '../../core/rightsizing/input-types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { differenceText, TypeName } from './Recommendations.tsx';
import styles from './rightsizing.module.css';
import { WorkloadForm } from './WorkloadForm.tsx';
import tables from './wide-table.module.css';

/** Our own suggestion beside the finding: smaller GPUs first, other silicon if the work allows it. */
export function Accelerators({
  analysis,
  suggestion: { smallerGpus, neuron },
  workload,
  onWorkload,
}: {
  analysis: Analysis;
  suggestion: AcceleratorSuggestion;
  workload: Workload;
  onWorkload: (workload: Workload) => void;
}) {
  const money = moneyText(analysis.currency);
  const ported = neuron.kind === 'suggested' ? neuron.options : [];
  return (
    <section className={styles.block} aria-label="Another accelerator">
      <div className="sec-head">
        <h2>Another accelerator?</h2>
        <span className="small muted">Our suggestion, not Compute Optimizer’s</span>
      </div>
      <p className={styles.prose}>
        Compute Optimizer reads no Neuron metric and would not propose another kind of chip. A
        smaller GPU or a share of one runs the same code, so it comes first.
      </p>
      <WorkloadForm value={workload} onChange={onWorkload} />
      {smallerGpus.length + ported.length > 0 && (
        <ScrollBox label="Other accelerators" className={tables.box ?? ''}>
          <table className="tbl">
            <caption>
              In the order in which to try them
              <span className="sub">For {workloadText(workload)}</span>
            </caption>
            <thead>
              <tr>
                <th scope="col">Type</th>
                <th scope="col" className="num">
                  Per hour
                </th>
                <th scope="col" className="num">
                  Each month
                </th>
                <th scope="col" className="num">
                  GPU
                </th>
                <th scope="col" className="num">
                  Its memory
                </th>
              </tr>
            </thead>
            {[...smallerGpus, ...ported].map((option) => (
              <OptionRows key={option.instance.instanceType} option={option} money={money} />
            ))}
          </table>
        </ScrollBox>
      )}
      <div role="status">
        {neuron.kind === 'refused' && (
          <p className={styles.refusal}>
            <Icon name="info" />
            <span>
              <b>No move to Neuron.</b> {neuron.text}
            </span>
          </p>
        )}
      </div>
    </section>
  );
}

/** What the suggestion takes for granted. */
function workloadText({ kind, neuronSupportedModel, customCudaKernels }: Workload): string {
  const work =
    kind === 'unknown' ? 'work that nobody has named' : kind === 'other' ? 'other work' : kind;
  const model =
    neuronSupportedModel === null
      ? 'a model that Neuron may or may not support'
      : `a model that Neuron ${neuronSupportedModel ? 'supports' : 'does not support'}`;
  return `${work} with ${model}, ${customCudaKernels ? 'with' : 'without'} custom CUDA kernels`;
}

/** An option, and below it what moving takes. */
function OptionRows({ option, money }: { option: AcceleratorOption; money: MoneyText }) {
  const { instance, pricePerHour, monthlySaving, projections, effort, because } = option;
  const use = (dimension: Dimension) => {
    const projected = projections.find((candidate) => candidate.dimension === dimension);
    return projected ? `${formatNumber(projected.usedPercent)}%` : 'not comparable';
  };
  return (
    <tbody>
      <tr className={tables.explained}>
        <th scope="row">
          <TypeName instance={instance} />
        </th>
        <td className="num">{money.rate(pricePerHour)}</td>
        <td className="num b">{differenceText(money, monthlySaving)}</td>
        <td className="num">{use('gpu')}</td>
        <td className="num">{use('gpuMemory')}</td>
      </tr>
      <tr className={tables.reason}>
        <td colSpan={5}>
          <p>
            <b>
              {option.needsPort ? 'A port' : 'Same code'}, effort {effort.level.toLowerCase()}.
            </b>{' '}
            {because} {effort.differences.map(({ text }) => text).join(' ')}
          </p>
        </td>
      </tr>
    </tbody>
  );
}
