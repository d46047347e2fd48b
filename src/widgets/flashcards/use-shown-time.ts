import { useCallback, useEffect, useRef } from 'react';
import { shownUntil, startShown } from '../../core/review/shown-time.ts';

const LOOK_EVERY_MS = 10_000;
const isShown = () => document.visibilityState === 'visible';

/**
 * Whole milliseconds that what has this key has been in view, without the time that the page was
 * hidden or the machine asleep.
 */
export function useShownTime(key: string): () => number {
  const time = useRef(startShown(0, false));
  const look = useCallback(() => {
    time.current = shownUntil(time.current, performance.now(), isShown());
    return Math.round(time.current.usedMs);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key starts again
  useEffect(() => {
    time.current = startShown(performance.now(), isShown());
  }, [key]);
  useEffect(() => {
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [look]);
  return look;
}
