import type { Flowchart } from '../../../content/types.ts';
import type { FlowLayout } from '../../selection-flowchart/flow-layout.ts';

/** A question or an outcome of the flowchart, where the drawing has it. */
export interface FlowNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** Every box and outcome of the drawing by its id in the content; the first where one stands twice. */
export function flowNodes(flowchart: Flowchart, layout: FlowLayout): readonly FlowNode[] {
  const questions = layout.boxes.map((box) => ({ ...box, id: questionAt(flowchart, box.path) }));
  const outcomes = layout.outcomes.map((row) => ({ ...row, id: row.leafId, lines: row.title }));
  const seen = new Set<string>();
  return [...questions, ...outcomes].flatMap(({ id, x, y, width, height, lines }) => {
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ id, x, y, width, height, lines }];
  });
}

/** The id of what a path of answers leads to. */
function questionAt(flowchart: Flowchart, path: readonly string[]): string {
  let id = flowchart.start;
  for (const answer of path) {
    const question = flowchart.questions.find((one) => one.id === id);
    id = question?.answers.find((one) => one.id === answer)?.to ?? id;
  }
  return id;
}
