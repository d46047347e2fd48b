import { memo } from 'react';
import { moneyText } from '../../core/money.ts';
import { formatNumber } from '../../core/number-text.ts';
import type { AnalysisResult } from '../../core/rightsizing/analysis-types.ts';
import { useFacts } from '../../ui/facts.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import styles from './fleet.module.css';
import { differenceText, TypeName } from './Recommendations.tsx';
import tables from './wide-table.module.css';
import { findingText } from './words.ts';

/** All instances, the largest saving first; choosing one shows it above. */
export const FleetTable = memo(function FleetTable({
  results,
  selected,
  onSelect,
}: {
  /** Sorted. */
  results: readonly AnalysisResult[];
  selected: string;
  onSelect: (id: string) => void;
}) {
  const { priceBook } = useFacts();
  return (
    <ScrollBox label="Findings" className={`${styles.fleetBox} ${tables.box}`}>
      <table className="tbl">
        <caption>
          Findings, the largest saving first
          <span className="sub">
            {priceBook.currency} a month of 730 hours, {priceBook.regionName}, prices of{' '}
            {priceBook.priceDate}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Instance</th>
            <th scope="col">Type</th>
            <th scope="col">Finding</th>
            <th scope="col">First recommendation</th>
            <th scope="col" className="num">
              Each month
            </th>
            <th scope="col">Risk</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={result.id} className={result.id === selected ? 'sel' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.pick}
                  aria-pressed={result.id === selected}
                  onClick={() => onSelect(result.id)}
                >
                  {result.name}
                </button>
              </th>
              <ResultCells result={result} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
});

function ResultCells({ result }: { result: AnalysisResult }) {
  if (result.kind === 'refusal') {
    return (
      <>
        <td>{result.instanceType}</td>
        <td colSpan={4} className={tables.refused}>
          No finding. {result.text}
        </td>
      </>
    );
  }
  const [first] = result.recommendations;
  const money = moneyText(result.currency);
  return (
    <>
      <td>
        <TypeName instance={result.current} />
      </td>
      <td>{findingText(result.finding)}</td>
      <td>{first ? <TypeName instance={first.instance} /> : 'none'}</td>
      <td className="num b">{first ? differenceText(money, first.monthlySaving) : ''}</td>
      <td>{first ? `${first.risk.level}, ${formatNumber(first.risk.value, 1)}` : ''}</td>
    </>
  );
}
