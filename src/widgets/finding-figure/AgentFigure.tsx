import { useMemo, useState } from 'react';
import { formatNumber } from '../../core/number-text.ts';
import type { SampleId } from '../../core/rightsizing/samples.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { useCalculator } from '../live/use-calculator.ts';
import styles from './finding-figure.module.css';
import { type Judged, judge, sampleOf } from './judged-sample.ts';
import { UsageStrip } from './UsageStrip.tsx';

const PERCENTILE = 99.5;

/** A sample with and without the agent that reports its memory. */
export function AgentFigure({ id, sample }: { id: string; sample: SampleId }) {
  const c = useCalculator();
  const [hasAgent, setAgent] = useState(false);
  const instance = useMemo(() => sampleOf(sample), [sample]);
  const type = c.spec(instance.instanceType);
  const { window, cpu, memory } = useMemo(
    () => judge(instance, type, PERCENTILE, hasAgent),
    [instance, type, hasAgent],
  );
  if (!cpu) return null;
  const limit = cpu.result.ceilingPercent;
  return (
    <Figure
      id={id}
      title={
        memory
          ? 'With the agent: memory fills up, again and again'
          : 'Without the agent: nothing looks too small'
      }
      sub={`Use of an ${type.instanceType} over 14 days in five-minute points, in percent. Made up by a stated generator.`}
      table={{
        columns: ['Metric', 'Average', 'Compared', 'At most', 'So it'],
        rows: [row('CPU', cpu, `P${PERCENTILE}`), row('Memory', memory, 'maximum')],
      }}
    >
      <div className={styles.figure}>
        <label className="check needs-script">
          <input
            type="checkbox"
            checked={hasAgent}
            onChange={(event) => setAgent(event.currentTarget.checked)}
          />
          The CloudWatch agent reports memory
        </label>
        <UsageStrip
          window={window}
          lines={[
            { name: 'CPU', judged: cpu, className: 's-compute' },
            ...(memory ? [{ name: 'Memory', judged: memory, className: 's-memory' }] : []),
          ]}
          levels={[{ name: `Limit ${formatNumber(limit)}%`, percent: limit, className: 'ref' }]}
          label={`CPU at most ${formatNumber(cpu.result.maximumPercent)}%, memory ${memory ? `at most ${formatNumber(memory.result.maximumPercent)}%` : 'not measured'}`}
        />
        <p className={styles.verdict}>
          <output>
            CPU {formatNumber(cpu.result.usedPercent)}%,{' '}
            {memory
              ? `memory ${formatNumber(memory.result.usedPercent)}% of at most ${formatNumber(limit)}%: ${memory.result.verdict === 'under' ? 'under-provisioned' : 'large enough'}.`
              : 'memory not measured: nothing that was measured is too small.'}
          </output>{' '}
          <AppLink to={`/labs/rightsizing/?sample=${sample}`}>Open it in the lab</AppLink>
        </p>
      </div>
    </Figure>
  );
}

const WORDS = { under: 'is too small', over: 'could be smaller', fits: 'fits' };

function row(name: string, judged: Judged | null, compared: string): readonly string[] {
  if (!judged) return [name, 'not measured', '', '', 'is not judged'];
  const { averagePercent, usedPercent, ceilingPercent, verdict } = judged.result;
  return [
    name,
    `${formatNumber(averagePercent)}%`,
    `${compared} ${formatNumber(usedPercent)}%`,
    `${formatNumber(ceilingPercent)}%`,
    WORDS[verdict],
  ];
}
