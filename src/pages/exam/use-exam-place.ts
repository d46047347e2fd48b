import { useEffect, useState } from 'react';
import { tabLocks } from './tab-locks.ts';

/** Whether this tab is the one that an exam is taken in. */
export type ExamPlace = 'asking' | 'here' | 'elsewhere';

/** The lock of another tab that is closing is free within this time. */
const PATIENCE_MS = 1_000;

/**
 * One tab at a time takes an exam: two clocks would not agree, and a pause in one would not stop the
 * other. Browsers give locks on secure pages only; without them every tab is "here".
 * @returns where the exam is, and what moves it here
 */
export function useExamPlace(exam: string): {
  readonly place: ExamPlace;
  readonly takeOver: () => void;
} {
  const [place, setPlace] = useState<ExamPlace>('asking');
  const [taken, setTaken] = useState(0);

  useEffect(() => {
    const locks = tabLocks();
    if (locks === null) {
      setPlace('here');
      return;
    }
    let current = true;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const options: LockOptions =
      taken > 0 ? { steal: true } : { signal: AbortSignal.timeout(PATIENCE_MS) };
    locks
      .request(`rightsize.exam ${exam}`, options, () => {
        if (!current) return;
        setPlace('here');
        return held;
      })
      // Not given in time, or taken over by another tab.
      .catch(() => current && setPlace('elsewhere'));
    return () => {
      current = false;
      release();
    };
  }, [exam, taken]);

  const takeOver = () => {
    setPlace('asking');
    setTaken((count) => count + 1);
  };
  return { place, takeOver };
}
