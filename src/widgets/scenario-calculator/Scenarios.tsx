import type { CalculatorView, How } from './calculator-view.ts';
import { ServingView } from './ServingView.tsx';
import styles from './scenario-calculator.module.css';
import { TrainingView } from './TrainingView.tsx';
import { useCalculatorData } from './use-calculator-data.ts';

/** Scenarios of serving or training runs, with all data that they need. */
export function Scenarios({
  value,
  onChange,
}: {
  value: CalculatorView;
  onChange: (part: Partial<CalculatorView>, how: How) => void;
}) {
  const entries = value.view === 'train' ? value.training : value.serving;
  const data = useCalculatorData(entries.map(({ region }) => region));
  const View = value.view === 'train' ? TrainingView : ServingView;
  return (
    <div className={styles.frame}>
      {data.problem && (
        <p role="alert" className="err">
          {data.problem}
        </p>
      )}
      <View data={data} value={value} onChange={onChange} />
    </div>
  );
}
