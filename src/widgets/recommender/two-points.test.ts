import path from 'node:path';
import { expect, it } from 'vitest';
import { recommenderFacts } from '../../../build/recommender-facts.ts';
import { loadFacts } from '../../content/data.ts';
import { recommend } from '../../core/recommend/recommend.ts';
import { recommendInput } from './recommend-input.ts';
import { EXAMPLE } from './recommender-state.ts';
import { twoPoints } from './TwoPoints.tsx';

it('finds the two published ways to run Inf1 that Little’s law tells apart', () => {
  const facts = recommenderFacts(loadFacts(path.resolve('content')), path.resolve('.'));
  const found = twoPoints(recommend(recommendInput(EXAMPLE), facts), 'inf1.xlarge');
  // Published by AWS: 125.7/s at 7.9 ms, and 1,180.7/s in batches of 6 at 40.6 ms, 8 workers.
  expect(found?.fastest).toMatchObject({ latencyMs: 7.9, throughputPerSecond: 125.7 });
  expect(found?.fullest).toMatchObject({ latencyMs: 40.6, batchSize: 6 });
  expect(found?.fullest.inFlight).toBeCloseTo(8, 1);
});
