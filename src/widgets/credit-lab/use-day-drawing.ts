import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type Day, SLOTS, snapLevel, withLevel, withStroke } from './day.ts';

const STEP = 5;
const PAGE = 25;

interface Drawing {
  /** The half-hour that takes the focus. */
  readonly current: number;
  readonly onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => void;
  readonly onFocusSlot: (slot: number) => void;
  readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerUp: () => void;
}

/** The half-hour and the level under a pointer. */
function pointAt(event: PointerEvent<SVGSVGElement>) {
  const box = event.currentTarget.getBoundingClientRect();
  const slot = Math.floor(((event.clientX - box.left) / box.width) * SLOTS);
  return {
    slot: Math.min(SLOTS - 1, Math.max(0, slot)),
    percent: snapLevel(100 * (1 - (event.clientY - box.top) / box.height)),
  };
}

/**
 * Draws a day by hand: strokes with a pointer, or one half-hour after the other with the arrow keys.
 *
 * @param onDraft while a pointer draws
 * @param onCommit when a stroke ends and on every key
 */
export function useDayDrawing(
  day: Day,
  onDraft: (day: Day) => void,
  onCommit: (day: Day) => void,
): Drawing {
  const [current, setCurrent] = useState(18);
  const stroke = useRef<{ day: Day; last: { slot: number; percent: number } } | null>(null);

  const moveTo = (slot: number, drawing: SVGSVGElement) => {
    setCurrent(slot);
    drawing.querySelector<SVGGElement>(`[data-slot="${slot}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const level = day[current] ?? 0;
    const moves: Record<string, number> = {
      ArrowLeft: current - 1,
      ArrowRight: current + 1,
      Home: 0,
      End: SLOTS - 1,
    };
    const rises: Record<string, number> = {
      ArrowUp: STEP,
      ArrowDown: -STEP,
      PageUp: PAGE,
      PageDown: -PAGE,
    };
    const target = moves[event.key];
    const rise = rises[event.key];
    if (target !== undefined) {
      const slot = Math.min(SLOTS - 1, Math.max(0, target));
      if (event.shiftKey && slot !== current) {
        onCommit(withLevel(day, Math.min(slot, current), Math.max(slot, current) + 1, level));
      }
      moveTo(slot, event.currentTarget);
    } else if (rise !== undefined) {
      onCommit(withLevel(day, current, current + 1, Math.min(100, Math.max(0, level + rise))));
    } else return;
    event.preventDefault();
  };

  return {
    current,
    onKeyDown,
    onFocusSlot: setCurrent,
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const point = pointAt(event);
      const next = withStroke(day, point, point);
      stroke.current = { day: next, last: point };
      setCurrent(point.slot);
      onDraft(next);
    },
    onPointerMove: (event) => {
      if (!stroke.current) return;
      const point = pointAt(event);
      const { last } = stroke.current;
      if (point.slot === last.slot && point.percent === last.percent) return;
      const next = withStroke(stroke.current.day, last, point);
      stroke.current = { day: next, last: point };
      onDraft(next);
    },
    onPointerUp: () => {
      const drawn = stroke.current?.day;
      stroke.current = null;
      if (drawn) onCommit(drawn);
    },
  };
}
