import { type Dispatch, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import type { Question } from '../../content/types.ts';
import { isGuest } from '../../study/guest.ts';
import { UNFINISHED_PRACTICE } from '../../study/local-text.ts';
import { isFinished, isUntouched, type QuizRun, type RunAction, startRun, stepRun } from './run.ts';
import { type FindQuestion, formatRun, parseRun } from './stored-run.ts';

const OUTDATED =
  'Your unfinished questions could not be restored, because they have changed since. They start from the beginning; your answers are in your record.';

/**
 * A run through the questions, restored after a reload of the tab. The first render is always the
 * beginning of the run; what was stored comes before the browser paints.
 * @param questions what a new run asks; only the first value counts
 * @param find any question that a stored run may hold
 */
export function useQuizRun(
  selection: string,
  questions: readonly Question[],
  find: FindQuestion,
): {
  readonly run: QuizRun;
  readonly act: Dispatch<RunAction>;
  readonly notices: readonly string[];
} {
  const [run, act] = useReducer(stepRun, null, () => startRun(selection, questions));
  const [notices, setNotices] = useState<readonly string[]>([]);
  const [restored, setRestored] = useState(false);
  const latest = useRef(run);
  const key = `${UNFINISHED_PRACTICE}${selection}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, before the first paint
  useLayoutEffect(() => {
    const text = readStored(key);
    const stored = text === null ? null : parseRun(text, selection, find);
    if (stored !== null) act({ do: 'replace', run: stored });
    else if (text !== null) setNotices([OUTDATED]);
    setRestored(true);
  }, []);

  useEffect(() => {
    latest.current = run;
    if (restored) writeStored(key, isUntouched(run) ? null : formatRun(run));
  }, [run, restored, key]);

  // A finished run survives a reload, but whoever leaves it and comes back begins a new one.
  useEffect(
    () => () => {
      if (isFinished(latest.current)) writeStored(key, null);
    },
    [key],
  );

  return { run, act, notices };
}

/** Storage may be refused: then a run lives as long as its page. A guest sees no run but their own. */
function readStored(key: string): string | null {
  if (isGuest()) return null;
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeStored(key: string, text: string | null): void {
  if (isGuest()) return;
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Nothing to do: the run goes on in memory.
  }
}
