import { useEffect, useRef, useState } from 'react';
import type { LoadTestSetup } from '../../core/simulation/load-test.ts';
import type { LoadTestAnswer, LoadTestQuestion, SentResult } from './load-test-messages.ts';

export type TestStatus = 'idle' | 'running' | 'done' | 'cancelled' | 'failed';

export interface TestRun {
  readonly status: TestStatus;
  readonly progress: number;
  /** So far; `null` before the first part. */
  readonly result: SentResult | null;
}

const IDLE: TestRun = { status: 'idle', progress: 0, result: null };
const WATCH_MS = 1500;

export interface LoadTestControl {
  readonly run: TestRun;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Runs the simulation in a worker. A new set-up ends the run and takes its result away. */
export function useLoadTest(
  setup: LoadTestSetup | null,
  requests: number,
  limitMs: number,
): LoadTestControl {
  const [run, setRun] = useState(IDLE);
  const worker = useRef<Worker | null>(null);

  const end = () => {
    worker.current?.terminate();
    worker.current = null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another set-up or limit asks for another run
  useEffect(() => {
    setRun(IDLE);
    return end;
  }, [setup, limitMs]);

  const start = () => {
    if (setup === null) return;
    end();
    const own = new Worker(new URL('./load-test.worker.ts', import.meta.url), { type: 'module' });
    worker.current = own;
    setRun({ ...IDLE, status: 'running' });
    own.onmessage = ({ data }: MessageEvent<LoadTestAnswer>) => {
      setRun({
        status: data.isOver ? 'done' : 'running',
        progress: data.progress,
        result: data.result,
      });
      if (data.isOver) end();
    };
    own.onerror = () => {
      end();
      setRun({ ...IDLE, status: 'failed' });
    };
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const question: LoadTestQuestion = {
      setup,
      limitMs,
      requests,
      watchMs: isStill ? 0 : WATCH_MS,
    };
    own.postMessage(question);
  };
  const cancel = () => {
    end();
    setRun((before) => ({ ...before, status: 'cancelled' }));
  };
  return { run, start, cancel };
}
