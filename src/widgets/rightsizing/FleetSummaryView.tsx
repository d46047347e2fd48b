import { moneyText } from '../../core/money.ts';
import { formatPercent } from '../../core/number-text.ts';
import type { FleetSummary } from '../../core/rightsizing/analysis-types.ts';
import { useFacts } from '../../ui/facts.ts';
import styles from './fleet.module.css';
import shared from './rightsizing.module.css';
import { FINDINGS, findingText } from './words.ts';

const BAR_CLASSES = {
  Overprovisioned: 'f-warn',
  Underprovisioned: 'f-bad',
  Optimized: 'f-good',
} as const;

/** What the fleet could save, what it would have to spend, and how the findings are spread. */
export function FleetSummaryView({ summary }: { summary: FleetSummary }) {
  const { priceBook } = useFacts();
  const money = moneyText(priceBook.currency);
  const { instances, refused, monthlySaving, monthlyIncrease, monthlyCost } = summary;
  const parts = [
    ...FINDINGS.map((finding) => ({
      name: findingText(finding),
      count: summary.findings[finding],
      className: BAR_CLASSES[finding],
    })),
    { name: 'No finding', count: refused, className: 'f-ghost' },
  ].filter(({ count }) => count > 0);
  let from = 0;
  return (
    <div className={styles.summary}>
      <div>
        <p className="cap">Saving each month, all first recommendations</p>
        <p className={shared.huge}>{money.total(monthlySaving)}</p>
        <p className={shared.help}>
          {summary.instancesWithSaving} of {instances} instances
          {monthlyCost > 0 &&
            `, ${formatPercent(monthlySaving / monthlyCost)} of ${money.total(monthlyCost)}`}
        </p>
      </div>
      <div>
        <p className="cap">Increase each month, where it is too small</p>
        <p className={shared.huge}>
          {monthlyIncrease === 0 ? 'none' : money.total(monthlyIncrease)}
        </p>
        <p className={shared.help}>
          {summary.instancesWithIncrease} of {instances} instances, not subtracted from the saving
        </p>
      </div>
      <div className={styles.spread}>
        <p className="cap">Findings</p>
        <svg className={styles.spreadBar} aria-hidden="true">
          {parts.map(({ name, count, className }) => {
            const x = from;
            from += count;
            return (
              <rect
                key={name}
                className={className}
                x={`${((100 * x) / instances).toFixed(2)}%`}
                width={`${Math.max(0.5, (100 * count) / instances - 0.4).toFixed(2)}%`}
                height="100%"
              />
            );
          })}
        </svg>
        <ul className={styles.spreadList}>
          {parts.map(({ name, count, className }) => (
            <li key={name}>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <rect className={className} width="10" height="10" />
              </svg>
              {name} <b>{count}</b>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
