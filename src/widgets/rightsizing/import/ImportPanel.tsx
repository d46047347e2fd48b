import { type DragEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { FleetInstance } from '../../../core/rightsizing/input-types.ts';
import { useFacts } from '../../../ui/facts.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { ImportOutcome, ImportProgress } from './import-blob.ts';
import styles from './import-panel.module.css';
import { MAX_CSV_BYTES, MAX_INSTANCES, MAX_JSON_BYTES, MAX_ROWS } from './limits.ts';
import { PreviewView } from './PreviewView.tsx';
import { ProgressView } from './ProgressView.tsx';
import type { AwsFinding } from './parsed.ts';
import { RejectionView } from './RejectionView.tsx';
import { type RunningImport, startImport } from './start-import.ts';

type Stage =
  | { readonly kind: 'idle'; readonly note: string }
  | { readonly kind: 'reading'; readonly name: string; readonly progress: ImportProgress | null }
  | { readonly kind: 'read'; readonly outcome: ImportOutcome };

interface ImportPanelProps {
  /** What was imported before; a further file may be added to it. */
  readonly current?: readonly FleetInstance[];
  /** The whole fleet from now on, when the reader has confirmed. */
  readonly onApply: (instances: readonly FleetInstance[]) => void;
  /** Compute Optimizer's own findings, when the reader has confirmed its export. */
  readonly onFindings?: (findings: readonly AwsFinding[]) => void;
  /** For tests, where there is no worker. */
  readonly start?: typeof startImport;
}

type NamedBlob = Blob & { readonly name: string };

/** Takes metrics from a file or from pasted text, shows what they are, and hands them on. */
export function ImportPanel({
  current = [],
  onApply,
  onFindings,
  start = startImport,
}: ImportPanelProps) {
  // The types that a reader may give to an instance of which the file names none.
  const { instances: catalogue } = useFacts();
  const instanceTypes = useMemo(
    () => catalogue.map(({ instanceType }) => instanceType),
    [catalogue],
  );
  const [stage, setStage] = useState<Stage>({ kind: 'idle', note: '' });
  const running = useRef<RunningImport | null>(null);
  useEffect(() => () => running.current?.cancel(), []);

  const take = async (file: NamedBlob) => {
    running.current?.cancel();
    setStage({ kind: 'reading', name: file.name, progress: null });
    let isCurrent = () => true;
    const mine = start(file, (progress) => {
      if (isCurrent()) setStage({ kind: 'reading', name: file.name, progress });
    });
    isCurrent = () => running.current === mine;
    running.current = mine;
    const outcome = await mine.promise;
    if (!isCurrent()) return;
    running.current = null;
    setStage({ kind: 'read', outcome });
  };
  const finish = (note: string) => setStage({ kind: 'idle', note });

  return (
    <div className={`${styles.panel} needs-script`}>
      <p className={styles.private}>
        <Icon name="info" />
        Files are read in this browser, by this page. They never leave it.
      </p>
      <Sources onTake={(file) => void take(file)} />
      {stage.kind === 'reading' && (
        <ProgressView
          name={stage.name}
          progress={stage.progress}
          onCancel={() => running.current?.cancel()}
        />
      )}
      {stage.kind === 'read' && !stage.outcome.ok && <RejectionView rejection={stage.outcome} />}
      {stage.kind === 'read' && stage.outcome.ok && (
        <PreviewView
          preview={stage.outcome}
          instanceTypes={instanceTypes}
          current={current}
          onApply={(instances, note) => {
            onApply(instances);
            finish(note);
          }}
          onFindings={(findings, note) => {
            onFindings?.(findings);
            finish(note);
          }}
          onDiscard={() => finish('Discarded. Nothing of the file is used.')}
        />
      )}
      <div role="status">
        {stage.kind === 'idle' && stage.note !== '' && (
          <p className="notice">
            <Icon name="check" /> {stage.note}
          </p>
        )}
      </div>
    </div>
  );
}

function Sources({ onTake }: { onTake: (file: NamedBlob) => void }) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const [note, setNote] = useState('');
  const [text, setText] = useState('');

  const takeFirst = (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    setNote(
      files && files.length > 1
        ? `${files.length} files were given; ${file.name} is read. One at a time: a further file can be added afterwards.`
        : '',
    );
    onTake(file);
  };
  const drag = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    setIsOver(over);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping only adds to the field inside */}
      <div
        className={`${styles.drop} ${isOver ? styles.over : ''}`}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false);
          takeFirst(event.dataTransfer.files);
        }}
      >
        <label htmlFor={`${id}-file`}>Choose a file of metrics, or drop it here</label>
        <input
          id={`${id}-file`}
          type="file"
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            const input = event.currentTarget;
            takeFirst(input.files);
            input.value = '';
          }}
        />
        <p id={`${id}-help`} className={styles.help}>
          CSV of a CloudWatch graph, the JSON of <code>aws cloudwatch get-metric-data</code> or{' '}
          <code>get-metric-statistics</code>, Compute Optimizer’s export, or a CSV table with the
          columns timestamp, instance id, instance type, metric, value. At most{' '}
          {MAX_CSV_BYTES / 1e6} MB of CSV or {MAX_JSON_BYTES / 1e6} MB of JSON,{' '}
          {MAX_ROWS.toLocaleString('en-GB')} rows, {MAX_INSTANCES} instances.
        </p>
        {note !== '' && <p className={styles.help}>{note}</p>}
      </div>
      <details className={styles.paste}>
        <summary>Or paste text</summary>
        <label className="label" htmlFor={`${id}-text`}>
          CSV or JSON
        </label>
        <textarea
          id={`${id}-text`}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="acts">
          <button
            type="button"
            className="btn"
            onClick={() => onTake(Object.assign(new Blob([text]), { name: 'Pasted text' }))}
          >
            Read the text
          </button>
        </div>
      </details>
    </>
  );
}
