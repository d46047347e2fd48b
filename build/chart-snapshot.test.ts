import { expect, it } from 'vitest';
import { loadFacts } from '../src/content/data.ts';
import { snapshotAllCharts } from './chart-snapshot.ts';

it('draws every picture, wide and narrow, with nothing that the content policy refuses', async () => {
  const pictures = await snapshotAllCharts(loadFacts('content'));
  expect(Object.keys(pictures)).toHaveLength(6);
  for (const markup of Object.values(pictures)) {
    expect(markup.match(/<svg /g)).toHaveLength(2);
    expect(markup).toContain('cc-wide');
    expect(markup).toContain('cc-narrow');
    expect(markup).not.toMatch(/ (?:style|id|tabindex)="/);
    expect(markup.length).toBeLessThan(14_000);
  }
  expect(pictures['real-vcpus']).toContain('m5.large');
}, 60_000);
