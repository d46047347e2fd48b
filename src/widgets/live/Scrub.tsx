import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useLive } from './live-context.ts';
import { parseTyped, type ScrubRange, stepBy } from './scrub-steps.ts';
import { useCalculator } from './use-calculator.ts';

const PIXELS_PER_STEP = 4;

/** A number in a sentence that can be dragged, stepped with the arrow keys, or typed after Enter. */
export function Scrub({
  name,
  min,
  max,
  step = 1,
  log = false,
  unit = '',
  label,
  format = 'number',
}: {
  name: string;
  min: number;
  max: number;
  step?: number;
  log?: boolean;
  unit?: string;
  label: string;
  format?: 'number' | 'percent';
}) {
  const { values, set } = useLive();
  const c = useCalculator();
  const [typing, setTyping] = useState<string | null>(null);
  const [dragging, setDragging] = useState(false);
  const drag = useRef<{ x: number; value: number } | null>(null);
  const number = useRef<HTMLSpanElement>(null);
  const focusFollows = useRef(false);
  const range: ScrubRange = { min, max, step, log };
  const value = values[name] ?? min;
  const decimals = (String(log ? value : step).split('.')[1] ?? '').length;
  const shown =
    format === 'percent'
      ? c.pct(value)
      : `${c.num(value, Math.min(decimals, 3))}${unit && ` ${unit}`}`;

  // The field that was typed into is gone: the number in its place takes the focus.
  useEffect(() => {
    if (typing !== null || !focusFollows.current) return;
    focusFollows.current = false;
    number.current?.focus();
  }, [typing]);

  const change = (next: number) => {
    if (next !== value) set(name, next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = {
      ArrowRight: 1,
      ArrowUp: 1,
      ArrowLeft: -1,
      ArrowDown: -1,
      PageUp: 10,
      PageDown: -10,
    };
    const count = steps[event.key as keyof typeof steps];
    if (count) change(stepBy(value, count, range));
    else if (event.key === 'Home') change(min);
    else if (event.key === 'End') change(max);
    else if (event.key === 'Enter') setTyping(String(format === 'percent' ? value * 100 : value));
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    drag.current = { x: event.clientX, value };
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragging(true);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return;
    const count = Math.round((event.clientX - drag.current.x) / PIXELS_PER_STEP);
    change(stepBy(drag.current.value, count, range));
  };
  const onPointerEnd = () => {
    drag.current = null;
    setDragging(false);
  };

  if (typing !== null) {
    const finish = () => {
      const typed = parseTyped(typing, range, format === 'percent');
      if (typed !== null) change(typed);
      setTyping(null);
    };
    return (
      <input
        className="live-input"
        inputMode="decimal"
        aria-label={`${label}, from ${min} to ${max}${unit && ` ${unit}`}`}
        value={typing}
        size={Math.max(3, typing.length)}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the number that had the focus
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyping(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish();
          else if (event.key === 'Escape') setTyping(null);
          else return;
          focusFollows.current = true;
          event.stopPropagation();
        }}
      />
    );
  }
  return (
    <span
      ref={number}
      className={dragging ? 'live is-active' : 'live'}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={shown}
      data-scrub={name}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onDoubleClick={() => setTyping(String(format === 'percent' ? value * 100 : value))}
    >
      {shown}
    </span>
  );
}
