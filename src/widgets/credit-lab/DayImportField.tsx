import { useId, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import styles from './credit-lab.module.css';
import type { Day } from './day.ts';
import { MAX_BYTES, readDayCsv } from './day-csv.ts';

/** A day from a CSV file, read here; a file that can't be used changes nothing. */
export function DayImportField({ onImport }: { onImport: (day: Day) => void }) {
  const id = useId();
  const [result, setResult] = useState<{ ok: boolean; words: string } | null>(null);

  const take = async (file: File) => {
    const answer = await readFile(file);
    if (answer.ok) onImport(answer.day);
    setResult({
      ok: answer.ok,
      words: `${file.name}: ${answer.ok ? answer.note : answer.problem}`,
    });
  };
  return (
    <div className={styles.import}>
      <label className="label" htmlFor={id}>
        Or take a day from a CSV file
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          const input = event.currentTarget;
          const [file] = input.files ?? [];
          if (file) void take(file).finally(() => Object.assign(input, { value: '' }));
        }}
      />
      <p id={`${id}-help`} className={styles.help}>
        One day: a time and a CPU percentage on each line (09:30,45), or 24, 48 or 288 percentages.
        CloudWatch’s CSV will do. The file stays in this browser.
      </p>
      <div role="status">
        {result && (
          <p className={result.ok ? 'notice' : 'err'}>
            <Icon name={result.ok ? 'check' : 'warn'} /> {result.words}
          </p>
        )}
      </div>
    </div>
  );
}

/** Refuses by size before reading. */
async function readFile(file: File) {
  if (file.size > MAX_BYTES) {
    const megabytes = (file.size / 1e6).toFixed(1);
    const problem = `The file has ${megabytes} MB. A day is small: expected at most 0.25 MB, one day of one metric.`;
    return { ok: false, problem } as const;
  }
  try {
    return readDayCsv(await file.text());
  } catch {
    return {
      ok: false,
      problem: 'The browser could not read the file. Try to save it again.',
    } as const;
  }
}
