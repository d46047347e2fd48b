import { cluster, type HierarchyPointNode, hierarchy } from 'd3-hierarchy';
import type { FlowAnswer, FlowLeaf, FlowQuestion } from '../src/content/types.ts';
import {
  FLOW_LABEL_OFFSET,
  FLOW_LINE_HEIGHT,
  type FlowBox,
  type FlowEdge,
  type FlowLayout,
  type FlowOutcomeRow,
} from '../src/widgets/selection-flowchart/flow-layout.ts';

const HEAD_HEIGHT = 26;
const BOX_WIDTH = 88;
const BOX_PADDING = 9;
const BOX_CHARACTERS = 12;
const BEND = 12;
const LABEL_END = 5;
const LABEL_CHARACTERS = 16;
const LABEL_LINES = 3;
const LEAST_LABEL = 3;
const PX_PER_CHARACTER = 6.2;
const OUTCOME_WIDTH = 208;
const OUTCOME_CHARACTERS = 28;
const OUTCOME_PADDING = 8;
const ROW_GAP = 8;
const EDGE = 2;
const MOST_DEPTH = 20;

type BoxText = Pick<FlowQuestion, 'id' | 'short' | 'answers'>;
type RowText = Pick<FlowLeaf, 'id' | 'title'>;

/** What the drawing depends on: no live text. */
export interface DrawnFlowchart {
  readonly start: string;
  readonly questions: readonly BoxText[];
  readonly leaves: readonly RowText[];
}

interface FlowNode {
  readonly path: readonly string[];
  readonly by: FlowAnswer | null;
  readonly question: BoxText | null;
  readonly leaf: RowText | null;
  readonly children: readonly FlowNode[];
}

type Placed = HierarchyPointNode<FlowNode>;

/**
 * Places the flowchart as a tree that reads from left to right: questions in a column for each step,
 * outcomes in rows at the right. A question that several answers lead to is drawn once for each.
 *
 * @returns plain numbers, the same ones for the same flowchart
 * @throws Error when an answer leads nowhere or the questions run in a circle
 */
export function layoutFlowchart(flowchart: DrawnFlowchart): FlowLayout {
  const root = hierarchy(unfold(flowchart, flowchart.start, null, []), (node) => [
    ...node.children,
  ]);
  const titleLines = Math.max(
    1,
    ...flowchart.leaves.map((leaf) => wrap(leaf.title, OUTCOME_CHARACTERS, 2).length),
  );
  const rowHeight = 2 * OUTCOME_PADDING + (1 + titleLines) * FLOW_LINE_HEIGHT;
  const placed = cluster<FlowNode>()
    .nodeSize([rowHeight + ROW_GAP, 1])
    .separation(() => 1)(root);

  const leaves = placed.leaves();
  const top = Math.min(...leaves.map((leaf) => leaf.x));
  const columns = columnsOf(placed);
  const yOf = (node: Placed) => round(HEAD_HEIGHT + rowHeight / 2 + node.x - top);
  const outcomeX = columns.x.at(-1) ?? 0;

  const boxes: FlowBox[] = [];
  const edges: FlowEdge[] = [];
  const outcomes: FlowOutcomeRow[] = [];
  placed.eachBefore((node) => {
    const { path, question, leaf, by } = node.data;
    const x = leaf ? outcomeX : (columns.x[node.depth] ?? 0);
    if (question) boxes.push(box(path, x, yOf(node), question.short));
    if (leaf) {
      outcomes.push({
        path,
        leafId: leaf.id,
        x,
        y: round(yOf(node) - rowHeight / 2),
        width: OUTCOME_WIDTH,
        height: rowHeight,
        title: wrap(leaf.title, OUTCOME_CHARACTERS, 2),
      });
    }
    if (node.parent && by) {
      const fromX = (columns.x[node.parent.depth] ?? 0) + BOX_WIDTH;
      edges.push({
        path,
        fromX,
        fromY: yOf(node.parent),
        bendX: fromX + BEND,
        toX: x,
        toY: yOf(node),
        label: edgeLabel(node, columns),
      });
    }
  });
  return {
    width: round(outcomeX + OUTCOME_WIDTH + EDGE),
    height: round(Math.max(...outcomes.map((row) => row.y + row.height)) + EDGE),
    boxes,
    edges,
    outcomes,
  };
}

function unfold(
  flowchart: DrawnFlowchart,
  id: string,
  by: FlowAnswer | null,
  path: readonly string[],
): FlowNode {
  if (path.length > MOST_DEPTH) {
    throw new Error(
      `The flowchart runs in a circle: more than ${MOST_DEPTH} questions at “${id}”.`,
    );
  }
  const leaf = flowchart.leaves.find((candidate) => candidate.id === id) ?? null;
  if (leaf) return { path, by, question: null, leaf, children: [] };
  const question = flowchart.questions.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`The flowchart has no question and no outcome named “${id}”.`);
  const children = question.answers.map((answer) =>
    unfold(flowchart, answer.to, answer, [...path, answer.id]),
  );
  return { path, by, question, leaf: null, children };
}

interface Columns {
  /** Left edge of every column of questions, and of the outcomes last. */
  readonly x: readonly number[];
  /** Most characters in a line of a label right of each column of questions. */
  readonly labelCharacters: readonly number[];
}

function columnsOf(root: Placed): Columns {
  const questions = root.descendants().filter((node) => node.data.question);
  const last = Math.max(...questions.map((node) => node.depth));
  const x = [EDGE];
  const labelCharacters: number[] = [];
  for (let depth = 0; depth <= last; depth += 1) {
    const needed = questions
      .filter((node) => node.depth === depth)
      .flatMap((node) => node.children ?? [])
      // A line that goes on to an outcome has the room of the later columns for its label.
      .filter((child) => depth === last || child.data.question)
      .map((child) => narrowest(shortAnswer(child.data.by)));
    const characters = Math.max(LEAST_LABEL, ...needed);
    labelCharacters.push(characters);
    const gap = BEND + FLOW_LABEL_OFFSET.x + characters * PX_PER_CHARACTER + LABEL_END;
    x.push(round((x.at(-1) ?? 0) + BOX_WIDTH + gap));
  }
  return { x, labelCharacters };
}

function edgeLabel({ data, parent }: Placed, columns: Columns): readonly string[] {
  const characters = columns.labelCharacters[parent?.depth ?? 0] ?? LABEL_CHARACTERS;
  const text = shortAnswer(data.by);
  return wrap(text, data.leaf ? Math.max(characters, narrowest(text)) : characters, LABEL_LINES);
}

function box(path: readonly string[], x: number, middle: number, text: string): FlowBox {
  const lines = wrap(text, BOX_CHARACTERS, 3);
  const height = 2 * BOX_PADDING + lines.length * FLOW_LINE_HEIGHT;
  return { path, x, y: round(middle - height / 2), width: BOX_WIDTH, height, lines };
}

/** What an answer says before its explanation. */
function shortAnswer(answer: FlowAnswer | null): string {
  return answer?.text.split(':')[0] ?? '';
}

/** As narrow as three lines allow. */
function narrowest(text: string): number {
  for (let characters = 4; characters < LABEL_CHARACTERS; characters += 1) {
    const lines = wrap(text, characters, LABEL_LINES + 1);
    const fits = lines.every((line) => line.length <= characters);
    if (fits && lines.length <= LABEL_LINES) return characters;
  }
  return LABEL_CHARACTERS;
}

/** Breaks at spaces; what does not fit the last line ends in an ellipsis. */
export function wrap(text: string, characters: number, mostLines: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= characters) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(word);
    }
  }
  if (lines.length <= mostLines) return lines;
  const last = lines[mostLines - 1] ?? '';
  return [...lines.slice(0, mostLines - 1), `${last.slice(0, characters - 1).trimEnd()}…`];
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
