import { useEffect, useMemo, useState } from 'react';
import { dueCards } from './mastery.ts';
import { useStudy } from './store.ts';
import { useStudyClock } from './study-clock.ts';

const MINUTE_MS = 60_000;

/** How many graded cards are due today, without those set aside; 0 until the clock may be read, after hydration. */
export function useDueCards(): number {
  const state = useStudy((study) => study.state);
  const clock = useStudyClock();
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return useMemo(
    () => (now === null ? 0 : dueCards(state, now, clock).length),
    [state, now, clock],
  );
}
