import { CostCalculator } from '../cost-calculator/CostCalculator.tsx';
import type { CalculatorView, How, View } from './calculator-view.ts';
import { Scenarios } from './Scenarios.tsx';
import styles from './scenario-calculator.module.css';

const NAMES: Readonly<Record<View, string>> = {
  serve: 'Serve a model',
  train: 'Train a model',
  bert: 'BERT within a limit',
};

/** The calculator: scenarios of serving, training runs, or every measured way to serve BERT. */
export function ScenarioCalculator({
  value,
  onChange,
}: {
  value: CalculatorView;
  onChange: (value: CalculatorView, how: How) => void;
}) {
  const change = (part: Partial<CalculatorView>, how: How) => onChange({ ...value, ...part }, how);
  return (
    <div className={styles.calculator}>
      <fieldset className={`seg ${styles.views} needs-script`}>
        <legend className="vh">What to work out</legend>
        {(Object.keys(NAMES) as View[]).map((view) => (
          <label key={view}>
            <input
              type="radio"
              name="view"
              checked={value.view === view}
              onChange={() => change({ view, shown: null }, 'replace')}
            />
            {NAMES[view]}
          </label>
        ))}
      </fieldset>
      {value.view === 'bert' ? (
        <CostCalculator value={value.bert} onChange={(bert) => change({ bert }, 'replace')} />
      ) : (
        <Scenarios value={value} onChange={change} />
      )}
    </div>
  );
}
