import path from 'node:path';
import { expect, test } from 'vitest';
import { loadFacts } from '../../../content/data.ts';
import { analyseFleet } from '../../../core/rightsizing/fleet.ts';
import { DEFAULT_PREFERENCES } from '../../../core/rightsizing/preferences.ts';
import { sampleFleet } from '../../../core/rightsizing/samples.ts';
import { analyseFleetInSteps } from './analyse-fleet-in-steps.ts';

const facts = loadFacts(path.resolve('content'));
const instances = sampleFleet(60);
const question = { instances, preferences: DEFAULT_PREFERENCES, facts };

test('in steps a fleet has the findings that it has at once, and the progress only grows', async () => {
  const shares: number[] = [];
  const results = await analyseFleetInSteps(
    question,
    (share) => shares.push(share),
    () => false,
  );
  expect(results).toEqual(analyseFleet(instances, DEFAULT_PREFERENCES, facts));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
});

test('an analysis that is stopped has no result', async () => {
  const steps: number[] = [];
  const endless = Array.from({ length: 40 }, () => instances).flat();
  const results = await analyseFleetInSteps(
    { ...question, instances: endless },
    (share) => steps.push(share),
    () => steps.length >= 2,
  );
  expect(results).toBeNull();
  expect(steps).toHaveLength(2);
});

test('an instance with impossible values is refused by itself', async () => {
  const [first, second] = instances;
  if (!first || !second) throw new Error('There are no samples.');
  const broken = {
    ...first,
    series: first.series.map((series) => ({ ...series, periodSeconds: 0 })),
  };
  const results = await analyseFleetInSteps(
    { ...question, instances: [broken, second] },
    () => {},
    () => false,
  );
  expect(results?.map(({ kind }) => kind)).toEqual(['refusal', 'analysis']);
  expect(results?.[0]).toMatchObject({ reason: 'impossible-value' });
});
