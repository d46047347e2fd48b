import { useEffect, useRef, useState } from 'react';
import { timeUsed } from '../../core/exam/clock.ts';
import type { ExamRecord } from '../../study/exam-record.ts';
import { readClock, writeClock } from './exam-clock-store.ts';

const TICK_MS = 1_000;
const WRITE_EVERY_TICKS = 5;

export interface ExamClock {
  /** As of the last tick. */
  readonly usedMs: number;
  /** The time used up to this moment, whole milliseconds. */
  readonly read: () => number;
}

/**
 * Runs while the exam is on the screen and not paused; goes on where it was after a reload. While it
 * is paused the record says how far it is, in every tab.
 */
export function useExamClock(exam: ExamRecord): ExamClock {
  const pausedAtMs = exam.paused ? exam.usedMs : null;
  const [usedMs, setUsedMs] = useState(
    () => pausedAtMs ?? Math.max(exam.usedMs, readClock(exam.id)),
  );
  const used = useRef(usedMs);
  const countUp = useRef(() => {});

  useEffect(() => {
    const show = (ms: number) => {
      used.current = ms;
      setUsedMs(ms);
    };
    const write = () => writeClock({ exam: exam.id, usedMs: used.current });
    if (pausedAtMs !== null) {
      countUp.current = () => {};
      show(pausedAtMs);
      write();
      return;
    }
    let last = performance.now();
    let ticks = 0;
    countUp.current = () => {
      const now = performance.now();
      show(timeUsed(used.current, now - last));
      last = now;
    };
    const timer = setInterval(() => {
      countUp.current();
      ticks += 1;
      if (ticks % WRITE_EVERY_TICKS === 0) write();
    }, TICK_MS);
    return () => {
      clearInterval(timer);
      countUp.current();
      write();
    };
  }, [exam.id, pausedAtMs]);

  const read = () => {
    countUp.current();
    return Math.round(used.current);
  };
  return { usedMs: pausedAtMs ?? usedMs, read };
}
