import { Icon } from '../../ui/Icon.tsx';
import styles from './quiz.module.css';
import type { QuizRun } from './run.ts';

/** More than this and the list would be a wall of numbers. */
const MAX_MARKS = 40;

export type Standing = 'open' | 'complete' | 'missed';

const WORDS: Record<Standing, string> = { open: '', complete: ', correct', missed: ', missed' };
const CLASSES: Record<Standing, string | undefined> = {
  open: '',
  complete: 'ok',
  missed: styles.missed,
};

/** What became of each question so far, and which one is on. */
export function RunProgress({ run, standings }: { run: QuizRun; standings: readonly Standing[] }) {
  const count = (wanted: Standing) => standings.filter((standing) => standing === wanted).length;
  const tally = `${count('complete')} correct, ${count('missed')} missed`;
  const of = run.steps.length;
  if (of > MAX_MARKS) return <p className="small muted">{tally} so far</p>;
  return (
    <ol
      className={`qprog ${styles.progress}`}
      aria-label={`Questions: ${tally}, now on ${run.index + 1} of ${of}`}
    >
      {standings.map((standing, index) => {
        const now = index === run.index;
        return (
          <li
            key={run.steps[index]?.id}
            className={`${CLASSES[standing]}${now ? ' now' : ''}`}
            aria-current={now ? 'step' : undefined}
          >
            {standing === 'open' ? (
              <b>{index + 1}</b>
            ) : (
              <Icon name={standing === 'complete' ? 'check' : 'cross'} />
            )}
            {standing !== 'open' && <span className="vh">{`${index + 1}${WORDS[standing]}`}</span>}
          </li>
        );
      })}
    </ol>
  );
}
