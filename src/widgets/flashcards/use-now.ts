import { useCallback, useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/**
 * The time, read again every minute and when the page comes back into view, and at once by the second
 * value. Epoch milliseconds, of the browser's clock.
 */
export function useNow(): readonly [number, () => void] {
  const [nowMs, setNowMs] = useState(() => Date.now());
  const read = useCallback(() => setNowMs(Date.now()), []);
  useEffect(() => {
    const timer = setInterval(read, MINUTE_MS);
    document.addEventListener('visibilitychange', read);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', read);
    };
  }, [read]);
  return [nowMs, read];
}
