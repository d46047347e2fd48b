import { useEffect, useRef, useState } from 'react';
import type { LoadPoint, RecommenderFacts, RecommendInput } from '../../core/recommend/types.ts';
import type { CurveAnswer, CurveQuestion } from './curve-messages.ts';

export interface Curve {
  readonly points: readonly LoadPoint[];
  /** `asked`: the points are still those of the question before. */
  readonly phase: 'asked' | 'coming' | 'complete';
  /** Counts the questions. */
  readonly question: number;
  readonly problem: string | null;
}

const EMPTY: Curve = { points: [], phase: 'asked', question: 0, problem: null };
const REST_MS = 150;

/** The best type at each load, computed in a worker and handed over as it comes. */
export function useCurve(input: RecommendInput, facts: RecommenderFacts): Curve {
  const [curve, setCurve] = useState(EMPTY);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);

  useEffect(() => {
    const own = new Worker(new URL('./curve.worker.ts', import.meta.url), { type: 'module' });
    worker.current = own;
    own.onmessage = ({ data }: MessageEvent<CurveAnswer>) => {
      if (data.id !== asked.current) return;
      setCurve((before) => ({
        points: before.phase === 'coming' ? [...before.points, ...data.points] : data.points,
        phase: data.isLast ? 'complete' : 'coming',
        question: data.id,
        problem: null,
      }));
    };
    own.onerror = () =>
      setCurve({
        ...EMPTY,
        problem: 'The curve could not be computed. Reload the page to try again.',
      });
    return () => own.terminate();
  }, []);

  useEffect(() => {
    ask(worker.current, { kind: 'facts', facts });
  }, [facts]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other facts ask the same question anew
  useEffect(() => {
    const timer = setTimeout(() => {
      asked.current += 1;
      setCurve((before) => ({ ...before, phase: 'asked' }));
      ask(worker.current, { kind: 'curve', id: asked.current, input });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [input, facts]);

  return curve;
}

function ask(worker: Worker | null, question: CurveQuestion): void {
  worker?.postMessage(question);
}
