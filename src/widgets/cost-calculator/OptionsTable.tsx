import { termsText } from '../../core/catalog/price-words.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { useFacts } from '../../ui/facts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useCalculator } from '../live/use-calculator.ts';
import type { CalculatorState } from './calculator-state.ts';
import styles from './cost-calculator.module.css';
import { type OptionRow, perMillionText } from './price-options.ts';

/** All options, cheapest month first; what fails or is unknown stays in sight and is not ranked. */
export function OptionsTable({
  rows,
  best,
  value,
}: {
  rows: readonly OptionRow[];
  best: OptionRow | undefined;
  value: CalculatorState;
}) {
  const c = useCalculator();
  const { priceBook } = useFacts();
  const dearest = Math.max(...rows.map((row) => row.perMonth ?? 0), 0);
  const percentile = `P${value.percentile * 100}`;
  return (
    <>
      <ScrollBox label="All options">
        <table className={`tbl ${styles.table}`}>
          <caption>
            {rows.length} ways to serve it, cheapest month first
            <span className="sub">
              {priceBook.currency}, {priceBook.regionName}, {termsText(priceBook)},{' '}
              {priceBook.priceDate}
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Instance</th>
              <th scope="col" className="num">
                Count
              </th>
              <th scope="col" className="num">
                Per hour, each
              </th>
              <th scope="col" className="num">
                {percentile}
              </th>
              <th scope="col" className={styles.barColumn}>
                Per month
              </th>
              <th scope="col" className="num">
                <span className="vh">Amount per month</span>
              </th>
              <th scope="col" className="num">
                Per million
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={row.option.type}
                className={row === best ? 'sel' : row.outcome === 'meets' ? undefined : styles.out}
              >
                <th scope="row">
                  <span className={styles.name}>
                    <FamilyMark group={row.option.spec.group} hollow={row.outcome !== 'meets'} />
                    <span>
                      <span className="inst">{row.option.type}</span>{' '}
                      <StatusBadge family={row.option.spec.family} />
                    </span>
                  </span>
                </th>
                <td className="num">{row.outcome === 'meets' ? c.num(row.count) : '?'}</td>
                <td className="num">
                  {row.option.pricePerHour === null ? 'no price' : c.rate(row.option.pricePerHour)}
                </td>
                <td className="num">
                  <Response row={row} />
                </td>
                <td className={styles.barColumn}>
                  <Bar row={row} dearest={dearest} />
                </td>
                <td className="num">
                  {row.outcome === 'meets' || row.perMonth === null ? '' : 'one: '}
                  {row.perMonth === null ? '–' : c.total(row.perMonth)}
                </td>
                <td className="num b">{perMillionText(c, row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className={styles.remarks}>
        Only published measurements are used; a question mark means that nobody has published one.
        Rows that miss the limit or are unknown show the month of one instance and are not ranked.
        Model time alone: tokenising, network and serving stack come on top.{' '}
        {rows.map(({ option }) => `${option.type}: ${option.remark}`).join(' ')}
      </p>
    </>
  );
}

function Response({ row }: { row: OptionRow }) {
  const c = useCalculator();
  if (row.fit) return <>{c.ms(row.fit.responseMs)}</>;
  if (row.outcome === 'unknown') return <span className={styles.measure}>measure it</span>;
  return (
    <span className={styles.over}>
      <Icon name="cross" /> {row.option.below === null ? 'over limit' : 'too slow'}
    </span>
  );
}

function Bar({ row, dearest }: { row: OptionRow; dearest: number }) {
  const percent = dearest === 0 ? 0 : ((row.perMonth ?? 0) / dearest) * 100;
  return (
    <svg className={styles.bar} width="100%" height="12" aria-hidden="true">
      <rect
        className={row.outcome === 'meets' ? `g-${row.option.spec.group}` : 'f-ghost'}
        width={`${percent}%`}
        height="12"
      />
    </svg>
  );
}
