import { useSyncExternalStore } from 'react';

/** Narrower than the usual columns up to the price; `explorer.module.css` has the same width. */
const NARROW = '(max-width: 68rem)';

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the table has to scroll sideways to its price; false on the server. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(NARROW).matches,
    () => false,
  );
}
