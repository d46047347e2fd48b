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

/** A move of ours. The router hands the object itself back with the address; one gone back to is a copy. */
interface Move {
  readonly query: string;
}

/** What the page shows while the address is behind it. */
interface Ahead {
  /** The page's query. */
  readonly query: string;
  /** The address that was there. */
  readonly seen: Location;
  /** Moves that are made and not there yet: the router takes its time. */
  readonly underWay: readonly Move[];
}

const asSearch = (query: string) => (query === '' ? '' : `?${query}`);

/**
 * What is ahead of an address that has come. One that a move of ours leads to brings nothing older
 * back; any other, such as the one before, counts.
 */
function aheadOf(ahead: Ahead, location: Location): Ahead | null {
  const landed = ahead.underWay.indexOf(location.state);
  const underWay = ahead.underWay.slice(landed + 1);
  const isThere = underWay.length === 0 && ahead.underWay[landed]?.query === ahead.query;
  return landed < 0 || isThere ? null : { ...ahead, seen: location, underWay };
}

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
  const [stored, setAhead] = useState<Ahead | null>(null);
  let ahead = stored;
  if (ahead !== null && ahead.seen !== location) {
    ahead = aheadOf(ahead, location);
    setAhead(ahead);
  }
  const current = ahead === null ? search : asSearch(ahead.query);
  const params = useMemo(() => new URLSearchParams(hydrated ? current : ''), [hydrated, current]);
  const waiting = useRef<Waiting | null>(null);
  useEffect(() => () => waiting.current?.cancel(), []);
  const isBehind = ahead !== null;
  // Whoever has gone back meanwhile stays there.
  useEffect(() => {
    if (!isBehind) waiting.current?.cancel();
  }, [isBehind]);

  const write: WriteQuery = (query, how) => {
    const others = new URLSearchParams(current);
    for (const own of ownKeys) others.delete(own);
    const next = [query, others.toString()].filter((part) => part !== '').join('&');
    const before = waiting.current;
    before?.cancel();
    setAhead((old) => ({ seen: location, underWay: [], ...old, query: next }));
    const move = (replace: boolean) => {
      waiting.current = null;
      const made: Move = { query: next };
      setAhead((old) => old && { ...old, underWay: [...old.underWay, made] });
      navigate({ search: next, hash }, { replace, state: made, preventScrollReset: true });
    };
    if (how === 'push') {
      before?.go();
      move(false);
      return;
    }
    const { pathname } = window.location;
    const go = () => {
      // Who has gone to another page meanwhile stays there.
      if (window.location.pathname === pathname) move(true);
    };
    waiting.current = { go, cancel: afterPaint(go) };
  };
  return [params, write];
}
