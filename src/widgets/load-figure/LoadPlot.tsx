import { FAMILY_SHAPES } from '../../ui/FamilyMark.tsx';
import { logScale, type Scale } from '../../ui/scale.ts';
import { hourlyCost } from './cheapest.ts';
import type { PlottedOption } from './LoadFigure.tsx';
import styles from './load-figure.module.css';

interface Size {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

const WIDE: Size = { width: 640, height: 330, left: 52, right: 104 };
const NARROW: Size = { width: 340, height: 330, left: 50, right: 88 };
const TOP = 26;
const BOTTOM = 48;
/** Beyond this many instances the steps are finer than the line, and are drawn as a slope. */
const SINGLE_STEPS = 24;
const LABEL_GAP = 15;
const DASHES = ['', '7 4', '2 4'];

interface PlotProps {
  readonly options: readonly PlottedOption[];
  readonly load: number;
  readonly min: number;
  readonly max: number;
  readonly best: string;
  readonly money: (amount: number) => string;
  readonly count: (value: number) => string;
}

/** The same plot for a wide and for a narrow column, so that its text keeps a readable size. */
export function LoadPlot(props: PlotProps) {
  return (
    <div className={styles.plots}>
      <Plot {...props} size={WIDE} className={styles.wide ?? ''} />
      <Plot {...props} size={NARROW} className={styles.narrow ?? ''} />
    </div>
  );
}

function Plot({
  options,
  load,
  min,
  max,
  best,
  money,
  count,
  size,
  className,
}: PlotProps & { size: Size; className: string }) {
  const { width, height, left, right } = size;
  const endCosts = options.map((option) => hourlyCost(option, max));
  const cheapestEnd = Math.min(...endCosts);
  const low = Math.min(...options.map((option) => option.pricePerHour)) * 0.7;
  // An option that ends far above the others leaves at the top instead of flattening them.
  const high = Math.min(Math.max(...endCosts), cheapestEnd * 12) * 1.3;
  const x = logScale([min, max], [left, width - right]);
  const y = logScale([low, high], [height - BOTTOM, TOP]);
  const labels = spread(
    options.map((option) => {
      const end = hourlyCost(option, max);
      if (end <= high) return { option, x: width - right + 8, y: y(end) };
      const leaves = Math.floor(high / option.pricePerHour) * option.capacityPerSecond;
      return { option, x: x(Math.max(min, leaves)) + 8, y: TOP };
    }),
  );
  const summary = options
    .map((option) => `${option.type} ${money(hourlyCost(option, load))}`)
    .join(', ');

  return (
    <svg
      className={`fluid ${className}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      data-chart=""
      aria-label={`Cost per hour at ${count(load)} requests per second: ${summary}. Cheapest: ${best}.`}
    >
      <text className="albl" x={left} y={14}>
        Cost per hour
      </text>
      <Ticks x={x} y={y} size={size} money={money} count={count} />
      {options.map((option, index) => (
        <path
          key={option.type}
          className={`data s-${option.group}`}
          strokeDasharray={DASHES[sameGroupBefore(options, index)]}
          d={stepPath(option, { x, y, min, max, high })}
        />
      ))}
      <line className="ref" x1={x(load)} x2={x(load)} y1={TOP} y2={height - BOTTOM} />
      {options
        .filter((option) => hourlyCost(option, load) <= high)
        .map((option) => (
          <g
            key={option.type}
            transform={`translate(${x(load) - 7} ${y(hourlyCost(option, load)) - 7}) scale(0.875)`}
          >
            {option.type === best && <circle className="ring" cx="8" cy="8" r="12" />}
            <path className={`g-${option.group}`} d={FAMILY_SHAPES[option.group]} />
          </g>
        ))}
      {labels.map(({ option, x: labelX, y: labelY }) => (
        <text key={option.type} className={`lbl t-${option.group}`} x={labelX} y={labelY + 4}>
          {option.type}
        </text>
      ))}
    </svg>
  );
}

function Ticks({
  x,
  y,
  size,
  money,
  count,
}: Pick<PlotProps, 'money' | 'count'> & { x: Scale; y: Scale; size: Size }) {
  const { width, height, left, right } = size;
  const bottom = height - BOTTOM;
  return (
    <>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
          <text className="tick e" x={left - 6} y={y(tick) + 4}>
            {money(tick)}
          </text>
        </g>
      ))}
      <line className="axis" x1={left} x2={width - right} y1={bottom} y2={bottom} />
      {x.ticks
        .filter((tick) => Number.isInteger(Math.log10(tick)))
        .map((tick) => (
          <text key={tick} className="tick m" x={x(tick)} y={bottom + 17}>
            {count(tick)}
          </text>
        ))}
      <text className="albl" x={left} y={height - 12}>
        Requests per second
      </text>
    </>
  );
}

function stepPath(
  option: PlottedOption,
  { x, y, min, max, high }: { x: Scale; y: Scale; min: number; max: number; high: number },
): string {
  const round = (value: number) => Number(value.toFixed(1));
  let count = Math.max(1, Math.ceil(min / option.capacityPerSecond));
  let path = `M${round(x(min))} ${round(y(count * option.pricePerHour))}`;
  for (;;) {
    const end = count * option.capacityPerSecond;
    path += `H${round(x(Math.min(max, end)))}`;
    if (end >= max) return path;
    const next = count < SINGLE_STEPS ? count + 1 : Math.ceil(count * 1.15);
    if (next * option.pricePerHour > high) return `${path}V${round(y(high))}`;
    if (next > count + 1) {
      path += `L${round(x(Math.min(max, (next - 1) * option.capacityPerSecond)))} ${round(y(next * option.pricePerHour))}`;
      if ((next - 1) * option.capacityPerSecond >= max) return path;
    } else path += `V${round(y(next * option.pricePerHour))}`;
    count = next;
  }
}

function sameGroupBefore(options: readonly PlottedOption[], index: number): number {
  const group = options[index]?.group;
  return Math.min(
    DASHES.length - 1,
    options.slice(0, index).filter((option) => option.group === group).length,
  );
}

/** Moves labels apart, downwards, so that none covers another. */
function spread<T extends { y: number }>(labels: readonly T[]): T[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  let floor = -Infinity;
  return sorted.map((label) => {
    const y = Math.max(label.y, floor + LABEL_GAP);
    floor = y;
    return { ...label, y };
  });
}
