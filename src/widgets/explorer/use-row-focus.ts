import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';

const PAGE = 10;

interface RowFocus {
  /** The one row whose controls the Tab key reaches. */
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function controlOf(cell: Element | null | undefined): HTMLElement | null {
  return cell?.querySelector<HTMLElement>('input, button') ?? null;
}

/**
 * Arrow keys among the controls of a table of which only some rows are in the document: up and down
 * change the row, left and right the control, Home and End the first and the last row.
 *
 * @param rows another list starts at its top
 */
export function useRowFocus(
  box: RefObject<HTMLElement | null>,
  rows: readonly unknown[],
  rowHeight: number,
): RowFocus {
  const [active, setActive] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is what changed
  useEffect(() => {
    setActive(0);
  }, [rows]);

  const focusRow = (element: HTMLElement, index: number, cell: string) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    const headHeight = element.querySelector('thead')?.clientHeight ?? 0;
    const room = element.clientHeight - headHeight - rowHeight;
    const top = to * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
    setActive(to);
    // The row may come into the document only with the scroll event.
    requestAnimationFrame(() => {
      controlOf(element.querySelector(`[data-row="${to}"] [data-cell="${cell}"]`))?.focus({
        preventScroll: true,
      });
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
    const row = cell?.closest('tr');
    const name = cell?.getAttribute('data-cell');
    if (!box.current || !row || !name) return;
    const at = Number(row.dataset.row);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      focusRow(box.current, to, name);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      const cells = [...row.querySelectorAll('[data-cell]')];
      const step = event.key === 'ArrowRight' ? 1 : -1;
      controlOf(cells[cells.indexOf(cell as Element) + step])?.focus();
      setActive(at);
    }
  };

  return { active, onKeyDown };
}
