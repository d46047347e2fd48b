import { type RefObject, useEffect, useState } from 'react';
import { type DrawingSize, NARROW, NARROW_BELOW_PX, WIDE } from './geometry.ts';

export const sizeFor = (widthPx: number): DrawingSize =>
  widthPx < NARROW_BELOW_PX ? NARROW : WIDE;

/** Which of the two drawings fits the box; `null` until it matters and was looked at. */
export function useDrawingSize(
  box: RefObject<HTMLElement | null>,
  wanted: boolean,
): DrawingSize | null {
  const [size, setSize] = useState<DrawingSize | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!wanted || !element) return;
    const look = () => {
      const width = element.clientWidth;
      if (width > 0) setSize(sizeFor(width));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, wanted]);
  return size;
}
