import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { createCatalog } from '../../core/catalog/catalog.ts';
import { analyseInstance } from '../../core/rightsizing/analyse.ts';
import { CPU_PERCENTILES } from '../../core/rightsizing/input-types.ts';
import { DEFAULT_PREFERENCES } from '../../core/rightsizing/preferences.ts';
import { judge, sampleOf } from './judged-sample.ts';

const facts = loadFacts('content');
const catalog = createCatalog(facts);

describe('what the lessons show of a sample', () => {
  it('turns round between P90 and P95 for two full hours a night', () => {
    const instance = sampleOf('batch-nights');
    const type = catalog.get(instance.instanceType);
    const verdicts = CPU_PERCENTILES.map(
      (percentile) => judge(instance, type, percentile, true).cpu?.result.verdict,
    );
    expect(verdicts).toEqual(['over', 'under', 'under']);
  });

  it('agrees with the lab’s finding at every percentile', () => {
    const instance = sampleOf('batch-nights');
    const type = catalog.get(instance.instanceType);
    for (const cpuPercentile of CPU_PERCENTILES) {
      const lab = analyseInstance(instance, { ...DEFAULT_PREFERENCES, cpuPercentile }, facts);
      const verdict = judge(instance, type, cpuPercentile, true).cpu?.result.verdict;
      expect(lab.kind === 'analysis' && lab.finding).toBe(
        verdict === 'under' ? 'Underprovisioned' : 'Overprovisioned',
      );
    }
  });

  it('finds too little memory only when memory is reported', () => {
    const instance = sampleOf('memory-leak');
    const type = catalog.get(instance.instanceType);
    const blind = judge(instance, type, 99.5, false);
    const seeing = judge(instance, type, 99.5, true);
    expect(blind.memory).toBeNull();
    expect(blind.cpu?.result.verdict).not.toBe('under');
    expect(seeing.memory?.result.verdict).toBe('under');
  });
});
