import { CartesianGrid, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { FAMILY_SHAPES } from '../../ui/FamilyMark.tsx';
import type { Drawing, DrawnAxis, DrawnMark } from './drawing.ts';
import type { DrawingSize } from './geometry.ts';

/** Drawn on a 16 by 16 grid whose shapes have a radius of about this. */
const SHAPE_RADIUS = 5.9;

/**
 * The chart itself, in drawing units; the style sheet scales it. The build mounts this very component
 * to make the picture that pages carry, so both look the same.
 */
export function LiveChart({ drawing }: { drawing: Drawing }) {
  const { size, xAxis, yAxis } = drawing;
  const { plot } = size;
  const xTicks = tickTexts(xAxis);
  const yTicks = tickTexts(yAxis);
  return (
    <ScatterChart
      className={`cc-chart cc-${size.name} cc-view-${drawing.view}`}
      width={size.width}
      height={size.height}
      margin={{ left: 0, top: plot.top, right: size.width - plot.right, bottom: 0 }}
      accessibilityLayer={false}
      style={{ width: '100%', height: 'auto' }}
    >
      {drawing.view === 'real' && <CartesianGrid className="cc-grid" syncWithTicks />}
      <XAxis
        type="number"
        dataKey="x"
        scale={xAxis.scale}
        domain={[...xAxis.domain]}
        ticks={xAxis.ticks.map((tick) => tick.at)}
        height={size.height - plot.bottom}
        allowDataOverflow
        interval={0}
        tickLine={false}
        axisLine={{ className: 'cc-axis' }}
        tick={({ x, y, payload }: TickProps) => (
          <text className="cc-tick m" x={x} y={Number(y) + size.tickSize * 0.6}>
            {xTicks.get(payload.value)}
          </text>
        )}
      />
      <YAxis
        type="number"
        dataKey="y"
        scale={yAxis.scale}
        domain={[...yAxis.domain]}
        ticks={yAxis.ticks.map((tick) => tick.at)}
        width={plot.left}
        allowDataOverflow
        interval={0}
        tickLine={false}
        axisLine={{ className: 'cc-axis' }}
        tick={({ x, y, payload }: TickProps) => (
          <text className="cc-tick e" x={x} y={Number(y) + size.tickSize * 0.34}>
            {yTicks.get(payload.value)}
          </text>
        )}
      />
      {drawing.lines.map((line) => (
        <ReferenceLine
          key={`${line.kind} ${line.from.x} ${line.from.y}`}
          className={`cc-line-${line.kind}`}
          segment={[line.from, line.to]}
          ifOverflow="hidden"
        />
      ))}
      <Titles drawing={drawing} />
      <Scatter
        data={[...drawing.marks]}
        isAnimationActive={false}
        shape={({ cx, cy, index }) => {
          const mark = drawing.marks[index];
          return mark ? (
            <Mark
              mark={mark}
              x={cx ?? mark.px}
              y={cy ?? mark.py}
              size={size}
              selected={mark.id === drawing.selected}
            />
          ) : null;
        }}
      />
      <Labels marks={drawing.marks} size={size} selected={drawing.selected} />
    </ScatterChart>
  );
}

interface TickProps {
  readonly x: number | string;
  readonly y: number | string;
  readonly payload: { readonly value: number };
}

const tickTexts = (axis: DrawnAxis): ReadonlyMap<number, string> =>
  new Map(axis.ticks.map((tick) => [tick.at, tick.text]));

function Mark({
  mark,
  x,
  y,
  size,
  selected,
}: {
  mark: DrawnMark;
  x: number;
  y: number;
  size: DrawingSize;
  selected: boolean;
}) {
  const scale = size.markRadius / SHAPE_RADIUS;
  return (
    <g>
      {selected && <circle className="ring" cx={x} cy={y} r={size.markRadius * 2} />}
      <path
        className={`cc-mark g-${mark.group}${mark.hollow ? ` cc-hollow s-${mark.group}` : ''}`}
        d={FAMILY_SHAPES[mark.group]}
        transform={`translate(${round(x - 8 * scale)} ${round(y - 8 * scale)}) scale(${round(scale)})`}
      />
    </g>
  );
}

/** The selected point has no name on the chart: the tooltip names it. */
function Labels({
  marks,
  size,
  selected,
}: {
  marks: readonly DrawnMark[];
  size: DrawingSize;
  selected: string | null;
}) {
  return (
    <g className="cc-labels">
      {marks.map((mark) => {
        const { label } = mark;
        if (!label || mark.id === selected) return null;
        const anchor = label.anchor === 'start' ? '' : label.anchor === 'end' ? ' e' : ' m';
        return (
          <g key={mark.id}>
            {label.leader && <Leader mark={mark} end={label.leader} radius={size.markRadius} />}
            <text className={`cc-label halo${anchor}`} x={round(label.x)} y={round(label.y)}>
              {mark.name}
              {mark.detail && <tspan className="cc-detail"> {mark.detail}</tspan>}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Leader({
  mark,
  end,
  radius,
}: {
  mark: DrawnMark;
  end: { readonly x: number; readonly y: number };
  radius: number;
}) {
  const length = Math.hypot(end.x - mark.px, end.y - mark.py);
  const start = length === 0 ? 0 : radius / length;
  return (
    <line
      className="cc-leader"
      x1={round(mark.px + (end.x - mark.px) * start)}
      y1={round(mark.py + (end.y - mark.py) * start)}
      x2={round(end.x)}
      y2={round(end.y)}
    />
  );
}

function Titles({ drawing }: { drawing: Drawing }) {
  const { plot, width, height } = drawing.size;
  return (
    <g>
      <text className="cc-title" x={2} y={15}>
        {drawing.yAxis.title}
      </text>
      <text
        className="cc-title m"
        x={Math.min((plot.left + plot.right) / 2, width / 2)}
        y={height - 10}
      >
        {drawing.xAxis.title}
      </text>
      {drawing.edgeLabels.map((label) => (
        <text
          key={`${label.kind} ${label.text}`}
          className={`cc-end-${label.kind}${label.anchor === 'start' ? '' : label.anchor === 'end' ? ' e' : ' m'}`}
          x={round(label.x)}
          y={round(label.y)}
        >
          {label.text}
        </text>
      ))}
    </g>
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
