import { describe, expect, it } from 'vitest';
import { formatFlowPath, outcomesFrom, parseFlowPath, walkFlow } from './flow-path.ts';
import { SAMPLE_FLOWCHART as chart } from './sample-flowchart.ts';

const parse = (query: string) => parseFlowPath(new URLSearchParams(query), chart);

describe('walking the flowchart', () => {
  it('opens with the first question', () => {
    const { steps, leaf } = walkFlow(chart, []);
    expect(steps.map((step) => step.question.id)).toEqual(['phase']);
    expect(steps[0]?.answer).toBeNull();
    expect(leaf).toBeNull();
  });

  it('ends at an outcome with every answer on the way', () => {
    const { steps, leaf } = walkFlow(chart, ['training', 'yes', 'many']);
    expect(steps.map((step) => step.answer?.id)).toEqual(['training', 'yes', 'many']);
    expect(leaf?.id).toBe('cluster');
  });

  it('lists every way to an outcome once, in the order of the answers', () => {
    expect(outcomesFrom(chart).map(({ path }) => path.join(' '))).toEqual([
      'dev',
      'training yes one',
      'training yes many',
      'training no',
      'inference yes',
      'inference no',
    ]);
  });

  it('counts only the outcomes that the answers leave open', () => {
    expect(outcomesFrom(chart, ['training']).map(({ leaf }) => leaf.id)).toEqual([
      'gpu',
      'cluster',
      'trees',
    ]);
  });
});

describe('the path in the URL', () => {
  it('comes back as it was written', () => {
    for (const { path } of outcomesFrom(chart)) {
      expect(parse(formatFlowPath({ path }))).toEqual({ value: { path }, notices: [] });
    }
  });

  it('is absent before the first answer', () => {
    expect(formatFlowPath({ path: [] })).toBe('');
    expect(parse('')).toEqual({ value: { path: [] }, notices: [] });
  });

  it('keeps the longest valid beginning of an outdated path and says so', () => {
    const { value, notices } = parse('path=training,yes,tpu');
    expect(value.path).toEqual(['training', 'yes']);
    expect(notices).toEqual([
      'Part of this link does not match the flowchart. The first 2 answers are kept.',
    ]);
  });

  it('does not go on after an outcome', () => {
    expect(parse('path=dev,yes').value.path).toEqual(['dev']);
    expect(parse('path=dev,yes').notices).toHaveLength(1);
  });

  it('starts over, with a notice, on a hostile value', () => {
    const hostile = ['path=<script>', `path=${'x,'.repeat(10_000)}`, 'path=__proto__,constructor'];
    for (const query of hostile) {
      expect(parse(query).value.path).toEqual([]);
      expect(parse(query).notices).toEqual([
        'Part of this link does not match the flowchart. Start with the first question.',
      ]);
    }
  });
});
