import { HOURS_PER_MONTH } from '../../core/cost/run-cost.ts';
import { moneyText } from '../../core/money.ts';
import { formatNumber, formatPercent } from '../../core/number-text.ts';
import type {
  Analysis,
  FindingCode,
  MeasuredDimension,
} from '../../core/rightsizing/analysis-types.ts';
import { codeOf } from '../../core/rightsizing/codes.ts';
import type { Preferences } from '../../core/rightsizing/input-types.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { findingName } from './import/optimizer-summary.ts';
import type { AwsFinding } from './import/parsed.ts';
import { monthlyCost } from './monthly-cost.ts';
import styles from './rightsizing.module.css';
import { codeText, dimensionText, findingText, statisticText } from './words.ts';

const LOOKS: Record<Analysis['finding'], { icon: IconName; className: string }> = {
  Underprovisioned: { icon: 'warn', className: 'under' },
  Overprovisioned: { icon: 'warn', className: 'over' },
  Optimized: { icon: 'check', className: 'optimized' },
};

/** The finding with its reason codes, and what it is worth a month. */
export function FindingSummary({
  analysis,
  preferences,
  awsFinding,
}: {
  analysis: Analysis;
  preferences: Preferences;
  awsFinding: AwsFinding | undefined;
}) {
  const { finding, codes, dimensions } = analysis;
  const { icon, className } = LOOKS[finding];
  const measured = dimensions.filter((result) => result.state === 'measured');
  const missing = dimensions.filter(({ state }) => state === 'not-measured');
  return (
    <div className={styles.findingCols}>
      <section className={`${styles.finding} ${styles[className]}`} aria-label="Finding">
        <p className="cap">Finding</p>
        <h2>
          <Icon name={icon} /> {findingText(finding)}
        </h2>
        <p className={styles.sentence}>{inWords(measured, codes)}</p>
        {missing.length > 0 && (
          <p className={styles.missing}>
            Not measured: {missing.map(({ dimension }) => dimensionText(dimension)).join(', ')}.
            That is not 0%, and the finding does not count it.
          </p>
        )}
        {awsFinding && (
          <p className={styles.missing}>
            AWS’s own finding for it: {findingName(awsFinding)}
            {awsFinding.reasonCodes.length > 0 && ` (${awsFinding.reasonCodes.join(', ')})`}.
          </p>
        )}
        {codes.length > 0 && (
          <ul className={styles.codes} aria-label="Finding reason codes">
            {codes.map((code) => (
              <li key={code}>
                <b>{code}</b> {codeText(code)}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Saving analysis={analysis} preferences={preferences} />
    </div>
  );
}

/** The figures that decide, in one or two sentences. */
function inWords(measured: readonly MeasuredDimension[], codes: readonly FindingCode[]): string {
  const isDeciding = ({ dimension }: MeasuredDimension) =>
    codes.includes(codeOf(dimension, 'Underprovisioned')) ||
    codes.includes(codeOf(dimension, 'Overprovisioned'));
  const deciding = measured.filter(isDeciding);
  const list = (deciding.length > 0 ? deciding : measured).slice(0, 3);
  return list
    .map(({ dimension, usedPercent, averagePercent, percentile, ceilingPercent }) => {
      const name = dimensionText(dimension);
      return `${name} averages ${formatNumber(averagePercent)}%, its ${statisticText(percentile)} is ${formatNumber(usedPercent)}% of at most ${formatNumber(ceilingPercent)}%.`;
    })
    .join(' ');
}

/** What the first recommendation saves or costs a month, drawn to scale. */
function Saving({ analysis, preferences }: { analysis: Analysis; preferences: Preferences }) {
  const [first] = analysis.recommendations;
  const money = moneyText(analysis.currency);
  if (!first) {
    return (
      <section className={styles.saving} aria-label="Saving">
        <p className="cap">Saving each month</p>
        <p className={styles.huge}>none</p>
        <p className={styles.help}>No current type in our data would be cheaper and still fit.</p>
      </section>
    );
  }
  const isIncrease = first.monthlySaving < 0;
  const now = monthlyCost(analysis.currentPricePerHour, preferences);
  const after = monthlyCost(first.pricePerHour, preferences);
  const ratio = after / now;
  const widest = Math.max(1, ratio);
  return (
    <section className={styles.saving} aria-label={isIncrease ? 'Increase' : 'Saving'}>
      <p className="cap">{isIncrease ? 'Increase each month' : 'Saving each month'}</p>
      <p className={styles.huge}>{money.total(Math.abs(first.monthlySaving))}</p>
      <p className={styles.barWords}>
        <span>
          {first.instance.instanceType} <b>{money.total(after)}</b>
        </span>
        <span>
          {analysis.current.instanceType} {money.total(now)}
        </span>
      </p>
      <svg className={styles.bar} aria-hidden="true">
        <rect
          className={`g-${first.instance.group}`}
          x="0"
          y="8"
          width={`${((100 * ratio) / widest).toFixed(2)}%`}
          height="40"
        />
        <rect
          className={styles.ghost}
          x="1"
          y="8"
          width={`${(100 / widest - 0.5).toFixed(2)}%`}
          height="40"
        />
      </svg>
      <p className={styles.help}>
        {formatPercent(Math.abs(first.monthlySaving) / now, 1)} {isIncrease ? 'more' : 'less'}, for{' '}
        {HOURS_PER_MONTH} hours. The work of moving is not in it.
      </p>
    </section>
  );
}
