import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCalculator } from '../core/calculator.ts';
import { loadFacts } from './data.ts';
import { parseFlowchart } from './flowchart.ts';
import { parseGlossary } from './glossary.ts';
import { evaluateLiveText, liveTextsIn } from './live-text.ts';
import { lessonSlugs, parseOutline } from './outline.ts';
import { parseSources } from './sources.ts';

const content = resolve('content');
const read = (name: string) => readFileSync(resolve(content, name), 'utf8');
const facts = loadFacts(content);
const c = createCalculator(facts);
const names = {
  lessons: new Set(lessonSlugs(parseOutline('content/outline.yaml', read('outline.yaml')))),
  instanceTypes: new Set(facts.instances.map((row) => row.instanceType)),
  families: new Set(facts.families.map((row) => row.family)),
  withdrawnFamilies: new Set(
    facts.families.filter((row) => row.status === 'withdrawn').map((row) => row.family),
  ),
};
const terms = parseGlossary('content/glossary.yaml', read('glossary.yaml'), names);
const flowchart = parseFlowchart('content/flowchart.yaml', read('flowchart.yaml'), names);

describe('the glossary', () => {
  it('has the guide’s five terms and at least 40 further ones', () => {
    expect(terms.filter(({ term }) => term.guide).map(({ term }) => term.id)).toEqual([
      'ec2',
      'inference',
      'gpu',
      'inferentia',
      'burstable-performance',
    ]);
    expect(terms.length).toBeGreaterThanOrEqual(45);
  });

  it('computes every figure from the data', () => {
    for (const live of liveTextsIn(terms)) {
      expect(evaluateLiveText(live, c)).not.toMatch(/NaN|Infinity|undefined|null|\{\{/);
    }
  });
});

describe('the flowchart', () => {
  it('computes every figure from the data', () => {
    for (const live of liveTextsIn(flowchart)) {
      expect(evaluateLiveText(live, c)).not.toMatch(/NaN|Infinity|undefined|null|\{\{/);
    }
  });

  it('reaches every outcome in at most five answers', () => {
    const depthOf = (id: string): number => {
      const question = flowchart.questions.find((one) => one.id === id);
      if (question === undefined) return 0;
      return 1 + Math.max(...question.answers.map((answer) => depthOf(answer.to)));
    };
    expect(depthOf(flowchart.start)).toBeLessThanOrEqual(5);
  });

  it('prices every candidate and says two facts that would change each outcome', () => {
    for (const leaf of flowchart.leaves) {
      expect(leaf.changes).toHaveLength(2);
      for (const type of leaf.types) expect(c.price(type)).toBeGreaterThan(0);
    }
  });
});

describe('the sources', () => {
  it('names each source once, with a place and a date', () => {
    const sources = parseSources('content/sources.yaml', read('sources.yaml'));
    expect(sources.map((source) => source.id)).toContain('KPRICE');
  });
});
