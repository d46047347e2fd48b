import { useEffect, useRef, useState } from 'react';
import { timeUsed } from '../../core/exam/clock.ts';
import type { ExamRecord } from '../../study/exam-record.ts';
import { readClock, writeClock } from './exam-clock-store.ts';

const TICK_MS = 1_000;
const WRITE_EVERY_TICKS = 5;

export interface ExamClock {
  readonly usedMs: number;
  readonly paused: boolean;
  readonly setPaused: (paused: boolean) => void;
}

/** Runs while the exam is on the screen and not paused; goes on where it was after a reload. */
export function useExamClock(exam: ExamRecord): ExamClock {
  const [usedMs, setUsedMs] = useState(() => Math.max(exam.usedMs, readClock(exam.id)));
  const [paused, setPaused] = useState(false);
  const used = useRef(usedMs);

  useEffect(() => {
    if (paused) return;
    let last = performance.now();
    let ticks = 0;
    const tick = () => {
      const now = performance.now();
      used.current = timeUsed(used.current, now - last);
      last = now;
      ticks += 1;
      setUsedMs(used.current);
      if (ticks % WRITE_EVERY_TICKS === 0) writeClock({ exam: exam.id, usedMs: used.current });
    };
    const timer = setInterval(tick, TICK_MS);
    return () => {
      clearInterval(timer);
      tick();
      writeClock({ exam: exam.id, usedMs: used.current });
    };
  }, [exam.id, paused]);

  return { usedMs, paused, setPaused };
}
