import { formatNumber } from '../../core/number-text.ts';
import type {
  Analysis,
  DimensionResult,
  FindingCode,
} from '../../core/rightsizing/analysis-types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { capacityText } from './capacity.ts';
import styles from './rightsizing.module.css';
import tables from './wide-table.module.css';
import { dimensionText, stateText, statisticText } from './words.ts';

/** Each capacity with its figure, its limit and the comparison in words. */
export function Working({ analysis }: { analysis: Analysis }) {
  const { codes, dimensions, notes, currentRisk, hours } = analysis;
  return (
    <section className={styles.block} aria-label="Working">
      <ScrollBox label="How the finding comes about" className={tables.box ?? ''}>
        <table className="tbl">
          <caption>
            How the finding comes about
            <span className="sub">
              {formatNumber(hours)} hours of CPU data in the look-back. Too small anywhere makes it
              under-provisioned.
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Capacity</th>
              <th scope="col" className="num">
                Average
              </th>
              <th scope="col" className="num">
                Compared
              </th>
              <th scope="col" className="num">
                At most
              </th>
              <th scope="col">So it</th>
            </tr>
          </thead>
          {dimensions.map((result) => (
            <DimensionRows key={result.dimension} result={result} codes={codes} />
          ))}
        </table>
      </ScrollBox>
      <p className={styles.help}>
        Performance risk of the current type: {currentRisk.level.toLowerCase()} (
        {formatNumber(currentRisk.value, 1)} of 4). {currentRisk.because}
      </p>
      {notes.length > 0 && (
        <ul className={styles.notes} aria-label="Notes">
          {notes.map(({ kind, text }) => (
            <li key={`${kind} ${text}`}>
              <Icon name="info" /> {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A capacity, and below it the comparison in words. */
function DimensionRows({
  result,
  codes,
}: {
  result: DimensionResult;
  codes: readonly FindingCode[];
}) {
  const { dimension, because } = result;
  const isMeasured = result.state === 'measured';
  return (
    <tbody>
      <tr className={tables.explained}>
        <th scope="row">
          {dimensionText(dimension)}
          {isMeasured && <span className={styles.limit}>{capacityText(result.capacity)}</span>}
        </th>
        {isMeasured ? (
          <>
            <td className="num">{formatNumber(result.averagePercent, 1)}%</td>
            <td className="num">
              {statisticText(result.percentile)} {formatNumber(result.usedPercent, 1)}%
            </td>
            <td className="num">{formatNumber(result.ceilingPercent)}%</td>
          </>
        ) : (
          <td colSpan={3} className="num">
            {result.state === 'not-measured' ? 'not measured' : 'no limit in our data'}
          </td>
        )}
        <td className={tables.state}>{stateText(result, codes)}</td>
      </tr>
      <tr className={tables.reason}>
        <td colSpan={5}>
          <p>{because}</p>
        </td>
      </tr>
    </tbody>
  );
}
