import type { Calculator } from '../../core/calculator.ts';
import { type Catalog, createCatalog } from '../../core/catalog/catalog.ts';
import { termsText } from '../../core/catalog/price-words.ts';
import { costPerMillion, instancesNeeded, utilization } from '../../core/cost/inference-cost.ts';
import { Figure } from '../../ui/Figure.tsx';
import { useFacts } from '../../ui/facts.ts';
import { useLive } from '../live/live-context.ts';
import { useCalculator } from '../live/use-calculator.ts';
import styles from './traffic-table.module.css';

/** A published row: an instance type and its measurement, or cited price per hour and requests per minute. */
export type TrafficRow =
  | { readonly type: string; readonly bench: string }
  | { readonly label: string; readonly price: string; readonly max: string };

export interface TrafficTableProps {
  id: string;
  rows: readonly TrafficRow[];
  /** Name of the live value that holds the traffic. Give one of the two. */
  perMinute?: string;
  perSecond?: string;
  title?: string;
}

interface Endpoint {
  readonly name: string;
  readonly pricePerHour: number;
  readonly fullPerSecond: number;
}

/** Cost per million at full load, as a load test reports it, beside the cost at your own traffic. */
export function TrafficTable({ id, rows, perMinute, perSecond, title }: TrafficTableProps) {
  const { values } = useLive();
  const c = useCalculator();
  const facts = useFacts();
  const { priceBook } = facts;
  const catalog = createCatalog(facts);
  const unitSeconds = perMinute === undefined ? 1 : 60;
  const traffic = values[perMinute ?? perSecond ?? ''] ?? 1;
  const load = traffic / unitSeconds;
  const unit = perMinute === undefined ? 'second' : 'minute';

  const lines = rows.flatMap((row) => {
    const endpoint = endpointOf(row, c, catalog);
    if (!endpoint) return [];
    const { pricePerHour, fullPerSecond } = endpoint;
    const count = instancesNeeded(load, fullPerSecond);
    return [
      {
        ...endpoint,
        count,
        full: costPerMillion(pricePerHour, fullPerSecond),
        used: utilization(load, fullPerSecond, count),
        yours: costPerMillion(pricePerHour, load, count),
      },
    ];
  });
  const leastFull = Math.min(...lines.map((line) => line.full));
  const leastYours = Math.min(...lines.map((line) => line.yours));
  const winners = (least: number, of: 'full' | 'yours') =>
    lines.filter((line) => isLeast(line[of], least)).map((line) => line.name);
  const quoted = rows.some((row) => 'price' in row);

  return (
    <Figure
      id={id}
      title={
        title ??
        `Full, ${winners(leastFull, 'full').join(' and ')} costs least; at ${c.num(traffic)} a ${unit}, ${winners(leastYours, 'yours').join(' and ')}`
      }
      sub={
        quoted
          ? 'Cost per hour and MaxInvocations of AWS’s sample output, 2023; USD. As many endpoints as the traffic needs.'
          : `${priceBook.currency}, ${priceBook.regionName}, ${termsText(priceBook)}, ${priceBook.priceDate}. As many instances as the traffic needs, no headroom.`
      }
    >
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">Endpoint</th>
            <th scope="col" className={`num ${styles.head}`}>
              Per million, full
            </th>
            <th scope="col" className={`num ${styles.head}`}>
              Per million at {c.num(traffic)} a {unit}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name}>
              <th scope="row">
                {line.name}
                <span className={styles.sub}>
                  {c.rate(line.pricePerHour)} an hour, at most{' '}
                  {c.num(line.fullPerSecond * unitSeconds)} a {unit}
                </span>
              </th>
              <Cost text={c.small(line.full)} least={isLeast(line.full, leastFull)} sub="at 100%" />
              <Cost
                text={c.small(line.yours)}
                least={isLeast(line.yours, leastYours)}
                sub={`${line.count} at ${c.pct(line.used)}`}
              />
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length < rows.length && (
        <p className={styles.missing}>Rows without a price in this region are left out.</p>
      )}
    </Figure>
  );
}

function Cost({ text, least, sub }: { text: string; least: boolean; sub: string }) {
  return (
    <td className={`num ${least ? styles.least : ''}`}>
      {text}
      <span className={styles.sub}>
        {least && <b className={styles.tag}>lowest, </b>}
        {sub}
      </span>
    </td>
  );
}

function isLeast(value: number, least: number): boolean {
  return value <= least * (1 + 1e-9);
}

function endpointOf(row: TrafficRow, c: Calculator, catalog: Catalog): Endpoint | null {
  if ('price' in row) {
    return {
      name: row.label,
      pricePerHour: c.cited(row.price),
      fullPerSecond: c.cited(row.max) / 60,
    };
  }
  const pricePerHour = catalog.priceOrNull(row.type);
  if (pricePerHour === null) return null;
  return { name: row.type, pricePerHour, fullPerSecond: c.bench(row.bench).throughputPerS };
}
