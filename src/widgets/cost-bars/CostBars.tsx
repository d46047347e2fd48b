import { termsText } from '../../core/catalog/price-words.ts';
import type { FamilyGroup } from '../../core/catalog/types.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { useFacts } from '../../ui/facts.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useLive } from '../live/live-context.ts';
import { useCalculator } from '../live/use-calculator.ts';
import styles from './cost-bars.module.css';

/** Longest bar in percent of the plot: the amount needs the rest. */
const LONGEST_BAR_PERCENT = 74;

export interface CostBarsProps {
  types: readonly string[];
  /** Name of a live value, or the load itself. Give one of the two. */
  perSecond?: string | number;
  perMinute?: string | number;
  /** States the finding; without it the figure names the load. */
  title?: string;
  id?: string;
}

interface CostRow {
  type: string;
  family: string;
  group: FamilyGroup;
  /** USD, or the region's currency; `null` when the region has no price. */
  costPerMillion: number | null;
}

/** What a million answers cost on one instance of each type at one load, cheapest first. */
export function CostBars({ types, perSecond, perMinute, title, id = 'cost-bars' }: CostBarsProps) {
  const { values } = useLive();
  const c = useCalculator();
  const { priceBook } = useFacts();

  const loadPerSecond = resolve(perSecond, values) ?? (resolve(perMinute, values) ?? 0) / 60;
  const rows = types
    .map((type): CostRow => {
      const { family, group } = c.spec(type);
      const known = priceBook.pricePerHour[type] !== undefined && loadPerSecond > 0;
      const costPerMillion = known ? c.costPerMillion(type, loadPerSecond) : null;
      return { type, family, group, costPerMillion };
    })
    .sort((a, b) => (a.costPerMillion ?? Infinity) - (b.costPerMillion ?? Infinity));
  const dearest = Math.max(...rows.map((row) => row.costPerMillion ?? 0));
  const perHour = c.num(loadPerSecond * 3600);
  const amount = (row: CostRow) =>
    row.costPerMillion === null ? 'no price in this region' : c.total(row.costPerMillion);

  return (
    <Figure
      id={id}
      title={title ?? `The same ${perHour} answers an hour, ${rows.length} prices`}
      sub={`${priceBook.currency} per million answers, one instance of each, ${termsText(priceBook)}, ${priceBook.regionName}, prices of ${priceBook.priceDate}.`}
      table={{
        columns: ['Instance', 'Per million answers', 'Per hour'],
        rows: rows.map((row) => [
          row.type,
          amount(row),
          row.costPerMillion === null ? '–' : c.rate(c.price(row.type)),
        ]),
      }}
    >
      <ul className={styles.bars} aria-label={`Cost per million at ${perHour} answers an hour`}>
        {rows.map((row) => (
          <li key={row.type} className={styles.row}>
            <span className={styles.name}>
              <FamilyMark group={row.group} />
              <span>
                {row.type} <StatusBadge family={row.family} />
              </span>
            </span>
            <Bar row={row} dearest={dearest} label={amount(row)} />
          </li>
        ))}
      </ul>
    </Figure>
  );
}

function Bar({ row, dearest, label }: { row: CostRow; dearest: number; label: string }) {
  const percent =
    row.costPerMillion === null || dearest === 0
      ? 0
      : (row.costPerMillion / dearest) * LONGEST_BAR_PERCENT;
  return (
    <svg className={styles.plot} width="100%" height="28" role="img" aria-label={label}>
      <rect className={`g-${row.group}`} x="0" y="6" width={`${percent}%`} height="16" />
      <line className="axis" x1="0" y1="0" x2="0" y2="28" />
      <text className="val b" x={`${percent}%`} dx="8" y="18.5">
        {label}
      </text>
    </svg>
  );
}

function resolve(
  value: string | number | undefined,
  live: Readonly<Record<string, number>>,
): number | undefined {
  return typeof value === 'string' ? live[value] : value;
}
