import { type RefObject, useEffect, useRef } from 'react';
import type { Flowchart } from '../../content/types.ts';
import { termsText } from '../../core/catalog/price-words.ts';
import { Figure } from '../../ui/Figure.tsx';
import { useFacts } from '../../ui/facts.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { useCalculator } from '../live/use-calculator.ts';
import { FlowOutcomeView } from './FlowOutcomeView.tsx';
import { fittingSizes, priceText } from './fitting-sizes.ts';
import {
  FLOW_LABEL_OFFSET,
  FLOW_LINE_HEIGHT,
  type FlowBox,
  type FlowEdge,
  type FlowLayout,
  type FlowOutcomeRow,
} from './flow-layout.ts';
import { type FlowWalk, outcomesFrom } from './flow-path.ts';
import styles from './selection-flowchart.module.css';

/** The tree with the taken path lit. Its boxes and lines lead to the questions, which are the control. */
export function FlowDrawing({
  id,
  flowchart,
  layout,
  walk,
  path,
  onAnswer,
  onReopen,
}: {
  id: string;
  flowchart: Flowchart;
  layout: FlowLayout;
  walk: FlowWalk;
  path: readonly string[];
  onAnswer: (path: readonly string[]) => void;
  onReopen: (path: readonly string[]) => void;
}) {
  const scroller = useRef<HTMLElement>(null);
  const facts = useFacts();
  const outcomes = outcomesFrom(flowchart);
  usePathClicks(scroller, onAnswer, onReopen);
  useKeepInView(scroller, layout, path);

  const offPath = layout.edges.filter((edge) => !isOn(edge.path, path));
  const onPath = layout.edges.filter((edge) => isOn(edge.path, path));
  const { region, regionName, priceDate, currency } = facts.priceBook;

  return (
    <Figure
      id={id}
      className={styles.drawing ?? ''}
      title={walk.leaf ? walk.leaf.title : `${outcomes.length} outcomes, one path to yours`}
      sub={`${currency} per hour, ${regionName} (${region}), Linux, ${termsText(facts.priceBook)}${priceDate && `, ${priceDate}`}`}
      table={useOutcomeTable(flowchart)}
    >
      <ScrollBox ref={scroller} label="Drawing">
        <svg
          className={styles.tree}
          width={layout.width}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="img"
          aria-label={pictureLabel(walk, outcomes.length)}
        >
          <HeadRow row={layout.outcomes[0]} currency={currency} />
          {[...offPath, ...onPath].map((edge) => (
            <Edge key={keyOf(edge.path)} edge={edge} on={isOn(edge.path, path)} />
          ))}
          {layout.boxes.map((box) => (
            <Box key={keyOf(box.path)} box={box} on={isOn(box.path, path)} />
          ))}
          {layout.outcomes.map((row) => (
            <FlowOutcomeView
              key={keyOf(row.path)}
              row={row}
              leaf={flowchart.leaves.find((leaf) => leaf.id === row.leafId)}
              on={row.path.length === path.length && isOn(row.path, path)}
            />
          ))}
        </svg>
      </ScrollBox>
    </Figure>
  );
}

const keyOf = (path: readonly string[]) => path.join(',');

/** Whether the reader's path goes through here. */
function isOn(part: readonly string[], path: readonly string[]): boolean {
  return part.every((answer, index) => answer === path[index]);
}

function pictureLabel(walk: FlowWalk, outcomes: number): string {
  const answers = walk.steps.flatMap((step) => step.answer?.text ?? []);
  const now = walk.leaf?.title ?? walk.steps.at(-1)?.question.text ?? '';
  return answers.length === 0
    ? `Decision tree with ${outcomes} outcomes. It starts with: ${now}`
    : `Decision tree with ${outcomes} outcomes. Current path: ${answers.join('; ')}. ${now}`;
}

function useOutcomeTable(flowchart: Flowchart) {
  const c = useCalculator();
  const facts = useFacts();
  return {
    columns: ['Answers', 'Outcome', 'Start with', `${facts.priceBook.currency} per hour`],
    rows: outcomesFrom(flowchart).map(({ answers, leaf }) => {
      const [cheapest] = fittingSizes(leaf, facts);
      return [
        answers.map((answer) => answer.text).join('; '),
        leaf.title,
        cheapest?.instance.instanceType ?? 'no size',
        cheapest ? priceText(cheapest, c) : 'no price',
      ];
    }),
  };
}

function HeadRow({ row, currency }: { row: FlowOutcomeRow | undefined; currency: string }) {
  if (!row) return null;
  return (
    <>
      <text className="tick b" x={row.x + 30} y={14}>
        Start with
      </text>
      <text className="tick b e" x={row.x + row.width - 10} y={14}>
        {currency} per hour
      </text>
    </>
  );
}

function Edge({ edge, on }: { edge: FlowEdge; on: boolean }) {
  const d = `M${edge.fromX} ${edge.fromY}H${edge.bendX}V${edge.toY}H${edge.toX}`;
  return (
    <g className={on ? styles.edgeOn : styles.edge} data-answer={keyOf(edge.path)}>
      <path className={styles.line} d={d} />
      <path className={styles.touch} d={`M${edge.bendX} ${edge.toY}H${edge.toX}`} />
      {edge.label.map((line, index) => (
        <text
          key={line}
          x={edge.bendX + FLOW_LABEL_OFFSET.x}
          y={edge.toY - FLOW_LABEL_OFFSET.y - (edge.label.length - 1 - index) * FLOW_LINE_HEIGHT}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

function Box({ box, on }: { box: FlowBox; on: boolean }) {
  return (
    <g className={on ? styles.boxOn : styles.box} data-question={keyOf(box.path)}>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={2} />
      {box.lines.map((line, index) => (
        <text
          key={line}
          className="m"
          x={box.x + box.width / 2}
          y={box.y + 20 + index * FLOW_LINE_HEIGHT}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

/** One listener for the whole drawing: its parts are marks, not controls. */
function usePathClicks(
  scroller: RefObject<HTMLElement | null>,
  onAnswer: (path: readonly string[]) => void,
  onReopen: (path: readonly string[]) => void,
) {
  useEffect(() => {
    const root = scroller.current;
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      const part = event.target.closest<SVGElement>('[data-answer], [data-question]');
      const { answer, question } = part?.dataset ?? {};
      if (answer !== undefined) onAnswer(answer.split(','));
      else if (question !== undefined) onReopen(question === '' ? [] : question.split(','));
    };
    root?.addEventListener('click', onClick);
    return () => root?.removeEventListener('click', onClick);
  }, [scroller, onAnswer, onReopen]);
}

/** Where the drawing is wider than its box, the end of the path is brought into it. */
function useKeepInView(
  scroller: RefObject<HTMLElement | null>,
  layout: FlowLayout,
  path: readonly string[],
) {
  const at = keyOf(path);
  useEffect(() => {
    const box = scroller.current;
    const here =
      layout.boxes.find((part) => keyOf(part.path) === at) ??
      layout.outcomes.find((part) => keyOf(part.path) === at);
    if (!box || !here || box.scrollWidth <= box.clientWidth) return;
    const pxPerUnit = box.scrollWidth / layout.width;
    box.scrollLeft = (here.x + here.width) * pxPerUnit - box.clientWidth + 24;
  }, [scroller, layout, at]);
}
