import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows drawn beyond each edge, so that a flick of the wheel finds them there. */
const BEYOND = 20;
/** The window moves in steps, so that most scroll events change nothing. */
const STEP = 10;
/** Drawn before the box is measured. */
const AT_FIRST = 40;

export interface RowWindow {
  readonly first: number;
  /** Behind the last row drawn. */
  readonly end: number;
}

function windowOf(box: HTMLElement, rowHeight: number): RowWindow {
  const top = Math.floor(box.scrollTop / rowHeight);
  const bottom = Math.ceil((box.scrollTop + box.clientHeight) / rowHeight);
  return {
    first: Math.max(0, Math.floor((top - BEYOND) / STEP) * STEP),
    end: Math.ceil((bottom + BEYOND) / STEP) * STEP,
  };
}

/**
 * Which rows of a long table to draw. The new rows stand before the frame of the scroll is painted.
 *
 * @param box what scrolls
 * @param rowHeight px, the same for all rows
 */
export function useWindowRows(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [drawn, setDrawn] = useState<RowWindow>({ first: 0, end: AT_FIRST });

  const measure = useCallback(() => {
    if (!box.current) return;
    const next = windowOf(box.current, rowHeight);
    setDrawn((known) => (known.first === next.first && known.end === next.end ? known : next));
  }, [box, rowHeight]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const onScroll = () => flushSync(measure);
    element.addEventListener('scroll', onScroll, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => {
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [box, measure]);

  const end = Math.min(drawn.end, count);
  return { first: Math.min(drawn.first, Math.max(0, end - 1)), end };
}
