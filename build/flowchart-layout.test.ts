import { describe, expect, it } from 'vitest';
import type { Flowchart } from '../src/content/types.ts';
import {
  FLOW_LABEL_OFFSET,
  FLOW_LINE_HEIGHT,
} from '../src/widgets/selection-flowchart/flow-layout.ts';
import { SAMPLE_FLOWCHART } from '../src/widgets/selection-flowchart/sample-flowchart.ts';
import { layoutFlowchart, wrap } from './flowchart-layout.ts';

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A lopsided tree: one answer of each question ends, the other goes on. */
function ladder(questions: number): Flowchart {
  const leaf = SAMPLE_FLOWCHART.leaves[0];
  if (!leaf) throw new Error('no leaf');
  const ids = Array.from({ length: questions }, (_, index) => `q${index}`);
  return {
    start: 'q0',
    questions: ids.map((id, index) => ({
      id,
      text: `Question ${index}?`,
      short: 'A question of three lines at least?',
      answers: [
        { id: 'on', text: 'Yes, and go on with the next', to: ids[index + 1] ?? leaf.id },
        { id: 'end', text: 'No', to: leaf.id },
      ],
    })),
    leaves: [leaf],
  };
}

describe.each([
  ['the sample', SAMPLE_FLOWCHART],
  ['a ladder of 7 questions', ladder(7)],
])('the drawing of %s', (_, flowchart) => {
  const layout = layoutFlowchart(flowchart);
  const rects = [...layout.boxes, ...layout.outcomes];

  it('has no two boxes or rows that overlap', () => {
    const pairs = rects.flatMap((a, i) => rects.slice(i + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([]);
  });

  it('leads no line through a box that it does not touch', () => {
    const crossed = layout.edges.flatMap((edge) => {
      const along = { x: edge.bendX, y: edge.toY - 1, width: edge.toX - edge.bendX - 1, height: 2 };
      const top = Math.min(edge.fromY, edge.toY);
      const up = { x: edge.bendX - 1, y: top, width: 2, height: Math.abs(edge.toY - edge.fromY) };
      return rects.filter((rect) => overlap(rect, along) || overlap(rect, up));
    });
    expect(crossed).toEqual([]);
  });

  it('keeps labels clear of boxes', () => {
    const labels = layout.edges.map((edge) => ({
      x: edge.bendX + FLOW_LABEL_OFFSET.x,
      y: edge.toY - FLOW_LABEL_OFFSET.y - edge.label.length * FLOW_LINE_HEIGHT,
      width: Math.max(...edge.label.map((line) => line.length)) * 6,
      height: edge.label.length * FLOW_LINE_HEIGHT,
    }));
    expect(labels.filter((label) => rects.some((rect) => overlap(rect, label)))).toEqual([]);
  });

  it('stays inside its view box', () => {
    const outside = rects.filter(
      (rect) =>
        rect.x < 0 ||
        rect.y < 0 ||
        rect.x + rect.width > layout.width ||
        rect.y + rect.height > layout.height,
    );
    expect(outside).toEqual([]);
  });

  it('is the same every time', () => {
    expect(layoutFlowchart(flowchart)).toEqual(layout);
  });
});

describe('the drawing', () => {
  it('draws an outcome once for each way that leads to it', () => {
    const { outcomes } = layoutFlowchart(SAMPLE_FLOWCHART);
    const ways = outcomes.filter((row) => row.leafId === 'gpu').map((row) => row.path.join(' '));
    expect(ways).toEqual(['training yes one', 'inference yes']);
  });

  it('refuses an answer that leads nowhere', () => {
    const broken = { ...SAMPLE_FLOWCHART, leaves: SAMPLE_FLOWCHART.leaves.slice(1) };
    expect(() => layoutFlowchart(broken)).toThrow('no outcome named “burst”');
  });

  it('refuses questions that run in a circle', () => {
    const [first] = ladder(1).questions;
    if (!first) throw new Error('no question');
    const circle = {
      ...ladder(1),
      questions: [{ ...first, answers: [{ id: 'on', text: 'Again', to: 'q0' }] }],
    };
    expect(() => layoutFlowchart(circle)).toThrow('circle');
  });
});

describe('wrapping', () => {
  it('breaks at spaces', () => {
    expect(wrap('Which phase are you in?', 14, 3)).toEqual(['Which phase', 'are you in?']);
  });

  it('ends what does not fit in an ellipsis', () => {
    expect(wrap('one two three four', 5, 2)).toEqual(['one', 'two…']);
  });
});
