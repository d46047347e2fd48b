import { useCallback, useEffect, useRef } from 'react';

/** A function that stays the same and calls the newest one, for children that are not drawn anew. */
export function useLatest<Arguments extends readonly unknown[]>(
  act: (...given: Arguments) => void,
): (...given: Arguments) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Arguments) => latest.current(...given), []);
}
