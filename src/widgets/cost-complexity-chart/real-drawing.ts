import type { Calculator } from '../../core/calculator.ts';
import { logScale, type Scale } from '../../ui/scale.ts';
import type { Drawing, DrawnLine } from './drawing.ts';
import { edgeLabels } from './edge-labels.ts';
import { type DrawingSize, textWidth } from './geometry.ts';
import { clipPowerLine, unitPriceLevels } from './lines.ts';
import type { ChartModel } from './model.ts';
import { placeLabels } from './place-labels.ts';

/** Room below and above the outermost points, as factors on a log axis: names stand there. */
const ROOM = { amount: [3, 2.2], price: [2.4, 1.7] } as const;
const MOST_TICKS = 6;

export function realDrawing(
  model: ChartModel,
  size: DrawingSize,
  selected: string | null,
  c: Calculator,
  currency: string,
): Drawing | null {
  if (!model.amountRange || !model.priceRange || !model.unitPriceRange) return null;
  const xDomain = widen(model.amountRange, ROOM.amount);
  const yDomain = widen(model.priceRange, ROOM.price);
  const { plot } = size;
  const x = logScale(xDomain, [plot.left, plot.right]);
  const y = logScale(yDomain, [plot.bottom, plot.top]);

  const amountText = (at: number) => c.num(at, decimals(at));
  const levels = unitPriceLevels(model.unitPriceRange, xDomain, yDomain);
  const lines: DrawnLine[] = [];
  const ends: { text: string; kind: 'iso' | 'trend'; x: number; y: number }[] = [];
  const add = (kind: 'iso' | 'trend', text: string, priceAt: (amount: number) => number) => {
    const clipped = clipPowerLine(priceAt, xDomain, yDomain);
    if (!clipped) return;
    lines.push({ kind, ...clipped });
    ends.push({ text, kind, x: x(clipped.to.x), y: y(clipped.to.y) });
  };
  for (const level of levels) add('iso', axisMoney(c.rate(level)), (amount) => level * amount);
  if (model.trend) add('trend', 'trend', model.trend.priceAt);

  const positions = model.points.map((point) => ({
    id: point.type,
    x: x(point.amount),
    y: y(point.pricePerHour),
    text: size.labelsAll ? `${point.type} ${c.rate(point.pricePerHour)}` : point.type,
  }));
  const wanted = size.labelsAll ? null : labelledWhenNarrow(model, selected);
  const labels = placeLabels(
    positions.filter(({ id }) => id !== selected && (!wanted || wanted.has(id))),
    positions,
    { left: plot.left + 2, right: plot.right - 2, top: plot.top + 2, bottom: plot.bottom - 2 },
    size.labelSize,
    size.markRadius,
  );

  return {
    view: 'real',
    size,
    xAxis: {
      scale: 'log',
      title: `${model.measure.axis} (log)`,
      domain: xDomain,
      ticks: fittingTicks(x, (at) => textWidth(amountText(at), size.tickSize) + 8).map((at) => ({
        at,
        text: amountText(at),
      })),
    },
    yAxis: {
      scale: 'log',
      title: `${currency} per hour (log)`,
      domain: yDomain,
      ticks: fittingTicks(y, () => size.tickSize * 1.4).map((at) => ({
        at,
        text: axisMoney(c.rate(at)),
      })),
    },
    lines,
    edgeLabels: edgeLabels(ends, size),
    marks: model.points.map((point, index) => ({
      id: point.type,
      group: point.group,
      hollow: point.withdrawn,
      x: point.amount,
      y: point.pricePerHour,
      px: positions[index]?.x ?? 0,
      py: positions[index]?.y ?? 0,
      name: point.type,
      detail: size.labelsAll ? c.rate(point.pricePerHour) : '',
      label: labels.find((label) => label.id === point.type) ?? null,
    })),
    selected,
  };
}

function labelledWhenNarrow(model: ChartModel, selected: string | null): ReadonlySet<string> {
  const { points } = model;
  const wanted = new Set<string>();
  const at = points.findIndex((point) => point.type === selected);
  if (at >= 0) for (const near of [points[at - 1], points[at + 1]]) if (near) wanted.add(near.type);
  const byAmount = [...points].sort((a, b) => a.amount - b.amount);
  const byRatio = [...points].sort((a, b) => (a.ratioToLine ?? 1) - (b.ratioToLine ?? 1));
  for (const order of [points, byAmount, byRatio]) {
    for (const extreme of [order[0], order.at(-1)]) if (extreme) wanted.add(extreme.type);
  }
  return wanted;
}

function widen(
  [low, high]: readonly [number, number],
  [below, above]: readonly [number, number],
): [number, number] {
  return [low / below, high * above];
}

/** At most six ticks, and none so close that their texts would touch: fives go first. */
function fittingTicks(scale: Scale, apart: (at: number) => number): readonly number[] {
  const tens = scale.ticks.filter((at) => Number.isInteger(Math.log10(at)));
  const fits = (ticks: readonly number[]) =>
    ticks.length <= MOST_TICKS &&
    ticks.every((at, index) => {
      const next = ticks[index + 1];
      return next === undefined || Math.abs(scale(next) - scale(at)) >= apart(next);
    });
  return fits(scale.ticks) || tens.length < 2 ? scale.ticks : tens;
}

const decimals = (value: number): number => Math.max(0, -Math.floor(Math.log10(value) + 1e-9));

/** Round amounts go without cents on an axis. */
const axisMoney = (text: string): string => text.replace(/\.00$/, '');
