import type { ReactNode } from 'react';
import { Figure } from '../../ui/Figure.tsx';
import { type RevealChoice, RevealChoices } from '../reveal-choices/RevealChoices.tsx';
import { TracePlot } from './TracePlot.tsx';
import { cpuTrace, meanOf, percentileOf, type TracePattern } from './trace.ts';
import styles from './trace-judge.module.css';

export type Finding = 'under' | 'over' | 'optimized' | 'unknown';

const FINDINGS: readonly RevealChoice<Finding>[] = [
  { value: 'under', label: 'Under-provisioned' },
  { value: 'over', label: 'Over-provisioned' },
  { value: 'optimized', label: 'Optimized' },
  { value: 'unknown', label: 'Can’t tell yet' },
];

/** Utilization traces to judge before the finding is shown. */
export function TraceJudge({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <Figure
      id={id}
      title={title}
      sub="Hourly CPU of all vCPUs over 14 days, in percent. Dashed lines: 80%, the limit at this size, and 40%, which is the same limit at half the size."
      note="Made-up traces from a stated generator: a level, a swing over the day, noise from a fixed seed, and one wild hour in B."
    >
      <div className={styles.traces}>{children}</div>
    </Figure>
  );
}

/** One trace; its children are the reasons for the answer. */
export function Trace({
  name,
  pattern,
  seed,
  memory,
  answer,
  children,
}: {
  name: string;
  pattern: TracePattern;
  seed: number;
  /** What is known about memory, in words. */
  memory: string;
  answer: Finding;
  children: ReactNode;
}) {
  const trace = cpuTrace(pattern, seed);
  const mean = Math.round(meanOf(trace));
  const p995 = Math.round(percentileOf(trace, 0.995));
  const peak = Math.round(Math.max(...trace));
  return (
    <RevealChoices
      legend={<b className={styles.name}>{name}</b>}
      choices={FINDINGS}
      answer={answer}
      before={
        <>
          <TracePlot trace={trace} mean={mean} p995={p995} label={name} />
          <dl className={styles.facts}>
            <div>
              <dt>Average</dt>
              <dd>{mean}%</dd>
            </div>
            <div>
              <dt>P99.5</dt>
              <dd>{p995}%</dd>
            </div>
            <div>
              <dt>Peak</dt>
              <dd>{peak}%</dd>
            </div>
            <div>
              <dt>Memory</dt>
              <dd>{memory}</dd>
            </div>
          </dl>
        </>
      }
    >
      {children}
    </RevealChoices>
  );
}
