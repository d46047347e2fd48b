import { useId, useState } from 'react';
import { useFacts } from '../../ui/facts.ts';
import styles from './quiz.module.css';

/** A text to copy, with everything that whoever mends the question needs. Nothing is sent. */
export function ProblemReport({
  id,
  version,
  stem,
}: {
  id: string;
  version: string;
  stem: string;
}) {
  const field = useId();
  const [copied, setCopied] = useState('');
  const { region, priceDate } = useFacts().priceBook;
  const report = [
    `Rightsize, question ${id}, version ${version}`,
    `Prices: ${region}, ${priceDate}`,
    `Question: ${stem}`,
    'What is wrong: ',
    'What would be right, and the source: ',
  ].join('\n');
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('Copied.');
    } catch {
      setCopied('This browser does not let the page copy. Select the text and copy it.');
    }
  };
  return (
    <details className={styles.report}>
      <summary>Report a problem</summary>
      <label htmlFor={field} className="small muted">
        Nothing is sent. Complete the text, copy it, and send it to whoever runs this guide.
      </label>
      <textarea id={field} rows={6} defaultValue={report} />
      <p>
        <button
          type="button"
          className="btn"
          onClick={() => {
            const area = document.getElementById(field);
            void copy(area instanceof HTMLTextAreaElement ? area.value : report);
          }}
        >
          Copy
        </button>{' '}
        <output>{copied}</output>
      </p>
    </details>
  );
}
