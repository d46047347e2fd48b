import { memo, useId, useMemo } from 'react';
import { familyGroup } from '../../core/catalog/family-group.ts';
import type { MoneyText } from '../../core/money.ts';
import { formatMilliseconds, formatNumber, formatPercent } from '../../core/number-text.ts';
import {
  GENERATIVE_JOBS,
  type MemoryFit,
  recommendTokens,
  type TokenConfiguration,
  tokenModels,
} from '../../core/recommend/tokens.ts';
import type { RecommenderFacts } from '../../core/recommend/types.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { StatusLabel } from '../../ui/StatusBadge.tsx';
import { NumberField } from './NumberField.tsx';
import { RANGES } from './ranges.ts';
import { reader } from './read-number.ts';
import styles from './recommender.module.css';
import type { RecommenderState } from './recommender-state.ts';
import { VERDICTS } from './words.ts';

const readRate = reader({
  what: 'The number of tokens',
  unit: ' a second',
  range: RANGES.tokensPerSecond,
});
const readLimit = reader({ what: 'The limit', unit: ' ms', range: RANGES.limitMs });
const FIRST_LIMITS = { firstTokenLimitMs: 500, tokenLimitMs: 30 } as const;

/** Language models: tokens instead of requests, and memory before everything. */
export const TokenModels = memo(function TokenModels({
  state,
  facts,
  money,
  onChange,
}: {
  state: RecommenderState;
  facts: RecommenderFacts;
  money: MoneyText;
  onChange: (part: Partial<RecommenderState>) => void;
}) {
  const id = useId();
  const { tokenModel, tokensPerSecond, firstTokenLimitMs, tokenLimitMs } = state;
  const { purchase, endpointPremium, ceilingPercent, minInstances, customCudaKernels } = state;
  const recommendation = useMemo(
    () =>
      recommendTokens(
        {
          model: tokenModel,
          tokensPerSecond,
          timeToFirstTokenLimitMs: firstTokenLimitMs,
          timePerTokenLimitMs: tokenLimitMs,
          purchaseOption: purchase,
          endpointPremium,
          utilizationCeiling: ceilingPercent / 100,
          minInstances,
          customCudaKernels,
        },
        facts,
      ),
    [
      facts,
      tokenModel,
      tokensPerSecond,
      firstTokenLimitMs,
      tokenLimitMs,
      purchase,
      endpointPremium,
      ceilingPercent,
      minInstances,
      customCudaKernels,
    ],
  );
  const models = useMemo(() => tokenModels(facts), [facts]);
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        Language models
      </h2>
      <p className={styles.prose}>
        A language model answers token by token. The first comes after the whole input has been
        read, the others one by one, and the weights must fit in the accelerators’ memory before any
        of it counts. All rows are AWS’s own, on its chips. {GENERATIVE_JOBS}
      </p>
      <div className={`${styles.tokenInputs} needs-script`}>
        <div className="field">
          <label htmlFor={`${id}-model`}>Language model</label>
          <select
            id={`${id}-model`}
            className={styles.select}
            value={tokenModel}
            onChange={(event) => onChange({ tokenModel: event.currentTarget.value })}
          >
            {models.map((model) => (
              <option key={model}>{model}</option>
            ))}
          </select>
        </div>
        <NumberField
          label="Output tokens, all users"
          unit="per second"
          value={tokensPerSecond}
          read={readRate}
          onChange={(next) => onChange({ tokensPerSecond: next })}
        />
        <OptionalLimit
          name="First token within"
          value={firstTokenLimitMs}
          first={FIRST_LIMITS.firstTokenLimitMs}
          onChange={(next) => onChange({ firstTokenLimitMs: next })}
        />
        <OptionalLimit
          name="Each further token within"
          value={tokenLimitMs}
          first={FIRST_LIMITS.tokenLimitMs}
          onChange={(next) => onChange({ tokenLimitMs: next })}
        />
      </div>
      <p className={styles.prose}>{recommendation.summary}</p>
      <TokenTable
        rows={[...recommendation.ranked, ...recommendation.others]}
        money={money}
        model={tokenModel}
      />
    </section>
  );
});

function OptionalLimit({
  name,
  value,
  first,
  onChange,
}: {
  name: string;
  value: number | null;
  /** What it starts with. */
  first: number;
  onChange: (value: number | null) => void;
}) {
  return (
    <div>
      <label className="check">
        <input
          type="checkbox"
          checked={value !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? first : null)}
        />
        {name} a limit
      </label>
      {value !== null && (
        <NumberField label={name} unit="ms" value={value} read={readLimit} onChange={onChange} />
      )}
    </div>
  );
}

const FITS: Record<MemoryFit['kind'], { readonly word: string; readonly icon: IconName }> = {
  fits: { word: 'Fits', icon: 'check' },
  tight: { word: 'Barely fits', icon: 'warn' },
  'too-large': { word: 'Does not fit', icon: 'cross' },
  unknown: { word: 'Unknown', icon: 'info' },
};

function TokenTable({
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
      <table className={`tbl ${styles.ranking}`}>
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
  const fit = FITS[memory.kind];
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
        <span className={styles.setting}>
          batch {measurement.batchSize}, {measurement.tensorParallel} NeuronCores
          {measurement.inputTokens !== null &&
            `, ${formatNumber(measurement.inputTokens)} tokens in`}
          {measurement.outputTokens !== null && `, ${formatNumber(measurement.outputTokens)} out`}
        </span>
        <span className={styles.source}>
          {measurement.sourceUrl === null ? source : <a href={measurement.sourceUrl}>{source}</a>}
        </span>
      </th>
      <td>
        <span className={styles.verdict}>
          <Icon name={fit.icon} /> {fit.word}
        </span>
        <span className={styles.reason}>{memory.sentence}</span>
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
      <td className={styles.verdictCell}>
        <span className={`${styles.verdict} ${fails ? styles.fails : styles.meets}`}>
          <Icon name={icon} /> {word}
        </span>
        <span className={styles.reason}>
          {fails && verdict.sentence} {caveats.join(' ')}
        </span>
      </td>
    </tr>
  );
}
