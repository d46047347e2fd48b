import type { MoneyText } from '../../core/money.ts';
import { formatMilliseconds, formatPercent } from '../../core/number-text.ts';
import type { Recommendation } from '../../core/recommend/types.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { StatusLabel } from '../../ui/StatusBadge.tsx';
import { Announcement } from './Announcement.tsx';
import styles from './recommender.module.css';
import type { RecommenderState } from './recommender-state.ts';
import { fleetText, latencyText, percentileName, questionText } from './words.ts';

/** The first of the ranking in three figures and a few sentences, or why there is none. */
export function Answer({
  recommendation,
  state,
  money,
}: {
  recommendation: Recommendation;
  state: RecommenderState;
  money: MoneyText;
}) {
  const { ranked, summary } = recommendation;
  const [first] = ranked;
  const percentile = percentileName(state.percentile);
  const overBudget =
    first?.sizing && state.budget !== null && first.sizing.costPerMillion > state.budget
      ? ` The cheapest is ${money.small(first.sizing.costPerMillion - state.budget)} a million over your cost limit of ${money.small(state.budget)}.`
      : '';
  return (
    <>
      <h2 className="vh">The answer</h2>
      {first?.sizing ? (
        <section className={styles.answer} aria-label="Result">
          <div>
            <p className="cap">
              Cheapest within {formatMilliseconds(state.limitMs)} at {percentile}
            </p>
            <p className={styles.huge}>
              <span className="fam">
                <FamilyMark group={first.group} /> {fleetText(first)}
              </span>
            </p>
            {first.status && <StatusLabel status={first.status} />}
          </div>
          <div>
            <p className="cap">Per million, at this load</p>
            <p className={styles.huge}>{money.small(first.sizing.costPerMillion)}</p>
          </div>
          <div>
            <p className="cap">Answers, {percentile}</p>
            <p className={styles.huge}>{latencyText(first, formatMilliseconds)}</p>
          </div>
        </section>
      ) : (
        <section className={styles.none} aria-label="Result">
          <p>{summary}</p>
        </section>
      )}
      {first?.sizing && (
        <p className={styles.prose}>
          {summary}
          {overBudget} {alternative(recommendation, money, state)}
        </p>
      )}
      <p className={styles.help}>Asked: {questionText(state)}</p>
      <Announcement text={`${summary}${overBudget}`} />
    </>
  );
}

/** What the next one, or the fastest, would cost more. */
function alternative(
  { ranked }: Recommendation,
  money: MoneyText,
  state: RecommenderState,
): string {
  const [first] = ranked;
  const isFrozen = first?.status?.status === 'frozen';
  const other = ranked.find(
    (one) =>
      one.instanceType !== first?.instanceType && (!isFrozen || one.status?.status !== 'frozen'),
  );
  if (!first?.sizing || !other?.sizing) return '';
  const dearer = other.sizing.costPerMillion / first.sizing.costPerMillion - 1;
  const share = dearer < 0.005 ? 'costs the same' : `costs ${formatPercent(dearer)} more`;
  const name = isFrozen
    ? `Its software gets no new features; the cheapest other one, ${fleetText(other)},`
    : `Next is ${fleetText(other)}: it`;
  const isFaster =
    other.sizing.latencyAtPercentileMs < first.sizing.latencyAtPercentileMs ? ' sooner,' : '';
  return `${name} ${share}, ${money.small(other.sizing.costPerMillion)} a million, and answers${isFaster} in ${latencyText(other, formatMilliseconds)} at P${state.percentile}.`;
}
