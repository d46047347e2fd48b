import { useEffect, useState } from 'react';
import type { PriceBook } from '../../core/catalog/types.ts';
import { type Stretch, totalMinutes } from '../../core/credits/run.ts';
import { moneyText } from '../../core/money.ts';
import { formatNumber, formatPercent } from '../../core/number-text.ts';
import styles from './credit-lab.module.css';
import type { CreditLabState } from './credit-lab-state.ts';
import type { LabResult } from './outcomes.ts';
import { creditsText, durationText, momentText, stretchText } from './words.ts';

const ANNOUNCE_AFTER_MS = 400;
const SHOWN_STRETCHES = 4;

/** Two or three figures, and the stretches in words. */
export function Answer({
  result,
  state,
  priceBook,
}: {
  result: LabResult;
  state: CreditLabState;
  priceBook: PriceBook;
}) {
  const { run } = result;
  const { days, mode } = state;
  const isUnlimited = mode === 'unlimited';
  const empty = run.emptyAtMinute === null ? 'never' : momentText(run.emptyAtMinute, days);
  const held = isUnlimited ? run.onSurplus : run.throttled;
  const [chosen] = result.outcomes;
  const cost = chosen?.surplusCost ?? null;
  const billed = cost === null ? 'no rate in our data' : moneyText(priceBook.currency).total(cost);
  const share = chosen?.delayedShare ?? 0;
  return (
    <>
      <section className={styles.answer} aria-label="Result">
        <div>
          <p className="cap">Balance hits zero</p>
          <p className={styles.huge}>{empty}</p>
        </div>
        <div>
          <p className="cap">{isUnlimited ? 'On surplus credits' : 'Throttled'}</p>
          <p className={styles.huge}>
            {held.length === 0 ? 'never' : durationText(totalMinutes(held))}
          </p>
        </div>
        {isUnlimited ? (
          <div>
            <p className="cap">Surplus billed, stopped at the end</p>
            <p className={styles.huge}>{billed}</p>
          </div>
        ) : (
          <div>
            <p className="cap">Work {state.undone === 'waits' ? 'delayed' : 'not done'}</p>
            <p className={styles.huge}>{run.end.unserved < 1e-6 ? 'none' : formatPercent(share)}</p>
          </div>
        )}
      </section>
      <Stretches
        label={isUnlimited ? 'On surplus credits' : 'Throttled to the baseline'}
        stretches={held}
        days={days}
      />
      <p className={styles.working}>{inWords(result, state)}</p>
      <Announcement
        text={`Balance hits zero: ${empty}. ${isUnlimited ? `Surplus billed: ${billed}` : `Throttled: ${held.length === 0 ? 'never' : durationText(totalMinutes(held))}`}.`}
      />
    </>
  );
}

/** Every stretch, the first few at once. */
function Stretches({
  label,
  stretches,
  days,
}: {
  label: string;
  stretches: readonly Stretch[];
  days: number;
}) {
  if (stretches.length === 0) return null;
  const items = (part: readonly Stretch[]) => (
    <ul>
      {part.map((stretch) => (
        <li key={stretch.fromMinute}>{stretchText(stretch, days)}</li>
      ))}
    </ul>
  );
  const more = stretches.slice(SHOWN_STRETCHES);
  return (
    <div className={styles.stretches}>
      <p className="cap">{label}</p>
      {items(stretches.slice(0, SHOWN_STRETCHES))}
      {more.length > 0 && (
        <details>
          <summary>{more.length} more</summary>
          {items(more)}
        </details>
      )}
    </div>
  );
}

/** What happens to the work or to the debt. */
function inWords(
  { run, spec, average }: LabResult,
  { mode, undone, days }: CreditLabState,
): string {
  const baseline = formatPercent(spec.baselinePerVcpu, 1).replace('.0%', '%');
  const load = `The day averages ${formatPercent(average)} CPU against a baseline of ${baseline}.`;
  const lost =
    spec.creditsKeptAfterStopDays > 0
      ? `a stop keeps the balance for ${spec.creditsKeptAfterStopDays} days`
      : 'a stop loses the balance';
  if (mode === 'unlimited') {
    if (run.onSurplus.length === 0) return `${load} It never owes anything; ${lost}.`;
    const owed = creditsText(run.end.surplus);
    const charged = creditsText(run.end.charged);
    return `${load} At the end ${charged} surplus credits have been charged and ${owed} are owed: they are billed when it stops, or when more than ${formatNumber(spec.maxAccruedCredits)} are owed. Otherwise ${lost}.`;
  }
  if (run.throttled.length === 0) return `${load} All work is done when it is asked for; ${lost}.`;
  const delayed = `${creditsText(run.end.unserved)} vCPU-minutes of work`;
  if (undone === 'dropped')
    return `${load} ${delayed} are not done. Nothing extra is billed; ${lost}.`;
  const last = run.behind.at(-1);
  const rest =
    run.end.waiting > 1e-6
      ? `${creditsText(run.end.waiting)} still wait at the end`
      : `the last of it is done at ${momentText(last?.toMinute ?? 0, days)}`;
  return `${load} ${delayed} come late, and ${rest}. Nothing extra is billed; ${lost}.`;
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
