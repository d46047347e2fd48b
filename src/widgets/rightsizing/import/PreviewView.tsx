import { useEffect, useId, useRef, useState } from 'react';
import { METRIC_LABELS } from '../../../core/metrics/types.ts';
import type { FleetInstance } from '../../../core/rightsizing/input-types.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { AwsFindingsTable } from './AwsFindingsTable.tsx';
import {
  answerProblems,
  applyPreview,
  firstAnswers,
  type ImportAnswers,
  mergeFleet,
} from './apply-preview.ts';
import { count } from './collector.ts';
import { ImportQuestions } from './ImportQuestions.tsx';
import styles from './import-panel.module.css';
import type { AwsFinding } from './parsed.ts';
import { type ImportPreview, summaryOf } from './preview.ts';
import { spanText, timeText } from './span-words.ts';

interface PreviewViewProps {
  readonly preview: ImportPreview;
  readonly instanceTypes: readonly string[];
  readonly current: readonly FleetInstance[];
  readonly onApply: (instances: readonly FleetInstance[], note: string) => void;
  readonly onFindings: (findings: readonly AwsFinding[], note: string) => void;
  readonly onDiscard: () => void;
}

/** What a file holds, what was assumed and what has to be said, before any of it is used. */
export function PreviewView({
  preview,
  instanceTypes,
  current,
  onApply,
  onFindings,
  onDiscard,
}: PreviewViewProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [answers, setAnswers] = useState<ImportAnswers>(() => firstAnswers(preview));
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const known = new Set(instanceTypes);
  const problems = answerProblems(preview, answers, known);
  const { instances, findings } = preview;
  const isFindings = instances.length === 0;

  const apply = (isAdded: boolean) => {
    if (Object.keys(problems).length > 0) {
      setIsAsked(true);
      return;
    }
    const applied = applyPreview(preview, answers);
    onApply(
      isAdded ? mergeFleet(current, applied) : applied,
      `${preview.fileName}: ${instancesText(applied.length)} in use.`,
    );
  };
  return (
    <section className={styles.preview} aria-labelledby={`${id}-title`}>
      <h3 ref={heading} tabIndex={-1} id={`${id}-title`} className={styles.title}>
        Is this what you mean?
      </h3>
      <p className={styles.help}>{summaryOf(preview)}</p>
      {isFindings ? <AwsFindingsTable findings={findings} /> : <Facts preview={preview} />}
      {preview.assumptions.length + preview.skipped.length > 0 && (
        <ul className={styles.notes}>
          {preview.assumptions.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {preview.skipped.length > 0 && (
            <li>
              Not used by the analysis, and left out:{' '}
              {preview.skipped.map(({ name }) => name).join(', ')}.
            </li>
          )}
        </ul>
      )}
      {!isFindings && (
        <ImportQuestions
          preview={preview}
          answers={answers}
          problems={isAsked ? problems : {}}
          instanceTypes={instanceTypes}
          onChange={setAnswers}
        />
      )}
      {isAsked && Object.keys(problems).length > 0 && (
        <p className="err" role="alert">
          <Icon name="warn" /> {count(Object.keys(problems).length)}{' '}
          {Object.keys(problems).length === 1 ? 'instance needs' : 'instances need'} an answer
          first.
        </p>
      )}
      <div className={styles.buttons}>
        <button
          type="button"
          className="btn primary"
          onClick={() =>
            isFindings
              ? onFindings(findings, `${preview.fileName}: AWS’s findings are in use.`)
              : apply(false)
          }
        >
          {isFindings
            ? `Use AWS’s ${count(findings.length)} ${findings.length === 1 ? 'finding' : 'findings'}`
            : `Use ${instancesText(instances.length)}`}
        </button>
        {!isFindings && current.length > 0 && (
          <button type="button" className="btn" onClick={() => apply(true)}>
            Add to the {instancesText(current.length)} in use
          </button>
        )}
        <button type="button" className="btn quiet" onClick={onDiscard}>
          Discard
        </button>
      </div>
    </section>
  );
}

const instancesText = (instances: number) =>
  `${count(instances)} ${instances === 1 ? 'instance' : 'instances'}`;

function Facts({ preview }: { preview: ImportPreview }) {
  const { instances, fromMs, toMs, hasNaiveTimes } = preview;
  const all = instances.flatMap(({ series }) => series);
  const metrics = [
    ...new Set(all.map(({ metric }) => (metric ? METRIC_LABELS[metric] : 'not named'))),
  ];
  const periods = [...new Set(all.map(({ periodSeconds }) => periodSeconds))].sort((a, b) => a - b);
  const zone = hasNaiveTimes ? 'as written' : 'UTC';
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>Instances</dt>
          <dd>{count(instances.length)}</dd>
        </div>
        <div>
          <dt>Metrics</dt>
          <dd>{metrics.join(', ')}</dd>
        </div>
        <div>
          <dt>Time ({zone})</dt>
          <dd>
            {timeText(fromMs)} to {timeText(toMs)}
          </dd>
        </div>
        <div>
          <dt>Span</dt>
          <dd>{spanText(toMs - fromMs)}</dd>
        </div>
        <div>
          <dt>Period</dt>
          <dd>{periods.map((seconds) => spanText(seconds * 1000)).join(', ')}</dd>
        </div>
      </dl>
      <InstanceTable preview={preview} />
    </>
  );
}

function InstanceTable({ preview }: { preview: ImportPreview }) {
  return (
    <ScrollBox label="Instances in the file" className={styles.instances ?? ''}>
      <table className={`tbl ${styles.narrow}`}>
        <caption>Instances in the file</caption>
        <thead>
          <tr>
            <th scope="col">Instance</th>
            <th scope="col">Type</th>
            <th scope="col">Measured</th>
            <th scope="col" className="num">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.instances.map(({ key, name, instanceType, series }) => (
            <tr key={key}>
              <th scope="row">{name ?? (key === '' ? 'not named' : key)}</th>
              <td className={styles.type}>{instanceType ?? 'not named'}</td>
              <td>
                {series
                  .map(
                    ({ metric, statistic }) =>
                      `${metric ? METRIC_LABELS[metric] : 'Metric not named'}, ${statistic.toLowerCase()}`,
                  )
                  .join('; ')}
              </td>
              <td className="num">
                {count(series.reduce((sum, { timesMs }) => sum + timesMs.length, 0))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
