import { useId } from 'react';
import { formatNumber } from '../../core/number-text.ts';
import type { ParsedMeasurements } from '../../core/recommend/own-measurements.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { counted, MeasurementTable } from './MeasurementTable.tsx';
import styles from './recommender.module.css';

/** So many rows of a kind can be looked through; more say nothing new. */
const MOST_SHOWN = 100;

/** Good and bad rows of what was pasted, each bad one with its place and reason. */
export function MeasurementPreview({
  preview: { good, bad, doubts, ignoredColumns, jobModel },
  model,
  isJobsOwn,
  onJobsOwn,
  onKeep,
  onDiscard,
}: {
  preview: ParsedMeasurements;
  /** That the page is about. */
  model: string;
  /** A job’s rows keep the job’s name for its model. */
  isJobsOwn: boolean;
  onJobsOwn: (isJobsOwn: boolean) => void;
  onKeep: () => void;
  onDiscard: () => void;
}) {
  const id = useId();
  const place = jobModel === null ? 'Line' : 'Recommendation';
  return (
    <section className={styles.preview} aria-label="Preview">
      <p className={styles.prose}>
        <b>
          {formatNumber(good.length)} good, {formatNumber(bad.length)} bad.
        </b>{' '}
        {good.length === 0 ? 'There is nothing to keep yet.' : 'Nothing is kept until you confirm.'}
      </p>
      {bad.length > 0 && (
        <ScrollBox label="Rows that cannot be used">
          <table className="tbl">
            <caption>Rows that cannot be used</caption>
            <thead>
              <tr>
                <th scope="col">{place}</th>
                <th scope="col">Column</th>
                <th scope="col">What is wrong</th>
              </tr>
            </thead>
            <tbody>
              {bad.slice(0, MOST_SHOWN).map(({ line, column, reason }) => (
                <tr key={`${line} ${column} ${reason}`}>
                  <th scope="row">{line}</th>
                  <td>{column}</td>
                  <td>{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <More count={bad.length} what="that cannot be used" />
      {doubts.length > 0 && (
        <div className={styles.doubt}>
          <p>
            <Icon name="info" /> Is this right? The rows can be kept as they are.
          </p>
          <ul>
            {doubts.slice(0, MOST_SHOWN).map(({ line, column, question }) => (
              <li key={`${line} ${column}`}>
                {place} {line}, {column}: {question}
              </li>
            ))}
          </ul>
        </div>
      )}
      {ignoredColumns.length > 0 && (
        <p className={styles.help}>Columns that nothing reads: {ignoredColumns.join(', ')}.</p>
      )}
      {jobModel !== null && jobModel !== model && good.length > 0 && (
        <fieldset className={styles.jobModel}>
          <legend>The job measured</legend>
          {[false, true].map((own) => (
            <label key={String(own)} className="check">
              <input
                type="radio"
                name={`${id}-model`}
                checked={own === isJobsOwn}
                onChange={() => onJobsOwn(own)}
              />
              {own ? jobModel : `${model}, to compare with the published rows`}
            </label>
          ))}
        </fieldset>
      )}
      {good.length > 0 && (
        <MeasurementTable
          caption="Rows that can be kept"
          rows={good
            .slice(0, MOST_SHOWN)
            .map(({ line, measurement }) => ({ key: String(line), measurement }))}
        />
      )}
      <More count={good.length} what="that can be kept" />
      <p className="acts">
        {good.length > 0 && (
          <button type="button" className="btn primary" onClick={onKeep}>
            <Icon name="check" /> Keep {counted(good.length)}
          </button>
        )}
        <button type="button" className="btn" onClick={onDiscard}>
          Discard
        </button>
      </p>
    </section>
  );
}

/** Says how many rows of a long list are not shown. */
function More({ count, what }: { count: number; what: string }) {
  if (count <= MOST_SHOWN) return null;
  return (
    <p className={styles.help}>
      The first {MOST_SHOWN} of {formatNumber(count)} rows {what} are shown.
    </p>
  );
}
