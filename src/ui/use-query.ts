import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
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

/** A move of ours, which the browser hands back with the address. */
interface Move {
  /** Of no other move, also not of one before the page was loaded again. */
  readonly id: string;
}

let moves = 0;
const newMove = (): Move => ({ id: `${performance.timeOrigin}-${moves++}` });

/** What the page shows, whether or not the address is there yet. */
interface Wanted {
  readonly query: string;
  /** Which of the changes it was. */
  readonly change: number;
}

const asSearch = (query: string) => (query === '' ? '' : `?${query}`);

/**
 * What became of the page's moves, as far as it is on the screen. Not a state: React draws pages that
 * it then throws away, and what a drawing sets can reach the next one.
 */
class Course {
  #location: Location;
  /** Moves that are made and not there yet: the router takes its time. */
  #underWay: Move[] = [];
  #changes = 0;
  /** Changes up to this one gave way to somebody else's move. */
  #overruled = 0;

  constructor(location: Location) {
    this.#location = location;
  }

  change(query: string): Wanted {
    return { query, change: ++this.#changes };
  }

  move(): Move {
    const move = newMove();
    this.#underWay.push(move);
    return move;
  }

  /** Whether the change still counts at this address: a move of ours never brings an older one back. */
  holds({ change }: Wanted, location: Location): boolean {
    const isOurs = location === this.#location || this.#placeOf(location) >= 0;
    return isOurs && change > this.#overruled;
  }

  /** The address is on the screen. Returns whether it came of somebody else's move, such as Back. */
  land(location: Location): boolean {
    if (location === this.#location) return false;
    const at = this.#placeOf(location);
    this.#location = location;
    this.#underWay = at < 0 ? [] : this.#underWay.slice(at + 1);
    if (at < 0) this.#overruled = this.#changes;
    return at < 0;
  }

  #placeOf({ state }: Location): number {
    return this.#underWay.findIndex(({ id }) => id === state?.id);
  }
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
  const [, drawAgain] = useState(false);
  // Before anything can be pressed: what is pressed would be made of a page that has not read its address.
  useLayoutEffect(() => {
    if (!hydrated) drawAgain(true);
  }, [hydrated]);
  // A control that was just used must not wait for the router: the page shows it first.
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [course] = useState(() => new Course(location));
  const current = wanted && course.holds(wanted, location) ? asSearch(wanted.query) : search;
  const params = useMemo(() => new URLSearchParams(hydrated ? current : ''), [hydrated, current]);
  const waiting = useRef<Waiting | null>(null);
  useLayoutEffect(() => {
    // Whoever has gone back meanwhile stays there.
    if (course.land(location)) waiting.current?.cancel();
  }, [course, location]);
  useEffect(() => () => waiting.current?.cancel(), []);

  const write: WriteQuery = (query, how) => {
    const others = new URLSearchParams(current);
    for (const own of ownKeys) others.delete(own);
    const next = [query, others.toString()].filter((part) => part !== '').join('&');
    const before = waiting.current;
    before?.cancel();
    setWanted(course.change(next));
    const move = (replace: boolean) => {
      waiting.current = null;
      const state = course.move();
      navigate({ search: next, hash }, { replace, state, preventScrollReset: true });
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
