import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** The address follows once the hand has rested for so long: writing it costs more than a key should. */
const REST_MS = 200;

/**
 * A state that is shown at once and written to the address a little later.
 *
 * @param address the address as it is now
 * @param stated what it says
 */
export function useLazyAddress<State>(
  address: string,
  stated: State,
  write: (state: State) => void,
): readonly [State, (state: State) => void] {
  const [ahead, setAhead] = useState<{ address: string; state: State } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ address, write });
  useEffect(() => {
    latest.current = { address, write };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address overtakes what waits
  useEffect(() => () => clearTimeout(timer.current), [address]);

  const change = useCallback((state: State) => {
    setAhead({ address: latest.current.address, state });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      // A change between writing and drawing would be taken for one of the address before, and lost.
      flushSync(() => latest.current.write(state));
    }, REST_MS);
  }, []);
  return [ahead?.address === address ? ahead.state : stated, change];
}
