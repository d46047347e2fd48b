import type { FamilyGroup } from '../../core/catalog/types.ts';
import { logScale, type Scale } from '../../ui/scale.ts';

/** One configuration as the chart draws it. */
export interface ChartPoint {
  readonly key: string;
  readonly name: string;
  readonly group: FamilyGroup;
  readonly latencyMs: number;
  readonly costPerMillion: number;
  /** Meets the limit and the other conditions. */
  readonly isFeasible: boolean;
  readonly isOwn: boolean;
  /** Measured here, scaled from the same accelerator, or bounded. */
  readonly mark: 'measured' | 'scaled' | 'bound';
}

/** The drawing in thousandths of its box, so that it needs no measuring. */
export const FULL = 1000;

export interface ChartFrame {
  readonly x: Scale;
  readonly y: Scale;
}

const ROOM = 1.35;
/** Left of the fastest, its name has to fit. */
const NAME_ROOM = 4;

/** Log axes around all points and the limits. */
export function frameOf(
  points: readonly ChartPoint[],
  limitMs: number,
  budget: number | null,
): ChartFrame {
  const latencies = points.map((point) => point.latencyMs);
  const costs = points.map((point) => point.costPerMillion);
  if (budget !== null) costs.push(budget);
  return {
    x: logScale(around([...latencies, limitMs], NAME_ROOM), [0, FULL]),
    y: logScale(around(costs), [FULL, 0]),
  };
}

/** Lowest and highest with room, and at least a factor of four apart. */
function around(values: readonly number[], roomBelow = ROOM): readonly [number, number] {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  if (positive.length === 0) return [1, 10];
  let low = Math.min(...positive) / roomBelow;
  let high = Math.max(...positive) * ROOM;
  const middle = Math.sqrt(low * high);
  if (high / low < 4) {
    low = middle / 2;
    high = middle * 2;
  }
  return [low, high];
}

/** Nothing is both faster and cheaper: ascending latency, descending cost. */
export function frontierOf(points: readonly ChartPoint[]): readonly ChartPoint[] {
  const sorted = points
    .filter((point) => point.isFeasible)
    .toSorted((a, b) => a.latencyMs - b.latencyMs || a.costPerMillion - b.costPerMillion);
  const frontier: ChartPoint[] = [];
  for (const point of sorted) {
    const last = frontier.at(-1);
    if (!last || point.costPerMillion < last.costPerMillion) frontier.push(point);
  }
  return frontier;
}

/** Steps from the top edge down to the right, ending at the limit. */
export function frontierPath(
  frontier: readonly ChartPoint[],
  { x, y }: ChartFrame,
  limitMs: number,
): string {
  const [first] = frontier;
  if (!first) return '';
  const at = (value: number) => value.toFixed(1);
  let path = `M${at(x(first.latencyMs))} 0`;
  for (const point of frontier) path += `H${at(x(point.latencyMs))}V${at(y(point.costPerMillion))}`;
  return `${path}H${at(Math.max(x(limitMs), 0))}`;
}

export interface Label {
  readonly key: string;
  readonly side: 'right' | 'left' | 'above' | 'below';
  /** The one that is kept when there is little room. */
  readonly isMajor: boolean;
  /** The whole text found no room: just the name. */
  readonly isShort: boolean;
}

const BOX = { width: 780, height: 420, charWidth: 7.2, lineHeight: 16, gap: 17 };

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Names beside their points where they hit neither another name nor another point; the rest go without. */
export function placeLabels(
  points: readonly ChartPoint[],
  { x, y }: ChartFrame,
  text: (point: ChartPoint) => string,
  selected: string | null,
  frontier: readonly ChartPoint[],
): ReadonlyMap<string, Label> {
  const onFrontier = new Set(frontier.map(({ key }) => key));
  const centre = (point: ChartPoint) => ({
    cx: (x(point.latencyMs) / FULL) * BOX.width,
    cy: (y(point.costPerMillion) / FULL) * BOX.height,
  });
  const taken: Rectangle[] = points.map((point) => {
    const { cx, cy } = centre(point);
    return { left: cx - 7, right: cx + 7, top: cy - 7, bottom: cy + 7 };
  });
  taken.push(...frontierBoxes(frontier.map(centre)));
  const labels = new Map<string, Label>();
  const rank = ({ key }: ChartPoint) => (key === selected ? 0 : onFrontier.has(key) ? 1 : 2);
  const order = points.toSorted((a, b) => rank(a) - rank(b));
  for (const point of order) {
    const { cx, cy } = centre(point);
    // Left of and below the frontier there is nothing, by its nature.
    const sides = onFrontier.has(point.key)
      ? (['left', 'below', 'right', 'above'] as const)
      : (['right', 'above', 'left', 'below'] as const);
    const tries = [text(point), point.name].flatMap((words, index) =>
      sides.map((side) => ({
        side,
        isShort: index === 1,
        box: labelBox(side, cx, cy, words.length * BOX.charWidth),
      })),
    );
    const found = tries.find(
      ({ box }) =>
        box.left >= 0 &&
        box.right <= BOX.width &&
        box.top >= -4 &&
        box.bottom <= BOX.height &&
        !taken.some((other) => overlaps(box, other)),
    );
    if (!found) continue;
    const { side, isShort, box } = found;
    taken.push(box);
    labels.set(point.key, { key: point.key, side, isShort, isMajor: point.key === selected });
  }
  return labels;
}

/** The steps of the frontier as thin boxes that no name may cross. */
function frontierBoxes(centres: readonly { cx: number; cy: number }[]): readonly Rectangle[] {
  return centres.flatMap(({ cx, cy }, index) => {
    const before = centres[index - 1];
    const top = before?.cy ?? 0;
    const right = centres[index + 1]?.cx ?? BOX.width;
    return [
      { left: cx - 1, right: cx + 1, top, bottom: cy - 8 },
      { left: cx + 8, right, top: cy - 1, bottom: cy + 1 },
    ];
  });
}

function labelBox(side: Label['side'], cx: number, cy: number, width: number): Rectangle {
  const half = BOX.lineHeight / 2;
  switch (side) {
    case 'right':
      return { left: cx + BOX.gap, right: cx + BOX.gap + width, top: cy - half, bottom: cy + half };
    case 'left':
      return { left: cx - BOX.gap - width, right: cx - BOX.gap, top: cy - half, bottom: cy + half };
    case 'above':
      return {
        left: cx - width / 2,
        right: cx + width / 2,
        top: cy - half * 2 - 9,
        bottom: cy - 9,
      };
    case 'below':
      return {
        left: cx - width / 2,
        right: cx + width / 2,
        top: cy + 9,
        bottom: cy + half * 2 + 9,
      };
  }
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export const percentOf = (position: number): string => `${(position / (FULL / 100)).toFixed(2)}%`;
