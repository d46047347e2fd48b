import { familyGroup } from '../../core/catalog/family-group.ts';
import type { MoneyText } from '../../core/money.ts';
import { formatMilliseconds, formatNumber, formatPercent } from '../../core/number-text.ts';
import type { MemoryFit, TokenConfiguration } from '../../core/recommend/tokens.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { StatusLabel } from '../../ui/StatusBadge.tsx';
import styles from './recommender.module.css';
import table from './table.module.css';
import { VERDICTS } from './words.ts';

const FIT_ICONS: Record<MemoryFit['kind'], IconName> = {
  fits: 'check',
  tight: 'warn',
  'too-large': 'cross',
  unknown: 'info',
};

/** Every measured way to serve a language model, cheapest first. */
export function TokenTable({
  rows,
  money,
  model,
}: {
  rows: readonly TokenConfiguration[];
  money: MoneyText;
  model: string;
}) {
  return (
    <ScrollBox label="Language model ranking">
      <table className={`tbl ${table.ranking} ${table.tokens}`}>
        <caption>
          {rows.length} measured ways to serve {model}, cheapest first
        </caption>
        <thead>
          <tr>
            <th scope="col">Configuration</th>
            <th scope="col">Memory</th>
            <th scope="col" className="num">
              First token, P50
            </th>
            <th scope="col" className="num">
              Per token, P50
            </th>
            <th scope="col" className="num">
              Tokens a second, each user
            </th>
            <th scope="col" className="num">
              In use
            </th>
            <th scope="col" className="num">
              A million tokens, this load
            </th>
            <th scope="col" className="num">
              Full load
            </th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TokenRow key={row.id} row={row} money={money} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function TokenRow({ row, money }: { row: TokenConfiguration; money: MoneyText }) {
  const { measurement, instanceType, status, memory, verdict, caveats } = row;
  const { icon, word } = VERDICTS[verdict.kind];
  const fails = verdict.kind !== 'meets';
  const many = (row.instancesNeeded ?? 1) > 1 ? `${formatNumber(row.instancesNeeded)} × ` : '';
  const source = `${measurement.source.split(', ')[0]}, ${measurement.sourceDate}`;
  return (
    <tr>
      <th scope="row">
        <FamilyMark group={familyGroup(instanceType.split('.')[0] ?? '')} hollow={fails} />{' '}
        <b className="inst">
          {many}
          {instanceType}
        </b>
        {status && <StatusLabel status={status} />}
        <span className={table.setting}>
          batch {measurement.batchSize}, {measurement.tensorParallel} NeuronCores
          {measurement.inputTokens !== null &&
            `, ${formatNumber(measurement.inputTokens)} tokens in`}
          {measurement.outputTokens !== null && `, ${formatNumber(measurement.outputTokens)} out`}
        </span>
        <span className={table.source}>
          {measurement.sourceUrl === null ? source : <a href={measurement.sourceUrl}>{source}</a>}
        </span>
      </th>
      <td>
        <span className={table.reason}>
          <Icon name={FIT_ICONS[memory.kind]} /> {memory.sentence}
        </span>
      </td>
      <td className="num">{formatMilliseconds(measurement.timeToFirstTokenP50Ms)}</td>
      <td className="num">{formatMilliseconds(measurement.timePerTokenP50Ms)}</td>
      <td className="num">{formatNumber(row.tokensPerSecondPerRequest, 1)}</td>
      <td className="num">{row.utilization === null ? '?' : formatPercent(row.utilization, 1)}</td>
      <td className="num">
        <b>{row.costPerMillionTokens === null ? '?' : money.small(row.costPerMillionTokens)}</b>
      </td>
      <td className="num">
        {row.costPerMillionTokensFull === null ? '?' : money.small(row.costPerMillionTokensFull)}
      </td>
      <td className={table.verdictCell}>
        <span className={`${table.verdict} ${fails ? styles.fails : styles.meets}`}>
          <Icon name={icon} /> {word}
        </span>
        <span className={table.reason}>
          {fails && verdict.sentence} {caveats.join(' ')}
        </span>
      </td>
    </tr>
  );
}
