import { useId, useMemo, useState } from 'react';
import { formatNumber } from '../../core/number-text.ts';
import { CPU_PERCENTILES, type CpuPercentile } from '../../core/rightsizing/input-types.ts';
import type { SampleId } from '../../core/rightsizing/samples.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { useCalculator } from '../live/use-calculator.ts';
import styles from './finding-figure.module.css';
import { judge, sampleOf } from './judged-sample.ts';
import { UsageStrip } from './UsageStrip.tsx';

const FINDINGS = { under: 'under-provisioned', over: 'over-provisioned', fits: 'optimized' };

/** A sample's CPU, judged at the percentile that the reader sets. */
export function PercentileFigure({ id, sample }: { id: string; sample: SampleId }) {
  const c = useCalculator();
  const name = useId();
  const [percentile, setPercentile] = useState<CpuPercentile>(99.5);
  const instance = useMemo(() => sampleOf(sample), [sample]);
  const type = c.spec(instance.instanceType);
  const judgements = useMemo(
    () => CPU_PERCENTILES.map((each) => ({ each, ...judge(instance, type, each, true) })),
    [instance, type],
  );
  const shown = judgements.find(({ each }) => each === percentile);
  if (!shown?.cpu) return null;
  const { result } = shown.cpu;
  const compared = `P${percentile} ${formatNumber(result.usedPercent)}%`;
  const finding = FINDINGS[result.verdict];
  return (
    <Figure
      id={id}
      title={`At P${percentile} this ${type.instanceType} is ${finding}`}
      sub="CPU over 14 days in five-minute points, in percent. Made up: idle by day and full for two hours each night."
      table={{
        columns: ['Percentile', 'CPU', 'At most', 'Finding'],
        rows: judgements.flatMap(({ each, cpu }) =>
          cpu
            ? [
                [
                  `P${each}`,
                  `${formatNumber(cpu.result.usedPercent, 1)}%`,
                  `${formatNumber(cpu.result.ceilingPercent)}%`,
                  FINDINGS[cpu.result.verdict],
                ],
              ]
            : [],
        ),
      }}
    >
      <div className={styles.figure}>
        <fieldset className="seg needs-script">
          <legend className="vh">CPU percentile</legend>
          {CPU_PERCENTILES.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={name}
                checked={each === percentile}
                onChange={() => setPercentile(each)}
              />
              P{each}
            </label>
          ))}
        </fieldset>
        <UsageStrip
          window={shown.window}
          lines={[{ name: 'CPU', judged: shown.cpu, className: `s-${type.group}` }]}
          levels={[
            {
              name: `Limit ${formatNumber(result.ceilingPercent)}%`,
              percent: result.ceilingPercent,
              className: 'ref',
            },
            {
              name: compared,
              percent: result.usedPercent,
              className: styles.compared ?? '',
            },
          ]}
          label={`CPU over 14 days: ${formatNumber(result.averagePercent)}% on average, ${compared}`}
        />
        <p className={styles.verdict}>
          <output>
            {compared} of at most {formatNumber(result.ceilingPercent)}%: {finding}.
          </output>{' '}
          The average is {formatNumber(result.averagePercent)}% at every setting.{' '}
          <AppLink to={`/labs/rightsizing/?sample=${sample}`}>Open it in the lab</AppLink>
        </p>
      </div>
    </Figure>
  );
}
