import { LoadTest } from '../../core/simulation/load-test.ts';
import type { LoadTestAnswer, LoadTestQuestion } from './load-test-messages.ts';

const STEPS = 60;
const LEAST_CHUNK = 50;
const MOST_CHUNK = 250_000;

const answer = (message: LoadTestAnswer): void => postMessage(message);
const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

// The page ends a run by ending the worker.
addEventListener('message', async ({ data }: MessageEvent<LoadTestQuestion>) => {
  const { setup, limitMs, requests, watchMs } = data;
  const test = new LoadTest(setup);
  const chunk = Math.min(MOST_CHUNK, Math.max(LEAST_CHUNK, Math.ceil(requests / STEPS)));
  for (let isOver = false; !isOver; ) {
    const from = performance.now();
    isOver = test.advance(chunk);
    const { shareWithin, ...result } = test.result();
    answer({
      progress: test.progress,
      isOver,
      result: { ...result, withinLimit: shareWithin(limitMs) },
    });
    if (!isOver) await rest(watchMs / STEPS - (performance.now() - from));
  }
});
