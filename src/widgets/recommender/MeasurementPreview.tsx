import type { ParsedMeasurements } from '../../core/recommend/own-measurements.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { counted, MeasurementTable } from './MeasurementTable.tsx';
import styles from './recommender.module.css';

/** Good and bad rows of what was pasted, each bad one with its place and reason. */
export function MeasurementPreview({
  preview: { good, bad, doubts, ignoredColumns },
  onKeep,
  onDiscard,
}: {
  preview: ParsedMeasurements;
  onKeep: () => void;
  onDiscard: () => void;
}) {
  return (
    <section className={styles.preview} aria-label="Preview">
      <p className={styles.prose}>
        <b>
          {good.length} good, {bad.length} bad.
        </b>{' '}
        {good.length === 0 ? 'There is nothing to keep yet.' : 'Nothing is kept until you confirm.'}
      </p>
      {bad.length > 0 && (
        <ScrollBox label="Rows that cannot be used">
          <table className="tbl">
            <caption>Rows that cannot be used</caption>
            <thead>
              <tr>
                <th scope="col">Line</th>
                <th scope="col">Column</th>
                <th scope="col">What is wrong</th>
              </tr>
            </thead>
            <tbody>
              {bad.map(({ line, column, reason }) => (
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
      {doubts.length > 0 && (
        <div className={styles.doubt}>
          <p>
            <Icon name="info" /> Are these in the right unit? They can be kept as they are.
          </p>
          <ul>
            {doubts.map(({ line, column, question }) => (
              <li key={`${line} ${column}`}>
                Line {line}, {column}: {question}
              </li>
            ))}
          </ul>
        </div>
      )}
      {ignoredColumns.length > 0 && (
        <p className={styles.help}>Columns that nothing reads: {ignoredColumns.join(', ')}.</p>
      )}
      {good.length > 0 && (
        <MeasurementTable
          caption="Rows that can be kept"
          rows={good.map(({ line, measurement }) => ({ key: String(line), measurement }))}
        />
      )}
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
