import { memo } from 'react';
import type { MoneyText } from '../../core/money.ts';
import { formatMilliseconds, formatNumber, formatPercent } from '../../core/number-text.ts';
import type { Configuration } from '../../core/recommend/types.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { StatusLabel } from '../../ui/StatusBadge.tsx';
import { ProvenanceTag } from './ProvenanceTag.tsx';
import styles from './recommender.module.css';
import table from './table.module.css';
import { BASES, fleetText, latencyText, settingText, VERDICTS } from './words.ts';

/** All configurations with their figures and reasons; a press on a name looks at one. */
export const RankedTable = memo(function RankedTable({
  rows,
  rankOf,
  chosenId,
  percentile,
  caption,
  sub,
  money,
  onPick,
}: {
  rows: readonly Configuration[];
  /** Place in the ranking by id; none for what fails. */
  rankOf: ReadonlyMap<string, number>;
  chosenId: string | null;
  percentile: string;
  caption: string;
  sub: string;
  money: MoneyText;
  onPick: (id: string) => void;
}) {
  return (
    <ScrollBox label="Ranking" className={table.box ?? ''}>
      <table className={`tbl ${table.ranking}`}>
        <caption>
          {caption}
          <span className="sub">{sub}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Rank</th>
            <th scope="col">Configuration</th>
            <th scope="col" className="num">
              {percentile}
            </th>
            <th scope="col" className="num">
              In use
            </th>
            <th scope="col" className="num">
              CostPerHour, all
            </th>
            <th scope="col" className="num">
              A million, this load
            </th>
            <th scope="col" className="num">
              A million, full load
            </th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              rank={rankOf.get(row.id) ?? null}
              isChosen={row.id === chosenId}
              money={money}
              onPick={onPick}
            />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
});

const Row = memo(function Row({
  row,
  rank,
  isChosen,
  money,
  onPick,
}: {
  row: Configuration;
  rank: number | null;
  isChosen: boolean;
  money: MoneyText;
  onPick: (id: string) => void;
}) {
  const { sizing, verdict, group, status } = row;
  const { word, icon } = VERDICTS[verdict.kind];
  const fails = verdict.kind !== 'meets';
  return (
    <tr className={isChosen ? 'sel' : undefined} data-row={row.id}>
      <td className={table.rank}>{rank ?? '–'}</td>
      <th scope="row">
        <button
          type="button"
          className={table.pick}
          aria-pressed={isChosen}
          onClick={() => onPick(row.id)}
        >
          <FamilyMark group={group} hollow={fails} /> <b className="inst">{fleetText(row)}</b>
        </button>
        {status && <StatusLabel status={status} />}
        <span className={table.setting}>{settingText(row)}</span>
        <ProvenanceTag configuration={row} />
      </th>
      <td className="num">
        {latencyText(row, unbroken)}
        {sizing && <span className={table.basis}>{BASES[sizing.basis]}</span>}
      </td>
      <td className="num">{sizing ? formatPercent(sizing.utilization, 1) : '?'}</td>
      <td className="num">{sizing ? money.rate(sizing.metrics.CostPerHour) : '?'}</td>
      <td className="num">
        <b>{sizing ? money.small(sizing.costPerMillion) : '?'}</b>
      </td>
      <td className="num">{sizing ? money.small(sizing.costPerMillionFull) : '?'}</td>
      <td className={table.verdictCell}>
        <span className={`${table.verdict} ${fails ? styles.fails : styles.meets}`}>
          <Icon name={icon} /> {word}
        </span>
        {fails && <span className={table.reason}>{verdict.sentence}</span>}
      </td>
    </tr>
  );
});

/** An interval may break at its “to”, never before a unit. */
const unbroken = (milliseconds: number) => formatMilliseconds(milliseconds).replace(' ', '\u00a0');

/** Rows of the export and of the picture’s table. */
export function figureRows(rows: readonly Configuration[], money: MoneyText) {
  return rows.map((row) => [
    `${fleetText(row)}, ${settingText(row)}`,
    latencyText(row, formatMilliseconds),
    row.sizing ? money.small(row.sizing.costPerMillion) : '?',
    row.sizing ? formatNumber(row.sizing.instancesNeeded) : '?',
    VERDICTS[row.verdict.kind].word,
  ]);
}
