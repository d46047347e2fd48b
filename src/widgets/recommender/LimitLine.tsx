import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { Scale } from '../../ui/scale.ts';
import chart from './chart.module.css';
import { FULL, percentOf } from './chart-geometry.ts';

const STEP = 1.05;
const PAGE = 1.5;
/** Keys that follow each other this fast go on from the last one: the picture may lag behind. */
const SAME_MOVE_MS = 500;

/** A limit that a hand or the arrow keys move: a slider drawn as a line across the chart. */
export function LimitLine({
  name,
  value,
  text,
  scale,
  isVertical,
  min,
  max,
  round,
  onChange,
}: {
  name: string;
  value: number;
  text: string;
  scale: Scale;
  isVertical: boolean;
  min: number;
  max: number;
  round: (value: number) => number;
  onChange: (value: number) => void;
}) {
  const isDragging = useRef(false);
  const group = useRef<SVGGElement>(null);
  // Browsers take touch-action from the whole drawing only, which has to scroll: a finger on the
  // line moves the line, and React’s own listener could not stop the scrolling.
  useEffect(() => {
    const line = group.current;
    const keepFinger = (event: TouchEvent) => {
      if (event.touches.length === 1) event.preventDefault();
    };
    line?.addEventListener('touchstart', keepFinger, { passive: false });
    return () => line?.removeEventListener('touchstart', keepFinger);
  }, []);
  const at = percentOf(Math.min(FULL, Math.max(0, scale(value))));
  const last = useRef({ value, timeMs: Number.NEGATIVE_INFINITY });
  const set = (next: number, timeMs: number) => {
    const rounded = round(Math.min(max, Math.max(min, next)));
    last.current = { value: rounded, timeMs };
    onChange(rounded);
  };

  const drag = (event: PointerEvent<SVGGElement>) => {
    if (!isDragging.current) return;
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!box) return;
    const share = isVertical
      ? (event.clientX - box.left) / box.width
      : (event.clientY - box.top) / box.height;
    set(scale.invert(Math.min(1, Math.max(0, share)) * FULL), event.timeStamp);
  };
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    const isSameMove = event.timeStamp - last.current.timeMs < SAME_MOVE_MS;
    const from = isSameMove ? last.current.value : value;
    const next: Record<string, number> = {
      ArrowRight: from * STEP,
      ArrowUp: from * STEP,
      ArrowLeft: from / STEP,
      ArrowDown: from / STEP,
      PageUp: from * PAGE,
      PageDown: from / PAGE,
      Home: min,
      End: max,
    };
    const to = next[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(to, event.timeStamp);
  };
  const line = isVertical
    ? { x1: at, x2: at, y1: '0', y2: '100%' }
    : { x1: '0', x2: '100%', y1: at, y2: at };
  return (
    <g
      ref={group}
      role="slider"
      tabIndex={0}
      className={`${chart.limit} ${isVertical ? chart.limitX : chart.limitY}`}
      aria-label={name}
      aria-orientation={isVertical ? 'horizontal' : 'vertical'}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        isDragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        isDragging.current = false;
      }}
      onPointerCancel={() => {
        isDragging.current = false;
      }}
    >
      <line className={chart.limitTouch} {...line} />
      <line className="ref" {...line} />
      <svg
        x={isVertical ? at : '100%'}
        y={isVertical ? '100%' : at}
        overflow="visible"
        aria-hidden="true"
      >
        <circle className={chart.grip} cx={0} cy={0} r={6} />
      </svg>
    </g>
  );
}
