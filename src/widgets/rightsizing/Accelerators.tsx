import { moneyText } from '../../core/money.ts';
import { formatNumber } from '../../core/number-text.ts';
import type {
  AcceleratorOption,
  AcceleratorSuggestion,
  Analysis,
  Workload,
} from '../../core/rightsizing/types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { differenceText, TypeName } from './Recommendations.tsx';
import styles from './rightsizing.module.css';
import { WorkloadForm } from './WorkloadForm.tsx';
import { dimensionText } from './words.ts';

/** Our own suggestion beside the finding: smaller GPUs first, other silicon if the work allows it. */
export function Accelerators({
  analysis,
  suggestion,
  workload,
  onWorkload,
}: {
  analysis: Analysis;
  suggestion: AcceleratorSuggestion;
  workload: Workload;
  onWorkload: (workload: Workload) => void;
}) {
  const { smallerGpus, neuron } = suggestion;
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
      <h3 className={styles.formTitle}>Smaller GPUs, same code</h3>
      {smallerGpus.length === 0 ? (
        <p className={styles.help}>None in our data is cheaper and would fit.</p>
      ) : (
        <Options options={smallerGpus} analysis={analysis} />
      )}
      <WorkloadForm value={workload} onChange={onWorkload} />
      <h3 className={styles.formTitle}>Inference silicon, after a port</h3>
      <div role="status">
        {neuron.kind === 'refused' ? (
          <p className={styles.refusal} data-refused={neuron.reason}>
            <Icon name="info" /> {neuron.text}
          </p>
        ) : (
          <Options options={neuron.options} analysis={analysis} />
        )}
      </div>
    </section>
  );
}

function Options({
  options,
  analysis,
}: {
  options: readonly AcceleratorOption[];
  analysis: Analysis;
}) {
  const money = moneyText(analysis.currency);
  return (
    <ul className={styles.accelerators}>
      {options.map(({ instance, pricePerHour, monthlySaving, projections, effort, because }) => (
        <li key={instance.instanceType}>
          <p className={styles.optionHead}>
            <TypeName instance={instance} />
            <span>
              {money.rate(pricePerHour)} an hour, <b>{differenceText(money, monthlySaving)}</b> each
              month
            </span>
          </p>
          <p className={styles.help}>
            {because}{' '}
            {projections
              .map(
                ({ dimension, usedPercent }) =>
                  `${dimensionText(dimension)} would be at ${formatNumber(usedPercent)}%.`,
              )
              .join(' ')}{' '}
            Effort {effort.level.toLowerCase()}
            {effort.differences.length > 0 &&
              `: ${effort.differences.map(({ text }) => text).join(' ')}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
