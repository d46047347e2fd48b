import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows drawn beyond each edge, so that a flick of the wheel finds them there. */
const BEYOND = 16;
/** While nothing says that somebody is about to scroll: another order has few rows to take away. */
const BEYOND_AT_REST = 1;
/** The window moves in steps, so that most scroll events change nothing. */
const STEP = 8;
/** Rows in sight before the box is measured. */
const IN_SIGHT_AT_FIRST = 18;

export interface RowWindow {
  readonly first: number;
  /** Behind the last row drawn. */
  readonly end: number;
}

/** On paper nothing scrolls. */
const ALL_ROWS: RowWindow = { first: 0, end: Number.POSITIVE_INFINITY };

/** The head stays in sight and covers as many rows. */
function headHeight(box: HTMLElement): number {
  return box.querySelector('thead')?.clientHeight ?? 0;
}

function windowOf(box: HTMLElement, rowHeight: number): RowWindow {
  const top = Math.floor(box.scrollTop / rowHeight);
  const bottom = Math.ceil((box.scrollTop + box.clientHeight) / rowHeight);
  return {
    first: Math.max(0, Math.floor((top - BEYOND) / STEP) * STEP),
    end: Math.ceil((bottom + BEYOND) / STEP) * STEP,
  };
}

/** From the top, with nothing said of scrolling. */
function windowAtRest(inSight: number): RowWindow {
  return { first: 0, end: inSight + BEYOND_AT_REST };
}

/** Who is at the heads is about to sort; who is anywhere else in the box may scroll next. */
function isAtHeads({ type, target }: Event): boolean {
  return type !== 'wheel' && target instanceof Element && target.closest('thead') !== null;
}

const SIGNS = ['wheel', 'touchstart', 'pointerover', 'focusin', 'keydown'] as const;

/**
 * Which rows of a long table to draw. The new rows stand before the frame of the scroll is painted.
 *
 * @param box what scrolls
 * @param rows another list starts at its top
 * @param rowHeight px, the same for all rows
 */
export function useWindowRows(
  box: RefObject<HTMLElement | null>,
  rows: readonly unknown[],
  rowHeight: number,
): RowWindow {
  /** What the box was when it was last looked at: looking again would cost a layout. */
  const last = useRef({ inSight: IN_SIGHT_AT_FIRST, isAtTop: true, isAtRest: true });
  const [drawn, setDrawn] = useState<{ readonly of: unknown; readonly window: RowWindow }>();
  const wanted = drawn?.of === rows ? drawn.window : windowAtRest(last.current.inSight);
  const shown = useRef({ rows, window: wanted });

  const measure = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const inSight = Math.ceil((element.clientHeight - headHeight(element)) / rowHeight);
    const isAtTop = element.scrollTop === 0;
    const isAtRest = last.current.isAtRest && isAtTop;
    last.current = { inSight, isAtTop, isAtRest };
    const { rows, window } = shown.current;
    const next = isAtRest ? windowAtRest(inSight) : windowOf(element, rowHeight);
    const isSame = next.first === window.first && next.end === window.end;
    if (!isSame) setDrawn({ of: rows, window: next });
  }, [box, rowHeight]);

  useLayoutEffect(() => {
    if (shown.current.rows !== rows) {
      if (box.current && !last.current.isAtTop) box.current.scrollTop = 0;
      last.current = { ...last.current, isAtTop: true, isAtRest: true };
    }
    shown.current = { rows, window: wanted };
  });

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const onScroll = () => flushSync(measure);
    element.addEventListener('scroll', onScroll, { passive: true });
    const onSign = (event: Event) => {
      const isAtRest = isAtHeads(event);
      if (isAtRest === last.current.isAtRest) return;
      last.current.isAtRest = isAtRest;
      measure();
    };
    for (const sign of SIGNS) element.addEventListener(sign, onSign, { passive: true });
    const observer = new ResizeObserver(() => flushSync(measure));
    observer.observe(element);
    const onPrint = () => flushSync(() => setDrawn({ of: shown.current.rows, window: ALL_ROWS }));
    addEventListener('beforeprint', onPrint);
    addEventListener('afterprint', measure);
    return () => {
      removeEventListener('beforeprint', onPrint);
      removeEventListener('afterprint', measure);
      element.removeEventListener('scroll', onScroll);
      for (const sign of SIGNS) element.removeEventListener(sign, onSign);
      observer.disconnect();
    };
  }, [box, measure]);

  const end = Math.min(wanted.end, rows.length);
  return { first: Math.min(wanted.first, Math.max(0, end - 1)), end };
}
