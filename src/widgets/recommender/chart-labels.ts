import { type ChartFrame, type ChartPoint, FULL } from './chart-geometry.ts';

type Side =
  | 'right'
  | 'left'
  | 'above'
  | 'below'
  | 'above right'
  | 'above left'
  | 'below right'
  | 'below left';

export interface Label {
  readonly side: Side;
  /** The whole text found no room: just the name. */
  readonly isShort: boolean;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

/** Text keeps its size while the drawing grows: each width has names of its own. */
export type Tier = 'phone' | 'narrow' | 'wide';

/**
 * The least and the greatest drawing of each tier, in px beside the y axis. The widths at which one
 * tier takes over from the other are in `chart.module.css`.
 */
const BOXES: Record<Tier, readonly Box[]> = {
  phone: [
    { width: 230, height: 310 },
    { width: 500, height: 460 },
  ],
  narrow: [
    { width: 480, height: 310 },
    { width: 920, height: 460 },
  ],
  wide: [
    { width: 660, height: 310 },
    { width: 1200, height: 560 },
  ],
};
export const TIERS: readonly Tier[] = ['phone', 'narrow', 'wide'];

const CHAR_WIDTH = 7.2;
const LINE_HEIGHT = 16;
/** Half a point’s mark, and that of its ring where it has one. */
const POINT = 7;
const RINGED = 11;
/** From the middle of a point to the nearer edge of its name above or below. */
const GAP_OVER = 11;

/** How a name hangs on its point, in px. */
export const SIDES: Record<
  Side,
  { readonly dx: number; readonly dy: number; readonly anchor: 'start' | 'middle' | 'end' }
> = {
  right: { dx: 17, dy: 4.5, anchor: 'start' },
  left: { dx: -17, dy: 4.5, anchor: 'end' },
  above: { dx: 0, dy: -16, anchor: 'middle' },
  below: { dx: 0, dy: 25, anchor: 'middle' },
  'above right': { dx: 8, dy: -16, anchor: 'start' },
  'above left': { dx: -8, dy: -16, anchor: 'end' },
  'below right': { dx: 8, dy: 25, anchor: 'start' },
  'below left': { dx: -8, dy: 25, anchor: 'end' },
};

/** Left of and below the frontier there is nothing, by its nature. Corners are tried last. */
const SIDES_ON_FRONTIER: readonly (readonly Side[])[] = [
  ['left', 'below', 'right', 'above'],
  ['below left', 'above right', 'below right', 'above left'],
];
const SIDES_ELSEWHERE: readonly (readonly Side[])[] = [
  ['right', 'above', 'left', 'below'],
  ['above right', 'below right', 'above left', 'below left'],
];

/** What else is written in the chart. */
export interface Limits {
  readonly limitMs: number;
  readonly limitWords: string;
  /** Left of the line for want of room at its right. */
  readonly limitIsFar: boolean;
  readonly budget: number | null;
  readonly budgetWords: string;
}

interface LabelInput {
  readonly points: readonly ChartPoint[];
  readonly frame: ChartFrame;
  readonly text: (point: ChartPoint) => string;
  readonly selected: string | null;
  readonly frontier: readonly ChartPoint[];
  readonly limits: Limits;
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What names keep clear of in a drawing of one size. */
interface Drawing {
  readonly box: Box;
  readonly centre: (point: ChartPoint) => { readonly cx: number; readonly cy: number };
  /** Points, captions, and the names placed before: never. */
  readonly taken: Rectangle[];
  readonly frontier: readonly Rectangle[];
  /** Lines that a name crosses when there is no other place. */
  readonly lines: readonly Rectangle[];
}

/** Where a point’s name stands, in the tiers that have room for it. */
export type PointLabels = Readonly<Partial<Record<Tier, Label>>>;

/** The place of every name in every tier. */
export function labelsOfPoints(input: LabelInput): ReadonlyMap<string, PointLabels> {
  const labels = new Map<string, PointLabels>();
  for (const tier of TIERS) {
    for (const [key, label] of placeLabels(input, tier)) {
      labels.set(key, { ...labels.get(key), [tier]: label });
    }
  }
  return labels;
}

/**
 * Names beside their points where they hit neither another name, another point nor a caption, in
 * the least and the greatest drawing of a tier; the rest go without. The selected one is placed
 * first, then the frontier, whose names may cross lines rather than be left out. A phone has room
 * for the selected one.
 */
export function placeLabels(input: LabelInput, tier: Tier): ReadonlyMap<string, Label> {
  const { points, selected, frontier, text } = input;
  const drawings = BOXES[tier].map((box) => drawingOf(input, box));
  const onFrontier = new Set(frontier.map(({ key }) => key));
  const rank = ({ key }: ChartPoint) => (key === selected ? 0 : onFrontier.has(key) ? 1 : 2);
  const order = points
    .filter(({ key }) => tier !== 'phone' || key === selected)
    .toSorted((a, b) => rank(a) - rank(b));
  const labels = new Map<string, Label>();
  for (const point of order) {
    const isMajor = rank(point) < 2;
    const sides = isMajor ? SIDES_ON_FRONTIER : SIDES_ELSEWHERE;
    const tries = sides.flatMap((group) =>
      [false, true].flatMap((isShort) => group.map((side) => ({ side, isShort }))),
    );
    const boxIn = ({ box, centre }: Drawing, { side, isShort }: Label) => {
      const width = (isShort ? point.name : text(point)).length * CHAR_WIDTH;
      return inside(labelBox(side, centre(point), width), box);
    };
    const isFree = (label: Label, crosses: 'nothing' | 'lines' | 'frontier') =>
      drawings.every((drawing) => {
        const box = boxIn(drawing, label);
        const hits = (others: readonly Rectangle[]) =>
          box === null || others.some((other) => overlaps(box, other));
        if (hits(drawing.taken)) return false;
        if (crosses !== 'frontier' && hits(drawing.frontier)) return false;
        return crosses !== 'nothing' || !hits(drawing.lines);
      });
    const found =
      tries.find((label) => isFree(label, 'nothing')) ??
      tries.find((label) => isFree(label, 'lines')) ??
      (isMajor ? tries.find((label) => isFree(label, 'frontier')) : undefined);
    if (!found) continue;
    for (const drawing of drawings) {
      const box = boxIn(drawing, found);
      if (box) drawing.taken.push(box);
    }
    labels.set(point.key, found);
  }
  return labels;
}

function drawingOf({ points, frame, frontier, limits }: LabelInput, box: Box): Drawing {
  const across = (latencyMs: number) => (frame.x(latencyMs) / FULL) * box.width;
  const down = (cost: number) => (frame.y(cost) / FULL) * box.height;
  const centre = (point: ChartPoint) => ({
    cx: across(point.latencyMs),
    cy: down(point.costPerMillion),
  });
  const taken = points.map((point) => {
    const { cx, cy } = centre(point);
    const half = point.mark === 'measured' ? POINT : RINGED;
    return { left: cx - half, right: cx + half, top: cy - half, bottom: cy + half };
  });
  const limit = across(limits.limitMs);
  const width = limits.limitWords.length * CHAR_WIDTH;
  const left = limits.limitIsFar ? limit - 8 - width : limit + 8;
  taken.push({ left, right: left + width, top: 2, bottom: 18 });
  const lines = [{ left: limit - 1, right: limit + 1, top: 0, bottom: box.height }];
  if (limits.budget !== null) {
    const cost = down(limits.budget);
    const right = 8 + limits.budgetWords.length * CHAR_WIDTH;
    taken.push({ left: 8, right, top: cost - 18, bottom: cost - 2 });
    lines.push({ left: 0, right: box.width, top: cost - 1, bottom: cost + 1 });
  }
  return { box, centre, taken, frontier: frontierBoxes(frontier.map(centre), box), lines };
}

/** The steps of the frontier as thin boxes. */
function frontierBoxes(
  centres: readonly { readonly cx: number; readonly cy: number }[],
  box: Box,
): readonly Rectangle[] {
  return centres.flatMap(({ cx, cy }, index) => {
    const top = centres[index - 1]?.cy ?? 0;
    const right = centres[index + 1]?.cx ?? box.width;
    return [
      { left: cx - 1, right: cx + 1, top, bottom: cy - 8 },
      { left: cx + 8, right, top: cy - 1, bottom: cy + 1 },
    ];
  });
}

function labelBox(
  side: Side,
  { cx, cy }: { readonly cx: number; readonly cy: number },
  width: number,
): Rectangle {
  const { dx, anchor } = SIDES[side];
  const start = { start: cx + dx, middle: cx - width / 2, end: cx + dx - width }[anchor];
  const top = side.startsWith('above')
    ? cy - GAP_OVER - LINE_HEIGHT
    : side.startsWith('below')
      ? cy + GAP_OVER
      : cy - LINE_HEIGHT / 2;
  return { left: start, right: start + width, top, bottom: top + LINE_HEIGHT };
}

function inside(rectangle: Rectangle, { width, height }: Box): Rectangle | null {
  const { left, right, top, bottom } = rectangle;
  return left >= 0 && right <= width && top >= -4 && bottom <= height ? rectangle : null;
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
