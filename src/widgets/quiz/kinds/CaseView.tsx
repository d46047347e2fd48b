import { useId } from 'react';
import type { CaseFields } from '../../../content/types.ts';
import { hashOf } from '../../../core/random/hash.ts';
import { useLiveText } from '../../live/use-live-text.ts';
import { type KindViewProps, listOf, withEntry } from './kind-view.ts';
import styles from './kinds.module.css';
import { PartView } from './PartView.tsx';

/** One scenario, and several questions about it that are checked together. */
export function CaseView({
  question,
  response,
  onRespond,
  checked,
  seed,
}: KindViewProps<CaseFields>) {
  const text = useLiveText();
  const id = useId();
  const answers = listOf(response);
  return (
    <div className={styles.case}>
      <p className={styles.scenario}>{text(question.scenario)}</p>
      {question.parts.map((part, at) => (
        <section key={text(part.stem)} className={styles.part} aria-labelledby={`${id}-${at}`}>
          <p id={`${id}-${at}`} className={styles.partStem}>
            <span className={`cap ${styles.partOf}`}>
              Part {at + 1} of {question.parts.length}
            </span>
            {text(part.stem)}
          </p>
          <PartView
            question={part}
            response={answers[at] ?? null}
            onRespond={(answer) => {
              const next = withEntry(response, question.parts.length, at, answer);
              onRespond(next.every((one) => one === null) ? null : next);
            }}
            checked={checked}
            labelledBy={`${id}-${at}`}
            seed={seed + hashOf(String(at))}
          />
        </section>
      ))}
    </div>
  );
}
