import { bestAgainstLoad } from '../../core/recommend/best-against-load.ts';
import type { RecommenderFacts } from '../../core/recommend/types.ts';
import {
  CURVE_LOADS,
  type CurveAnswer,
  type CurveQuestion,
  loadsBetween,
} from './curve-messages.ts';
import { WHAT_IF } from './ranges.ts';

const CHUNK = 50;
const LOADS = loadsBetween(WHAT_IF.min, WHAT_IF.max, CURVE_LOADS);

let facts: RecommenderFacts | null = null;
let newest = 0;

const answer = (message: CurveAnswer): void => postMessage(message);

/** Lets a newer question in between two chunks. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

addEventListener('message', async ({ data }: MessageEvent<CurveQuestion>) => {
  if (data.kind === 'facts') {
    facts = data.facts;
    return;
  }
  newest = data.id;
  if (facts === null) return;
  for (let from = 0; from < LOADS.length; from += CHUNK) {
    const points = bestAgainstLoad(data.input, facts, LOADS.slice(from, from + CHUNK));
    answer({ id: data.id, points, isLast: from + CHUNK >= LOADS.length });
    await breathe();
    if (newest !== data.id) return;
  }
});
