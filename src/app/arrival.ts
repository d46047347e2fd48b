import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { decodePart } from '../ui/decode.ts';
import { useLocation, useNavigationType } from './router.ts';

const positions = new Map<string, number>();

const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * What people expect of moving between pages: a new page starts at its heading, which takes the focus
 * and is announced; back and forward return to where one was; `#anchors` go to their place.
 * Returns the words to announce.
 */
export function useArrival(title: string): string {
  const { pathname, hash, key } = useLocation();
  const moved = useNavigationType();
  const previous = useRef<{ pathname: string; spot: string } | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const spot = key + hash;

  useEffect(() => {
    history.scrollRestoration = 'manual';
    const onScroll = () => {
      if (previous.current) positions.set(previous.current.spot, scrollY);
    };
    const onHide = () => {
      history.scrollRestoration = 'auto';
    };
    addEventListener('scroll', onScroll, { passive: true });
    addEventListener('pagehide', onHide);
    return () => {
      removeEventListener('scroll', onScroll);
      removeEventListener('pagehide', onHide);
    };
  }, []);

  useBrowserLayoutEffect(() => {
    const before = previous.current;
    previous.current = { pathname, spot };
    if (!before || before.spot === spot) return;
    const isNewPage = before.pathname !== pathname;
    const target = hash ? document.getElementById(decodePart(hash.slice(1))) : null;
    const kept = moved === 'POP' ? positions.get(spot) : undefined;
    reveal(target);
    if (kept !== undefined) scrollTo({ top: kept, behavior: 'instant' });
    else if (target) target.scrollIntoView();
    else if (isNewPage) scrollTo({ top: 0, behavior: 'instant' });
    if (isNewPage) {
      setAnnouncement(title);
      takeFocus(target ?? document.querySelector<HTMLElement>('main h1'));
    } else if (moved !== 'POP') takeFocus(target);
  }, [pathname, hash, spot, moved, title]);

  return announcement;
}

/** Opens whatever a place is folded away in, as browsers do for an address that they load. */
function reveal(element: HTMLElement | null): void {
  for (let at = element?.closest('details'); at; at = at.parentElement?.closest('details')) {
    at.open = true;
  }
}

/** A paragraph takes no focus by itself: without it the next Tab would start at the top of the page. */
function takeFocus(element: HTMLElement | null): void {
  if (element === null) return;
  element.focus({ preventScroll: true });
  if (document.activeElement === element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
