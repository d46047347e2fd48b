import type { ReactNode } from 'react';
import type { MoneyText } from '../../core/money.ts';
import { formatMilliseconds, formatNumber, formatPercent } from '../../core/number-text.ts';
import { decomposition, type LatencyPart } from '../../core/recommend/frontier.ts';
import type { Configuration, Sizing } from '../../core/recommend/types.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { ProvenanceTag } from './ProvenanceTag.tsx';
import styles from './recommender.module.css';
import type { RecommenderState } from './recommender-state.ts';
import table from './table.module.css';
import {
  BASES,
  fleetText,
  percentileName,
  queueText,
  rateText,
  settingText,
  VERDICTS,
} from './words.ts';

/** One configuration with its working: where the time goes, what it costs, where it comes from. */
export function Chosen({
  configuration,
  state,
  money,
  children,
}: {
  configuration: Configuration;
  state: RecommenderState;
  money: MoneyText;
  children: ReactNode;
}) {
  const { sizing, verdict, measurement, provenance, concurrency, caveats, group } = configuration;
  const { icon, word } = VERDICTS[verdict.kind];
  return (
    <section className={styles.chosen} aria-labelledby="rec-chosen">
      <h2 id="rec-chosen" className={styles.title}>
        <FamilyMark group={group} hollow={verdict.kind !== 'meets'} /> {fleetText(configuration)},{' '}
        {settingText(configuration)}
      </h2>
      <p className={styles.prose}>
        <span className={verdict.kind === 'meets' ? styles.meets : styles.fails}>
          <Icon name={icon} /> {word}:
        </span>{' '}
        {verdict.sentence}
      </p>
      {sizing && <Decomposition sizing={sizing} state={state} />}
      {sizing && <Metrics configuration={configuration} sizing={sizing} money={money} />}
      {children}
      <div className={styles.provenance}>
        <p>
          <ProvenanceTag configuration={configuration} />
        </p>
        <p>
          {provenance.kind === 'scaled' && `${provenance.rule} `}
          {provenance.kind === 'unknown' && `${provenance.reason} `}
          {concurrency.sentence} {sizing && `${queueText(configuration, sizing)} `}
          {measurement.publishedModel}, {measurement.task}. {measurement.notes}
        </p>
        {caveats.length > 0 && (
          <ul>
            {caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

const PARTS: Record<LatencyPart['name'], { readonly words: string; readonly mark: string }> = {
  'batch wait': { words: 'Wait for the batch to fill', mark: 'partBatch' },
  'queue wait': { words: 'Wait in the queue', mark: 'partQueue' },
  service: { words: 'Service', mark: 'partService' },
};

/** The latency at the percentile as a bar of its parts, with the limit on the same scale. */
function Decomposition({ sizing, state }: { sizing: Sizing; state: RecommenderState }) {
  const { parts, latencyAtPercentileMs, latencyLowMs, basis } = sizing;
  const total = Number.isFinite(latencyAtPercentileMs) ? latencyAtPercentileMs : latencyLowMs;
  const isShort = state.limitMs > 4 * total;
  const scale = isShort ? total : Math.max(total, state.limitMs) * 1.02;
  let from = 0;
  const bars = decomposition(parts).map(({ name, ms }) => {
    const length = Math.min(ms, total);
    const bar = { ...PARTS[name], ms, x: from, length };
    from += length;
    return bar;
  });
  const share = (value: number) => `${((100 * value) / scale).toFixed(2)}%`;
  const percentile = percentileName(state.percentile);
  return (
    <div>
      <p className={styles.plotTitle}>
        Where the time goes at {percentile} ({BASES[basis]})
      </p>
      <svg
        className={styles.bar}
        role="img"
        aria-label={`${bars.map(({ words, ms }) => `${words} ${formatMilliseconds(ms)}`).join(', ')}. Limit ${formatMilliseconds(state.limitMs)}.`}
      >
        {bars.map(({ mark, x, length }) => (
          <rect
            key={mark}
            className={styles[mark]}
            x={share(x)}
            width={share(length)}
            y="0"
            height="28"
          />
        ))}
        {!isShort && (
          <>
            <line
              className="ref"
              x1={share(state.limitMs)}
              x2={share(state.limitMs)}
              y1="-2"
              y2="34"
            />
            <text
              className="tick b t-ink halo"
              x={share(state.limitMs)}
              y="48"
              textAnchor={state.limitMs > scale * 0.6 ? 'end' : 'start'}
            >
              Limit {formatMilliseconds(state.limitMs)}
            </text>
          </>
        )}
      </svg>
      <ul className={styles.parts}>
        {bars.map(({ words, ms, mark }) => (
          <li key={mark}>
            <svg className={styles.swatch} aria-hidden="true">
              <rect className={styles[mark]} width="100%" height="100%" />
            </svg>
            {words} <b>{formatMilliseconds(ms)}</b>
          </li>
        ))}
        <li>
          Together{' '}
          <b>
            {basis === 'bound'
              ? boundText(latencyLowMs, latencyAtPercentileMs)
              : formatMilliseconds(latencyAtPercentileMs)}
          </b>
          {isShort && `; the limit is ${formatNumber(state.limitMs / total)} times as long`}
        </li>
      </ul>
    </div>
  );
}

/** The parts are those of the slow end. */
function boundText(lowMs: number, highMs: number): string {
  const low = formatMilliseconds(lowMs);
  if (!Number.isFinite(highMs)) return `${low} or more`;
  return `${formatMilliseconds(highMs)} at most, ${low} at least`;
}

/** SageMaker’s output names with their meaning, and ours. */
function Metrics({
  configuration,
  sizing,
  money,
}: {
  configuration: Configuration;
  sizing: Sizing;
  money: MoneyText;
}) {
  const { metrics, instancesNeeded, utilization, costPerMillion, costPerMillionFull } = sizing;
  const { capacityPerSecond, pricePerHour } = configuration;
  const rows: readonly (readonly [string, string, string])[] = [
    [
      'CostPerHour',
      money.rate(metrics.CostPerHour),
      `the whole endpoint: ${formatNumber(instancesNeeded)} × ${money.rate(pricePerHour)}`,
    ],
    [
      'CostPerInference',
      money.small(metrics.CostPerInference),
      'at full load: CostPerHour ÷ (MaxInvocations × 60)',
    ],
    [
      'MaxInvocations',
      `${formatNumber(metrics.MaxInvocations)} a minute`,
      `all instances at full load, ${rateText(metrics.MaxInvocations / 60)}`,
    ],
    [
      'ModelLatency',
      formatMilliseconds(metrics.ModelLatency),
      'milliseconds; CloudWatch’s metric of the same name is in microseconds',
    ],
    [
      'CpuUtilization',
      metrics.CpuUtilization === null ? 'not measured' : `${formatNumber(metrics.CpuUtilization)}%`,
      'summed over vCPUs',
    ],
    ['Instances', formatNumber(instancesNeeded), `each does ${rateText(capacityPerSecond ?? 0)}`],
    ['Utilization', formatPercent(utilization, 1), 'of all instances, in the busiest hour'],
    [
      'A million, this load',
      money.small(costPerMillion),
      'ours: every instance billed whole, over the requests that come',
    ],
    ['A million, full load', money.small(costPerMillionFull), 'ours: as benchmark pages count'],
    ...(sizing.costPerMillionFollowing < costPerMillion
      ? [
          [
            'A million, following the day',
            money.small(sizing.costPerMillionFollowing),
            'ours: with as many instances in each hour as that hour needs',
          ] as const,
        ]
      : []),
  ];
  return (
    <ScrollBox label="Outputs">
      <table className={`tbl ${table.metrics} ${table.outputs}`}>
        <caption>Outputs, by SageMaker’s names where it has them</caption>
        <thead>
          <tr>
            <th scope="col">Output and its meaning</th>
            <th scope="col" className="num">
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, value, meaning]) => (
            <tr key={name}>
              <th scope="row">
                {name} <span className={table.setting}>{meaning}</span>
              </th>
              <td className="num">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
