import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows drawn beyond each edge, so that a flick of the wheel finds them there. */
const BEYOND = 16;
/** Nobody flicks yet: another order, which starts at the top, has fewer rows to take away. */
const BEYOND_AT_TOP = 6;
/** Right after another question or order what is in sight comes first, the rest a moment later. */
const REST_MS = 120;
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
  const below = box.scrollTop === 0 ? BEYOND_AT_TOP : BEYOND;
  return {
    first: Math.max(0, Math.floor((top - BEYOND) / STEP) * STEP),
    end: Math.ceil((bottom + below) / STEP) * STEP,
  };
}

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
  const last = useRef({ inSight: IN_SIGHT_AT_FIRST, isAtTop: true });
  const [drawn, setDrawn] = useState<RowWindow>({ first: 0, end: IN_SIGHT_AT_FIRST });
  const [known, setKnown] = useState(rows);
  if (known !== rows) {
    setKnown(rows);
    setDrawn({ first: 0, end: last.current.inSight });
  }

  const measure = useCallback(() => {
    const element = box.current;
    if (!element) return;
    last.current = {
      inSight: Math.ceil((element.clientHeight - headHeight(element)) / rowHeight),
      isAtTop: element.scrollTop === 0,
    };
    const next = windowOf(element, rowHeight);
    setDrawn((old) => (old.first === next.first && old.end === next.end ? old : next));
  }, [box, rowHeight]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is drawn anew
  useLayoutEffect(() => {
    if (box.current && !last.current.isAtTop) box.current.scrollTop = 0;
    const timer = setTimeout(measure, REST_MS);
    return () => clearTimeout(timer);
  }, [box, measure, rows]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const onScroll = () => flushSync(measure);
    element.addEventListener('scroll', onScroll, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const onPrint = () => flushSync(() => setDrawn(ALL_ROWS));
    addEventListener('beforeprint', onPrint);
    addEventListener('afterprint', measure);
    return () => {
      removeEventListener('beforeprint', onPrint);
      removeEventListener('afterprint', measure);
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [box, measure]);

  const end = Math.min(drawn.end, rows.length);
  return { first: Math.min(drawn.first, Math.max(0, end - 1)), end };
}
