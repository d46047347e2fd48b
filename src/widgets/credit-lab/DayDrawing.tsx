import { memo } from 'react';
import styles from './credit-lab.module.css';
import { type Day, SLOT_MINUTES, SLOTS } from './day.ts';
import { Gutter, TimeAxis } from './PlotFrame.tsx';
import { useDayDrawing } from './use-day-drawing.ts';
import { clockText } from './words.ts';

const LEVELS = [0, 50, 100];
const share = (part: number) => `${((100 * part) / SLOTS).toFixed(3)}%`;

/** The day as 48 columns that a hand, a finger or the arrow keys raise and lower. */
export function DayDrawing({
  day,
  baseline,
  helpId,
  onDraft,
  onCommit,
}: {
  day: Day;
  /** 0 to 1. */
  baseline: number;
  helpId: string;
  onDraft: (day: Day) => void;
  onCommit: (day: Day) => void;
}) {
  const drawing = useDayDrawing(day, onDraft, onCommit);
  return (
    <div className={styles.plotRow}>
      <Gutter
        labels={LEVELS.map((level) => ({ text: `${level}%`, at: 1 - level / 100 }))}
        className={styles.dayHeight ?? ''}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no group element of its own */}
      <svg
        className={`${styles.plot} ${styles.dayHeight} ${styles.drawable}`}
        onKeyDown={drawing.onKeyDown}
        onPointerDown={drawing.onPointerDown}
        onPointerMove={drawing.onPointerMove}
        onPointerUp={drawing.onPointerUp}
        onPointerCancel={drawing.onPointerUp}
        data-draw=""
        role="group"
        aria-label="CPU asked for, by half-hour"
      >
        {LEVELS.map((level) => (
          <line
            key={level}
            className="grid"
            x1="0"
            x2="100%"
            y1={`${100 - level}%`}
            y2={`${100 - level}%`}
          />
        ))}
        {day.map((percent, slot) => (
          <Column
            // biome-ignore lint/suspicious/noArrayIndexKey: a half-hour is its place in the day
            key={slot}
            slot={slot}
            percent={percent}
            isCurrent={slot === drawing.current}
            helpId={helpId}
            onFocusSlot={drawing.onFocusSlot}
          />
        ))}
        <line
          className="ref"
          x1="0"
          x2="100%"
          y1={`${100 - 100 * baseline}%`}
          y2={`${100 - 100 * baseline}%`}
        />
        <text className="tick halo e" x="99.5%" y={`${100 - 100 * baseline}%`} dy="-5">
          Baseline {Number((100 * baseline).toFixed(1))}%
        </text>
      </svg>
      <TimeAxis days={1} />
    </div>
  );
}

const Column = memo(function Column({
  slot,
  percent,
  isCurrent,
  helpId,
  onFocusSlot,
}: {
  slot: number;
  percent: number;
  isCurrent: boolean;
  helpId: string;
  onFocusSlot: (slot: number) => void;
}) {
  const [from, to] = [clockText(slot * SLOT_MINUTES), clockText((slot + 1) * SLOT_MINUTES)];
  return (
    <g
      role="slider"
      className={styles.column}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`CPU from ${from}`}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${percent}%, ${from} to ${to}`}
      aria-describedby={helpId}
      data-slot={slot}
      onFocus={() => onFocusSlot(slot)}
    >
      <rect className={styles.touch} x={share(slot)} y="0" width={share(1)} height="100%" />
      <rect
        className={styles.fill}
        x={share(slot)}
        y={`${100 - percent}%`}
        width={share(1)}
        height={`${percent}%`}
      />
      <rect
        className={styles.top}
        x={share(slot)}
        y={`${100 - percent}%`}
        width={share(1)}
        height="3"
      />
    </g>
  );
});
