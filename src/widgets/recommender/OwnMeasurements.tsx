import { type DragEvent, memo, useId, useState } from 'react';
import {
  OPTIONAL_COLUMNS,
  type ParsedMeasurements,
  parseMeasurements,
  RATE_COLUMNS,
  REQUIRED_COLUMNS,
} from '../../core/recommend/own-measurements.ts';
import type { Measurement } from '../../core/recommend/types.ts';
import { record } from '../../study/store.ts';
import { MeasurementPreview } from './MeasurementPreview.tsx';
import { counted, MeasurementTable } from './MeasurementTable.tsx';
import { addedEvent } from './own.ts';
import styles from './recommender.module.css';

const MAX_BYTES = 1024 * 1024;
const MAX_ROWS = 500;

/** The reader’s own measurements: pasted or dropped, previewed, kept only when they say so. */
export const OwnMeasurements = memo(function OwnMeasurements({
  own,
  model,
}: {
  own: ReadonlyMap<string, Measurement>;
  /** Of a job that does not name its model. */
  model: string;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<ParsedMeasurements | null>(null);
  const [said, setSaid] = useState('');
  const [isOver, setOver] = useState(false);

  const read = (next: string, name: string) => {
    setText(next);
    setSaid('');
    setPreview(next.trim() === '' ? null : parseMeasurements(next, name, model));
  };
  const take = async (file: File) => {
    if (file.size > MAX_BYTES) {
      setPreview(null);
      setSaid(
        `${file.name} has ${(file.size / 1e6).toFixed(1)} MB. Expected at most 1 MB: a few hundred rows.`,
      );
      return;
    }
    try {
      read(await file.text(), file.name);
    } catch {
      setSaid(`The browser could not read ${file.name}. Try to save it again.`);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void take(file);
  };
  const keep = (rows: ParsedMeasurements['good']) => {
    const room = Math.max(0, MAX_ROWS - own.size);
    const kept = rows.slice(0, room);
    for (const { measurement } of kept) record(addedEvent(measurement));
    const left = rows.length - kept.length;
    setPreview(null);
    setText('');
    setSaid(
      `Kept ${counted(kept.length)}.${left > 0 ? ` ${left} more were left out: at most ${MAX_ROWS} are kept.` : ''}`,
    );
  };
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        Your own measurements
      </h2>
      <p className={styles.prose}>
        Published rows are for somebody else’s model. Paste a CSV with a header line, or the JSON
        that <code>describe-inference-recommendations-job</code> returns. Every row is checked;
        nothing is kept until you say so, and it stays in this browser with your progress.
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the file field does the same with keys */}
      <div
        className={`${styles.drop} ${isOver ? styles.dropOver : ''} needs-script`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <div className="field">
          <label htmlFor={`${id}-text`}>CSV or JSON</label>
          <textarea
            id={`${id}-text`}
            className={styles.paste}
            rows={5}
            spellCheck={false}
            value={text}
            aria-describedby={`${id}-help`}
            onChange={(event) => read(event.currentTarget.value, 'pasted')}
          />
          <span className="help" id={`${id}-help`}>
            Columns: <ColumnNames />. Without a latency only bounds can be computed.
          </span>
        </div>
        <div className="field">
          <label htmlFor={`${id}-file`}>Or a file; it can also be dropped here</label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".csv,.json,.txt,text/csv,application/json"
            onChange={(event) => {
              const input = event.currentTarget;
              const [file] = input.files ?? [];
              if (file) void take(file).finally(() => Object.assign(input, { value: '' }));
            }}
          />
        </div>
      </div>
      <p role="status" className={said === '' ? 'vh' : 'notice'}>
        {said}
      </p>
      {preview && (
        <MeasurementPreview
          preview={preview}
          onKeep={() => keep(preview.good)}
          onDiscard={() => {
            setPreview(null);
            setText('');
            setSaid('Discarded. Nothing was kept.');
          }}
        />
      )}
      <Kept own={own} />
    </section>
  );
});

function ColumnNames() {
  return (
    <>
      <b>{REQUIRED_COLUMNS.join(', ')}</b>, {RATE_COLUMNS.join(' or ')} of one instance; also{' '}
      {OPTIONAL_COLUMNS.join(', ')}
    </>
  );
}

function Kept({ own }: { own: ReadonlyMap<string, Measurement> }) {
  if (own.size === 0) return null;
  return (
    <>
      <MeasurementTable
        caption={`${counted(own.size)} kept, each in a square in the chart`}
        rows={[...own].map(([key, measurement]) => ({ key, measurement }))}
        onRemove={(of) => record({ kind: 'measurement-removed', of })}
      />
      <p className="acts">
        <button
          type="button"
          className="btn"
          onClick={() => {
            for (const of of own.keys()) record({ kind: 'measurement-removed', of });
          }}
        >
          Remove all
        </button>
      </p>
    </>
  );
}
