import { type DragEvent, memo, useEffect, useId, useMemo, useRef, useState } from 'react';
import {
  OPTIONAL_COLUMNS,
  type ParsedMeasurements,
  parseMeasurements,
  RATE_COLUMNS,
  REQUIRED_COLUMNS,
} from '../../core/recommend/own-measurements.ts';
import type { Measurement } from '../../core/recommend/types.ts';
import { record } from '../../study/store.ts';
import { KeptMeasurements } from './KeptMeasurements.tsx';
import { MeasurementPreview } from './MeasurementPreview.tsx';
import { counted } from './MeasurementTable.tsx';
import { addedEvent, contentOf } from './own.ts';
import styles from './recommender.module.css';

const MAX_BYTES = 1024 * 1024;
const MAX_ROWS = 500;
const NOTHING = { text: '', name: 'pasted' };

/** The reader’s own measurements: pasted or dropped, previewed, kept only when they say so. */
export const OwnMeasurements = memo(function OwnMeasurements({
  own,
  model,
  typeNames,
}: {
  own: ReadonlyMap<string, Measurement>;
  /** That the page is about; a job’s rows are taken for it unless the reader says otherwise. */
  model: string;
  typeNames: readonly string[];
}) {
  const id = useId();
  const [{ text, name }, setPasted] = useState(NOTHING);
  const [isJobsOwn, setJobsOwn] = useState(false);
  const [said, setSaid] = useState('');
  const [isOver, setOver] = useState(false);
  const answer = useRef<HTMLParagraphElement>(null);
  const preview = useMemo(() => {
    if (text.trim() === '') return null;
    const options = { typeNames: new Set(typeNames), ...(isJobsOwn ? {} : { model }) };
    return parseMeasurements(text, name, options);
  }, [text, name, isJobsOwn, model, typeNames]);
  // The preview with its buttons is gone: what became of it takes the focus.
  useEffect(() => {
    if (said !== '' && preview === null) answer.current?.focus();
  }, [said, preview]);

  const read = (next: string, from: string) => {
    setPasted({ text: next, name: from });
    setSaid('');
  };
  const finish = (words: string) => {
    setPasted(NOTHING);
    setJobsOwn(false);
    setSaid(words);
  };
  const take = async (file: File) => {
    if (file.size > MAX_BYTES) {
      finish(
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
    const { files } = event.dataTransfer;
    // Which of them comes first is up to the system: the reader could not tell what was read.
    if (files.length > 1) {
      setSaid(
        `${files.length} files were dropped, and none was read. Expected one file: drop them one after another.`,
      );
      return;
    }
    const [file] = files;
    const dragged = event.dataTransfer.getData('text/plain');
    if (file) void take(file);
    else if (dragged !== '') read(dragged, 'pasted');
  };
  const keep = (rows: ParsedMeasurements['good']) => {
    const kept = [...own.values()];
    finish(keepNew(rows, kept, model));
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
      <p role="status" className={said === '' ? 'vh' : 'notice'} tabIndex={-1} ref={answer}>
        {said}
      </p>
      {preview && (
        <MeasurementPreview
          preview={preview}
          model={model}
          isJobsOwn={isJobsOwn}
          onJobsOwn={setJobsOwn}
          onKeep={() => keep(preview.good)}
          onDiscard={() => finish('Discarded. Nothing was kept.')}
        />
      )}
      <KeptMeasurements own={own} />
    </section>
  );
});

/** Keeps what is not kept already, as far as there is room, and says what it did. */
function keepNew(
  rows: ParsedMeasurements['good'],
  kept: readonly Measurement[],
  model: string,
): string {
  const known = new Set(kept.map(contentOf));
  const fresh = rows.filter(({ measurement }) => !known.has(contentOf(measurement)));
  const taken = fresh.slice(0, Math.max(0, MAX_ROWS - kept.length));
  for (const { measurement } of taken) record(addedEvent(measurement));
  const again = rows.length - fresh.length;
  const left = fresh.length - taken.length;
  const elsewhere = [...new Set(taken.map(({ measurement }) => measurement.model))].filter(
    (name) => name !== model,
  );
  return [
    `Kept ${counted(taken.length)}.`,
    again > 0 ? `${counted(again)} had been kept before.` : '',
    left > 0 ? `${left} more were left out: at most ${MAX_ROWS} are kept.` : '',
    elsewhere.length > 0 ? `Choose ${elsewhere.join(' or ')} as the model to see them ranked.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function ColumnNames() {
  return (
    <>
      <b>{REQUIRED_COLUMNS.join(', ')}</b>, {RATE_COLUMNS.join(' or ')} of one instance; also{' '}
      {OPTIONAL_COLUMNS.join(', ')}
    </>
  );
}
