import type { ReactNode } from 'react';
import type { InstanceType } from '../../core/catalog/types.ts';
import { type MoneyText, moneyText } from '../../core/money.ts';
import { formatNumber, formatPercent, trimZeros } from '../../core/number-text.ts';
import type {
  Analysis,
  MeasuredDimension,
  Recommendation,
} from '../../core/rightsizing/analysis-types.ts';
import type { Preferences } from '../../core/rightsizing/input-types.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { useFacts } from '../../ui/facts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { projectionText } from './capacity.ts';
import { monthlyCost } from './monthly-cost.ts';
import styles from './rightsizing.module.css';
import tables from './wide-table.module.css';
import { dimensionText, statisticText } from './words.ts';

/** The current type beside up to three others: price, projected use, risk and effort. */
export function Recommendations({
  analysis,
  preferences,
  overlays,
  onOverlays,
}: {
  analysis: Analysis;
  preferences: Preferences;
  overlays: readonly number[];
  onOverlays: (ranks: readonly number[]) => void;
}) {
  const { priceBook } = useFacts();
  const money = moneyText(analysis.currency);
  const { recommendations, dimensions } = analysis;
  const measured = dimensions.filter((result) => result.state === 'measured');
  if (recommendations.length === 0) return null;
  const row = (head: string, now: ReactNode, cell: (option: Recommendation) => ReactNode) => (
    <tr>
      <th scope="row">{head}</th>
      <td className="num">{now}</td>
      {recommendations.map((option) => (
        <td key={option.rank} className="num">
          {cell(option)}
        </td>
      ))}
    </tr>
  );
  return (
    <section className={styles.options} aria-label="Recommendations">
      <ScrollBox label="Recommendations" className={tables.box ?? ''}>
        <table className={`tbl ${tables.compared}`}>
          <caption>
            {recommendations.length === 1
              ? 'One type would do'
              : `${recommendations.length} types would do, the cheapest first`}
            <span className="sub">
              {priceBook.currency}, {priceBook.regionName}, prices of {priceBook.priceDate}
              {preferences.discountShare > 0
                ? `, months at ${formatPercent(preferences.discountShare)} off`
                : ', on demand'}
            </span>
          </caption>
          <thead>
            <tr>
              <td />
              <th scope="col" className="num">
                Now
                <TypeName instance={analysis.current} />
              </th>
              {recommendations.map(({ rank, instance }) => (
                <th key={rank} scope="col" className="num">
                  Option {rank}
                  <TypeName instance={instance} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row('Size', <Size instance={analysis.current} />, ({ instance }) => (
              <Size instance={instance} />
            ))}
            {row('Per hour', money.rate(analysis.currentPricePerHour), ({ pricePerHour }) =>
              money.rate(pricePerHour),
            )}
            {row(
              'Month, 730 h',
              money.total(monthlyCost(analysis.currentPricePerHour, preferences)),
              ({ pricePerHour }) => money.total(monthlyCost(pricePerHour, preferences)),
            )}
            {row('Difference a month', '', ({ monthlySaving }) => (
              <b>{differenceText(money, monthlySaving)}</b>
            ))}
            {measured.map((result) => (
              <UseRow key={result.dimension} result={result} recommendations={recommendations} />
            ))}
            {row('Performance risk', analysis.currentRisk.level, ({ risk }) => risk.level)}
            {row('Migration effort', '', ({ effort }) => effort.level)}
            <tr className="needs-script">
              <th scope="row">Draw it above</th>
              <td />
              {recommendations.map(({ rank, instance }) => (
                <td key={rank} className="num">
                  <label className={`check ${styles.draw}`}>
                    <input
                      type="checkbox"
                      checked={overlays.includes(rank)}
                      onChange={(event) =>
                        onOverlays(
                          event.currentTarget.checked
                            ? [...overlays, rank].sort()
                            : overlays.filter((other) => other !== rank),
                        )
                      }
                    />
                    <span className="vh">Draw the projection to {instance.instanceType}</span>
                  </label>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </ScrollBox>
      {recommendations.map((option) => (
        <OptionDetails key={option.rank} option={option} />
      ))}
    </section>
  );
}

/** Use of one capacity, now and on each type. */
function UseRow({
  result,
  recommendations,
}: {
  result: MeasuredDimension;
  recommendations: readonly Recommendation[];
}) {
  const { dimension, percentile, usedPercent, ceilingPercent } = result;
  return (
    <tr>
      <th scope="row">
        {dimensionText(dimension)}, {statisticText(percentile)}
        <span className={styles.limit}>at most {formatNumber(ceilingPercent)}%</span>
      </th>
      <td className="num">{formatNumber(usedPercent, 1)}%</td>
      {recommendations.map(({ rank, projections }) => {
        const projected = projections.find((candidate) => candidate.dimension === dimension);
        return (
          <td key={rank} className="num">
            {projected ? `${formatNumber(projected.usedPercent, 1)}%` : 'not comparable'}
          </td>
        );
      })}
    </tr>
  );
}

/** How the projections, the risk and the effort of one option come about. */
function OptionDetails({ option }: { option: Recommendation }) {
  const { instance, projections, risk, effort } = option;
  return (
    <details className={styles.details}>
      <summary>
        <Icon name="down" /> {instance.instanceType}: how this is reckoned
      </summary>
      <dl className={styles.working}>
        {projections.map((projection) => (
          <div key={projection.dimension}>
            <dt>{dimensionText(projection.dimension)}</dt>
            <dd>
              {projectionText(projection)}, at most {formatNumber(projection.ceilingPercent)}%.{' '}
              {projection.shareAboveCeiling > 0
                ? `${formatPercent(projection.shareAboveCeiling, 1)} of the points would lie above.`
                : 'No point would lie above.'}
            </dd>
          </div>
        ))}
        <div>
          <dt>Performance risk {formatNumber(risk.value, 1)} of 4</dt>
          <dd>{risk.because}</dd>
        </div>
        <div>
          <dt>Migration effort: {effort.level.toLowerCase()}</dt>
          <dd>
            {effort.differences.length === 0
              ? 'Same architecture and platform: stop, change the type, start.'
              : effort.differences.map(({ text }) => text).join(' ')}
          </dd>
        </div>
      </dl>
    </details>
  );
}

/** The name with its mark and what speaks against its family. */
export function TypeName({ instance }: { instance: InstanceType }) {
  return (
    <span className={styles.type}>
      <span>
        <FamilyMark group={instance.group} /> {instance.instanceType}
      </span>{' '}
      <StatusBadge family={instance.family} />
    </span>
  );
}

function Size({ instance }: { instance: InstanceType }) {
  const { vcpus, memoryGib, acceleratorCount: count, acceleratorTotalMemoryGib: memory } = instance;
  const name = instance.acceleratorName ?? 'accelerator';
  const states = /\dGB/.test(name) || memory === null;
  return (
    <>
      <span className={styles.sizeLine}>{vcpus} vCPU</span>
      <span className={styles.sizeLine}>{trimZeros(formatNumber(memoryGib, 1))} GiB</span>
      {count > 0 && (
        <span className={styles.sizeLine}>
          {count} × {name}
          {!states && `, ${trimZeros(formatNumber(memory, 1))} GiB`}
        </span>
      )}
    </>
  );
}

/** A saving, or an increase by name: a minus could be read either way. */
export function differenceText(money: MoneyText, monthlySaving: number): string {
  if (monthlySaving === 0) return 'the same';
  return `${money.total(Math.abs(monthlySaving))} ${monthlySaving > 0 ? 'less' : 'more'}`;
}
