import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import type { DrawnMark } from './drawing.ts';
import type { DrawingSize } from './geometry.ts';
import type { PointFacts } from './point-facts.ts';

/** The exact figures of one point, beside its mark; in the narrow drawing in the emptier corner. */
export function PointTip({
  facts,
  mark,
  size,
}: {
  facts: PointFacts;
  mark: DrawnMark;
  size: DrawingSize;
}) {
  return (
    // Drawn only after a script has run: the style goes through the document, not into served HTML.
    <div className="tip cc-tip" style={place(mark, size)}>
      <b className="inst">
        {facts.name}
        {facts.family && <StatusBadge family={facts.family} />}
      </b>
      <span className="fam">
        <FamilyMark group={facts.group} hollow={facts.hollow} />
        <span>{facts.kind}</span>
      </span>
      <dl>
        {facts.rows.map(({ label, text }) => (
          <div key={label} className="cc-tip-row">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <span className="cc-tip-source">{facts.source}</span>
    </div>
  );
}

type Place = Partial<Record<'left' | 'right' | 'top' | 'bottom', string>>;

function place({ px, py }: DrawnMark, size: DrawingSize): Place {
  const percent = (part: number, whole: number) => `${(part / whole) * 100}%`;
  if (size.name === 'narrow') {
    // Prices rise to the right, so the upper left and the lower right corner are the empty ones.
    return py > (size.plot.top + size.plot.bottom) / 2
      ? { left: percent(size.plot.left, size.width), top: '0' }
      : { right: '0', bottom: percent(size.height - size.plot.bottom, size.height) };
  }
  const gap = size.markRadius * 3;
  // Beside the mark, downwards on its right and upwards on its left: away from the rising line.
  if (px < size.width * 0.64) {
    const left = percent(px + gap, size.width);
    return py < size.height * 0.5 ? { left, top: percent(py, size.height) } : { left, bottom: '0' };
  }
  const right = percent(size.width - px + gap, size.width);
  return py > size.height * 0.5
    ? { right, bottom: percent(size.height - py, size.height) }
    : { right, top: '0' };
}
