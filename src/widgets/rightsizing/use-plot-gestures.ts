import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { isWhole, panView, type View, wholeView, zoomView } from './view-window.ts';

const COMMIT_AFTER_MS = 250;
/** A hand that moved less than this many pixels has pressed, not dragged. */
const DRAG_PX = 6;
const ZOOM = 1.6;

/** What hands and keys do with a plot over time. */
interface PlotGestures {
  /** The view to draw: what is being dragged, or what was last agreed. */
  readonly view: View;
  /** The moment that is pointed at, in hours. */
  readonly cursorHour: number | null;
  /** The stretch that is being marked, in hours. */
  readonly marked: { readonly fromHour: number; readonly toHour: number } | null;
  readonly ref: (element: SVGSVGElement | null) => (() => void) | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerLeave: (event: PointerEvent<SVGSVGElement>) => void;
  readonly show: (view: View) => void;
}

interface Drag {
  readonly pointerId: number;
  readonly startX: number;
  readonly startView: View;
  readonly width: number;
  readonly left: number;
  moved: boolean;
}

/**
 * Zoom and pan that never catch a page that scrolls: a plain wheel scrolls on, Ctrl or Command with
 * the wheel zooms; a drag marks a stretch to zoom to, and moves the view once it is zoomed.
 *
 * @param onView when the hand has come to rest
 */
export function usePlotGestures(
  agreed: View,
  spanHours: number,
  onView: (view: View) => void,
): PlotGestures {
  const [draft, setDraft] = useState<View | null>(null);
  const [cursorHour, setCursorHour] = useState<number | null>(null);
  const [marked, setMarked] = useState<PlotGestures['marked']>(null);
  const drag = useRef<Drag | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const view = draft ?? agreed;

  const commit = (next: View) => {
    clearTimeout(timer.current);
    setDraft(null);
    onView(next);
  };
  const show = (next: View, atOnce = true) => {
    if (atOnce) return commit(next);
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => commit(next), COMMIT_AFTER_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  // React listens to wheels passively, so that a zoom could not keep the page from zooming too.
  const onWheel = (event: WheelEvent) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const box = (event.currentTarget as SVGSVGElement).getBoundingClientRect();
    const at = (event.clientX - box.left) / box.width;
    show(zoomView(view, spanHours, event.deltaY < 0 ? 1 / ZOOM : ZOOM, at), false);
  };
  const latestWheel = useRef(onWheel);
  useEffect(() => {
    latestWheel.current = onWheel;
  });
  const [ref] = useState(() => (element: SVGSVGElement | null) => {
    if (!element) return undefined;
    const listen = (event: WheelEvent) => latestWheel.current(event);
    element.addEventListener('wheel', listen, { passive: false });
    return () => element.removeEventListener('wheel', listen);
  });

  const hourAt = (share: number, of: View) =>
    of.fromHour + Math.min(1, Math.max(0, share)) * (of.toHour - of.fromHour);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const length = view.toHour - view.fromHour;
    const at = cursorHour ?? view.fromHour + length / 2;
    const step = length / 120;
    const inView = (hour: number) => Math.min(view.toHour, Math.max(view.fromHour, hour));
    const share = (at - view.fromHour) / length;
    const keys: Record<string, () => void> = {
      ArrowLeft: () =>
        event.shiftKey
          ? show(panView(view, spanHours, -0.25))
          : setCursorHour(inView(cursorHour === null ? at : at - step)),
      ArrowRight: () =>
        event.shiftKey
          ? show(panView(view, spanHours, 0.25))
          : setCursorHour(inView(cursorHour === null ? at : at + step)),
      PageUp: () => setCursorHour(inView(at - length / 10)),
      PageDown: () => setCursorHour(inView(at + length / 10)),
      Home: () => setCursorHour(view.fromHour),
      End: () => setCursorHour(view.toHour),
      '+': () => show(zoomView(view, spanHours, 1 / ZOOM, share)),
      '=': () => show(zoomView(view, spanHours, 1 / ZOOM, share)),
      '-': () => show(zoomView(view, spanHours, ZOOM, share)),
      '0': () => show(wholeView(spanHours)),
      Escape: () => setCursorHour(null),
    };
    const act = keys[event.key];
    if (!act || (event.key === 'Escape' && cursorHour === null)) return;
    event.preventDefault();
    act();
  };

  return {
    view,
    cursorHour,
    marked,
    ref,
    show,
    onKeyDown,
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      const box = event.currentTarget.getBoundingClientRect();
      drag.current = {
        pointerId: event.pointerId,
        startX: event.clientX,
        startView: view,
        width: box.width,
        left: box.left,
        moved: false,
      };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      const current = drag.current;
      if (!current) {
        const box = event.currentTarget.getBoundingClientRect();
        setCursorHour(hourAt((event.clientX - box.left) / box.width, view));
        return;
      }
      const { startView, startX, width, left } = current;
      const shift = event.clientX - startX;
      if (Math.abs(shift) >= DRAG_PX) current.moved = true;
      if (!current.moved) return;
      if (isWhole(startView, spanHours)) {
        const a = hourAt((startX - left) / width, startView);
        const b = hourAt((event.clientX - left) / width, startView);
        setMarked({ fromHour: Math.min(a, b), toHour: Math.max(a, b) });
      } else setDraft(panView(startView, spanHours, -shift / width));
    },
    onPointerUp: (event) => {
      const current = drag.current;
      drag.current = null;
      setMarked(null);
      if (!current) return;
      if (!current.moved) {
        setCursorHour(hourAt((event.clientX - current.left) / current.width, view));
      } else if (event.type === 'pointercancel') setDraft(null);
      else if (marked) commit(zoomView(marked, spanHours, 1));
      else if (draft) commit(draft);
    },
    onPointerLeave: ({ pointerType }) => {
      // A finger always leaves; what it pointed at stays.
      if (!drag.current && pointerType === 'mouse') setCursorHour(null);
    },
  };
}
