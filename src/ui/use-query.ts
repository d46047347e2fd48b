import { useMemo, useState } from 'react';
import { type Location, useLocation, useNavigate } from 'react-router';
import { useHydrated } from './use-hydrated.ts';

/** Writes the keys of a page's own state; `query` is a query string of them without the question mark. */
type WriteQuery = (query: string, how: 'push' | 'replace') => void;

/**
 * The address's query as a page's state. Empty on the server and in the first client render, because
 * the static page is the same for every query. Keys that are not the page's own stay as they are.
 */
export function useQuery(ownKeys: readonly string[]): readonly [URLSearchParams, WriteQuery] {
  const location = useLocation();
  const { search, hash } = location;
  const navigate = useNavigate();
  const hydrated = useHydrated();
  // The router moves in a transition; a control that was just used must not wait for it.
  const [ahead, setAhead] = useState<{ from: Location; search: string } | null>(null);
  const current = ahead?.from === location ? ahead.search : search;
  const params = useMemo(() => new URLSearchParams(hydrated ? current : ''), [hydrated, current]);

  const write: WriteQuery = (query, how) => {
    const others = new URLSearchParams(current);
    for (const own of ownKeys) others.delete(own);
    const next = [query, others.toString()].filter((part) => part !== '').join('&');
    setAhead({ from: location, search: next });
    navigate({ search: next, hash }, { replace: how === 'replace', preventScrollReset: true });
  };
  return [params, write];
}
