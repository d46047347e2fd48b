import { useEffect, useMemo, useRef, useState } from 'react';
import { type Location, useLocation, useNavigate } from 'react-router';
import { afterPaint } from './after-paint.ts';
import { useHydrated } from './use-hydrated.ts';

/** Writes the keys of a page's own state; `query` is a query string of them without the question mark. */
type WriteQuery = (query: string, how: 'push' | 'replace') => void;

/** A move that waits for the paint: how to give it up, and how to make it at once. */
interface Waiting {
  readonly cancel: () => void;
  readonly go: () => void;
}

const asSearch = (query: string) => (query === '' ? '' : `?${query}`);

/**
 * The address's query as a page's state. Empty on the server and in the first client render, because
 * the static page is the same for every query. Keys that are not the page's own stay as they are.
 */
export function useQuery(ownKeys: readonly string[]): readonly [URLSearchParams, WriteQuery] {
  const location = useLocation();
  const { search, hash } = location;
  const navigate = useNavigate();
  const hydrated = useHydrated();
  // A control that was just used must not wait for the router: the page shows it first.
  const [ahead, setAhead] = useState<{ from: Location; search: string } | null>(null);
  /** The query of the last move made from here. */
  const made = useRef<string | null>(null);
  // A move that lands while a newer one waits for its paint must not bring the older state back.
  const isOvertaken = made.current !== null && search === asSearch(made.current);
  const isAhead = ahead?.from === location || (isOvertaken && ahead?.search !== made.current);
  const current = ahead !== null && isAhead ? ahead.search : search;
  const params = useMemo(() => new URLSearchParams(hydrated ? current : ''), [hydrated, current]);
  const waiting = useRef<Waiting | null>(null);
  useEffect(() => () => waiting.current?.cancel(), []);

  const write: WriteQuery = (query, how) => {
    const others = new URLSearchParams(current);
    for (const own of ownKeys) others.delete(own);
    const next = [query, others.toString()].filter((part) => part !== '').join('&');
    setAhead({ from: location, search: next });
    const before = waiting.current;
    before?.cancel();
    if (how === 'push') {
      before?.go();
      made.current = next;
      navigate({ search: next, hash }, { preventScrollReset: true });
      return;
    }
    const { pathname } = window.location;
    const go = () => {
      waiting.current = null;
      // Who has gone to another page meanwhile stays there.
      if (window.location.pathname !== pathname) return;
      made.current = next;
      navigate({ search: next, hash }, { replace: true, preventScrollReset: true });
    };
    waiting.current = { go, cancel: afterPaint(go) };
  };
  return [params, write];
}
