import { formatPercent } from '../../core/number-text.ts';
import { Figure } from '../../ui/Figure.tsx';
import { useFacts } from '../../ui/facts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Answer } from './Answer.tsx';
import { Comparison } from './Comparison.tsx';
import styles from './credit-lab.module.css';
import type { CreditLabState } from './credit-lab-state.ts';
import { DAY_MINUTES, minutesOf } from './day.ts';
import { verdict } from './GuessPanel.tsx';
import type { LabResult } from './outcomes.ts';
import { ResultPlots } from './ResultPlots.tsx';
import { creditsText, momentText } from './words.ts';

/** Rows of the table: hours of one day, every six hours of several. */
const ROW_MINUTES = { one: 60, several: 360 };

/** What the run gives: in figures, as a picture with its table, and beside the other ways to run it. */
export function Results({
  result,
  state,
  onAgain,
}: {
  result: LabResult;
  state: CreditLabState;
  onAgain: () => void;
}) {
  const { priceBook } = useFacts();
  const { run, spec } = result;
  const said = verdict(state.guess, run.emptyAtMinute, state.days);
  const isUnlimited = state.mode === 'unlimited';
  const day = minutesOf(state.day);
  const asked = Float64Array.from(
    { length: run.minutes },
    (_, minute) => day[minute % DAY_MINUTES] ?? 0,
  );
  return (
    <>
      <div className={styles.verdict}>
        {said && <p>{said}</p>}
        <button type="button" className="btn quiet needs-script" onClick={onAgain}>
          <Icon name="reset" /> Guess again
        </button>
      </div>
      <Answer result={result} state={state} priceBook={priceBook} />
      <Figure
        id="credit-run"
        title={`${state.days === 1 ? 'One day' : `${state.days} days`} on a ${spec.instanceType}, ${state.mode}`}
        sub="The charts share one clock. A shaded stretch is held to the baseline. Simulated minute by minute by the published rules."
        table={{
          columns: [
            'Time',
            'CPU asked for',
            'CPU delivered',
            'Balance',
            'Surplus owed',
            'Surplus charged',
          ],
          rows: tableRows(result, asked, state.days),
        }}
      >
        <ResultPlots result={result} asked={asked} days={state.days} isUnlimited={isUnlimited} />
      </Figure>
      <Comparison result={result} state={state} />
    </>
  );
}

function tableRows({ run }: LabResult, asked: ArrayLike<number>, days: number) {
  const every = days === 1 ? ROW_MINUTES.one : ROW_MINUTES.several;
  return Array.from({ length: run.minutes / every + 1 }, (_, row) => {
    const minute = row * every;
    const during = Math.min(minute, run.minutes - 1);
    return [
      momentText(minute, days),
      formatPercent(asked[during] ?? 0),
      formatPercent(run.delivered[during] ?? 0),
      creditsText(run.balanceAt[minute] ?? 0, 1),
      creditsText(run.surplusAt[minute] ?? 0, 1),
      creditsText(run.chargedAt[minute] ?? 0, 1),
    ];
  });
}
