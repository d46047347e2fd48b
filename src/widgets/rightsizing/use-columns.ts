import { useEffect, useState } from 'react';

/** Pixel columns that a static page is drawn for. */
const COLUMNS = 420;

/** How many pixel columns the plot has: those of a static page until the browser has measured it. */
export function useColumns(): [number, (element: HTMLElement | null) => void] {
  const [columns, setColumns] = useState(COLUMNS);
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? COLUMNS;
      setColumns(Math.max(200, 50 * Math.round(width / 50)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [columns, setElement];
}
