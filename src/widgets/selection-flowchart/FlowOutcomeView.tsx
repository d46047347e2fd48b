import type { FlowLeaf } from '../../content/types.ts';
import { familyGroup } from '../../core/catalog/family-group.ts';
import { FAMILY_SHAPES } from '../../ui/FamilyMark.tsx';
import { useFacts } from '../../ui/facts.ts';
import { useCalculator } from '../live/use-calculator.ts';
import { familyName, fittingSizes, priceText } from './fitting-sizes.ts';
import { FLOW_LINE_HEIGHT, type FlowOutcomeRow } from './flow-layout.ts';
import styles from './selection-flowchart.module.css';

/** An outcome in the drawing: mark, the cheapest size that fits, today's price, what it is for. */
export function FlowOutcomeView({
  row,
  leaf,
  on,
}: {
  row: FlowOutcomeRow;
  leaf: FlowLeaf | undefined;
  on: boolean;
}) {
  const c = useCalculator();
  const facts = useFacts();
  if (!leaf) return null;
  const [cheapest] = fittingSizes(leaf, facts);
  const group = cheapest?.instance.group ?? familyGroup(leaf.families[0] ?? '');
  const name = cheapest?.instance.instanceType ?? leaf.families.map(familyName).join(', ');
  const firstLine = row.y + 20;
  const className = on ? `${styles.outcomeOn} ${styles[`wash-${group}`] ?? ''}` : styles.outcome;

  return (
    <g className={className} data-answer={row.path.join(',')}>
      <rect x={row.x} y={row.y} width={row.width} height={row.height} rx={2} />
      <path
        className={`g-${group}`}
        transform={`translate(${row.x + 8} ${firstLine - 13})`}
        d={FAMILY_SHAPES[group]}
      />
      <text className="lbl" x={row.x + 30} y={firstLine}>
        {name}
      </text>
      {cheapest && (
        <text className="val b e" x={row.x + row.width - 10} y={firstLine}>
          {cheapest.pricePerHour === null ? 'no price' : priceText(cheapest, c)}
        </text>
      )}
      {row.title.map((line, index) => (
        <text
          key={line}
          className="tick"
          x={row.x + 30}
          y={firstLine + 16 + index * FLOW_LINE_HEIGHT}
        >
          {line}
        </text>
      ))}
      <line
        className="grid"
        x1={row.x + 8}
        y1={row.y + row.height + 4}
        x2={row.x + row.width}
        y2={row.y + row.height + 4}
      />
    </g>
  );
}
