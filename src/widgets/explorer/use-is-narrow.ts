import { useSyncExternalStore } from 'react';

/** Narrower than the usual columns up to the price; `explorer.module.css` has the same width. */
const NARROW = '(max-width: 68rem)';

let known: MediaQueryList | undefined;

/** One query for all: a new one costs more than a row of the table. */
function narrow(): MediaQueryList {
  known ??= matchMedia(NARROW);
  return known;
}

function subscribe(onChange: () => void): () => void {
  const query = narrow();
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the table has to scroll sideways to its price; false on the server. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => narrow().matches,
    () => false,
  );
}
