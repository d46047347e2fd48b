import { useEffect, useState } from 'react';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { useFacts } from '../../ui/facts.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import frame from '../../ui/tool-frame.module.css';
import { useCalculator } from '../live/use-calculator.ts';
import { CalculatorControls } from './CalculatorControls.tsx';
import type { CalculatorState } from './calculator-state.ts';
import styles from './cost-calculator.module.css';
import { OptionsTable } from './OptionsTable.tsx';
import { cheapest, type OptionRow, perMillionText, priceOptions } from './price-options.ts';

const ANNOUNCE_AFTER_MS = 400;

/** Every published way to serve BERT base at a load and a limit, priced by month and by million. */
export function CostCalculator({
  value,
  onChange,
}: {
  value: CalculatorState;
  onChange: (value: CalculatorState) => void;
}) {
  const c = useCalculator();
  const { priceBook, families } = useFacts();
  const rows = priceOptions(c, priceBook, value);
  const best = cheapest(rows);
  const isFrozen = (family: string) =>
    families.some((row) => row.family === family && row.status === 'frozen');
  const supported = cheapest(rows, isFrozen);
  const goal = `${c.ms(value.limitMs)} at P${value.percentile * 100}`;

  return (
    <div className={frame.columns}>
      <CalculatorControls value={value} onChange={onChange} />
      <div className={`${frame.results} ${styles.results}`}>
        {best ? (
          <Answer best={best} goal={goal} value={value} />
        ) : (
          <p className={styles.none}>
            None of the published measurements meets {goal} at this load, with any number of
            instances. More of them only remove waiting. Give it more time, or measure one of the
            rows that nobody has published.
          </p>
        )}
        {best && supported && best !== supported && (
          <p className={styles.working}>
            {best.option.type} runs on software that gets no new features. The cheapest other one is{' '}
            <b>
              {supported.count > 1 && `${supported.count} × `}
              {supported.option.type}
            </b>{' '}
            at <b>{c.total(supported.perMonth)}</b> a month.
          </p>
        )}
        <OptionsTable rows={rows} best={best} value={value} />
      </div>
    </div>
  );
}

function Answer({ best, goal, value }: { best: OptionRow; goal: string; value: CalculatorState }) {
  const c = useCalculator();
  const { option, count, fit } = best;
  const perHour = value.perMinute * 60;
  const many = count > 1 ? `${count} × ` : '';
  const summary = `Cheapest that meets ${goal}: ${many}${option.type}, ${perMillionText(c, best)} per million, ${c.total(best.perMonth)} a month.`;
  const batches = (fit?.point.batchSize ?? 1) > 1 ? ` in batches of ${fit?.point.batchSize}` : '';
  return (
    <>
      <section className={styles.answer} aria-label="Result">
        <div>
          <p className="cap">Cheapest that meets {goal}</p>
          <p className={styles.huge}>
            <span className="fam">
              <FamilyMark group={option.spec.group} />
              <span>
                {many}
                {option.type}
              </span>
            </span>
          </p>
          <StatusBadge family={option.spec.family} />
        </div>
        <div>
          <p className="cap">Per million inferences</p>
          <p className={styles.huge}>{perMillionText(c, best)}</p>
        </div>
        <div>
          <p className="cap">Per month, {c.num(value.hoursPerMonth)} h</p>
          <p className={styles.huge}>{c.total(best.perMonth)}</p>
        </div>
      </section>
      <p className={styles.working}>
        <span className="cap">Working</span> {c.num(value.perMinute)} × 60 = {c.num(perHour)}{' '}
        inferences an hour. {many}
        {c.rate(option.pricePerHour)} ÷ {c.num(perHour)} × 1,000,000 ={' '}
        <b>{perMillionText(c, best)}</b>.{' '}
        {count === 1 ? 'One instance runs' : `${count} instances run`} at{' '}
        {c.pct(fit?.utilization ?? null)} of the measured throughput{batches}.
      </p>
      <Announcement text={summary} />
    </>
  );
}

/** Says the result once the hand has come to rest. */
function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return <output className="vh">{said}</output>;
}
