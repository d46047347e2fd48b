import { moneyText } from '../../core/money.ts';
import { Figure } from '../../ui/Figure.tsx';
import { linearScale } from '../../ui/scale.ts';
import type { ResolvedTraining } from './resolve-training.ts';
import styles from './scenario-calculator.module.css';
import { hoursText } from './training-rows.ts';

const ROW = 44;
const percent = (share: number) => `${(100 * share).toFixed(2)}%`;

/** What each run costs: without interruptions, expected, and one standard deviation to each side. */
export function RangeFigure({ all }: { all: readonly ResolvedTraining[] }) {
  const runs = all.flatMap((one) =>
    one.result && one.machine.price.kind === 'amount' && Number.isFinite(one.result.cost.meanCost)
      ? [
          {
            label: one.label,
            group: one.machine.spec?.group ?? 'other',
            cost: one.result.cost,
            currency: one.machine.price.book.currency,
          },
        ]
      : [],
  );
  const [first] = runs;
  if (!first || runs.some(({ currency }) => currency !== first.currency)) return null;
  const money = moneyText(first.currency);
  const ends = runs.map(({ cost }) => cost.meanCost + cost.standardDeviationCost);
  const scale = linearScale([0, Math.max(...ends) * 1.05], [0, 1], 4);
  return (
    <Figure
      id="cost-range"
      title="What a run is expected to cost, and how far it may be off"
      sub="Bar: cost without interruptions. Mark: expected cost. Line: one standard deviation to each side, which about two of three runs stay within."
      table={{
        columns: [
          'Run',
          'Without interruptions',
          'Expected',
          'Standard deviation',
          'Expected time',
        ],
        rows: runs.map(({ label, cost }) => [
          label,
          money.total(cost.leastCost),
          money.total(cost.meanCost),
          money.total(cost.standardDeviationCost),
          hoursText(cost.meanHours),
        ]),
      }}
    >
      <div className={styles.ranges}>
        {runs.map(({ label, group, cost }) => {
          const hue = group === 'storage' || group === 'other' ? 'general' : group;
          const low = Math.max(cost.leastCost, cost.meanCost - cost.standardDeviationCost);
          const high = cost.meanCost + cost.standardDeviationCost;
          return (
            <div key={label} className={styles.range}>
              <span className={styles.rangeName}>{label}</span>
              <svg
                height={ROW}
                role="img"
                aria-label={`${label}: expected ${money.total(cost.meanCost)}, standard deviation ${money.total(cost.standardDeviationCost)}`}
              >
                <rect
                  className={`g-${hue}`}
                  x="0"
                  y="8"
                  width={percent(scale(cost.leastCost))}
                  height={ROW - 16}
                />
                <line
                  className={styles.whisker}
                  x1={percent(scale(low))}
                  x2={percent(scale(high))}
                  y1={ROW / 2}
                  y2={ROW / 2}
                />
                <line
                  className={styles.whisker}
                  x1={percent(scale(low))}
                  x2={percent(scale(low))}
                  y1={ROW / 2 - 6}
                  y2={ROW / 2 + 6}
                />
                <line
                  className={styles.whisker}
                  x1={percent(scale(high))}
                  x2={percent(scale(high))}
                  y1={ROW / 2 - 6}
                  y2={ROW / 2 + 6}
                />
                <circle
                  className={styles.meanMark}
                  cx={percent(scale(cost.meanCost))}
                  cy={ROW / 2}
                  r="5"
                />
              </svg>
            </div>
          );
        })}
        <div className={styles.range} aria-hidden="true">
          <span />
          <svg height="20" aria-hidden="true">
            {scale.ticks.map((tick) => (
              <text
                key={tick}
                className={tick === 0 ? 'tick' : 'tick m'}
                x={percent(scale(tick))}
                y="14"
              >
                {money.total(tick).replace(/\.00$/, '')}
              </text>
            ))}
          </svg>
        </div>
      </div>
    </Figure>
  );
}
