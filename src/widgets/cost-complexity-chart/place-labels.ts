import { type Box, overlap, textWidth } from './geometry.ts';

export interface LabelRequest {
  readonly id: string;
  readonly text: string;
  /** Centre of the mark. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** From the mark to a label that stands away from it. */
  readonly leader: { readonly x: number; readonly y: number } | null;
}

interface Candidate extends PlacedLabel {
  readonly mark: Point;
  readonly box: Box;
  readonly cost: number;
}

const ROUNDS = 6;

/**
 * Finds a place for each label beside its mark, without overlapping marks, other labels or the edge
 * of `area`: each label in turn takes its cheapest place given all the others, until nothing moves.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  marks: readonly { readonly x: number; readonly y: number }[],
  area: Box,
  size: number,
  markRadius: number,
): readonly PlacedLabel[] {
  const markBoxes = marks.map(({ x, y }) => ({
    left: x - markRadius - 1,
    right: x + markRadius + 1,
    top: y - markRadius - 1,
    bottom: y + markRadius + 1,
  }));
  const choices = requests.map((request) => {
    const others = marks.filter((mark) => mark.x !== request.x || mark.y !== request.y);
    return candidates(request, markBoxes, area, size, markRadius).map((candidate) => ({
      ...candidate,
      cost: candidate.cost + confusion(candidate, others, markRadius),
    }));
  });
  const indexes = choices.map((_, index) => index);
  const byX = [...indexes].sort((a, b) => (requests[a]?.x ?? 0) - (requests[b]?.x ?? 0));
  const orders = [indexes, [...indexes].reverse(), byX, [...byX].reverse()];
  const results = orders.map((order) => settle(choices, order));
  return results.sort((a, b) => a.cost - b.cost)[0]?.labels ?? [];
}

/** Lets each label in `order` take its cheapest place given the others, until nothing moves. */
function settle(choices: readonly (readonly Candidate[])[], order: readonly number[]) {
  const chosen: (Candidate | undefined)[] = choices.map(() => undefined);
  const othersOf = (index: number) =>
    chosen.flatMap((other, at) => (other && at !== index ? [other] : []));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const index of order) {
      const others = othersOf(index);
      const best = cheapest(choices[index] ?? [], others);
      if (best !== chosen[index]) moved = true;
      chosen[index] = best;
    }
    if (!moved) break;
  }
  const cost = chosen.reduce(
    (sum, label, index) => sum + (label ? costAmong(label, othersOf(index)) : 0),
    0,
  );
  return { labels: chosen.flatMap((label) => (label ? [label] : [])), cost };
}

function costAmong(option: Candidate, others: readonly Candidate[]): number {
  let cost = option.cost;
  for (const other of others) {
    cost += overlap(option.box, other.box) * 10;
    if ((option.leader || other.leader) && crosses(option, other)) cost += 300;
    if (option.leader && meets(other.box, option.mark, option.leader)) cost += 80;
    if (other.leader && meets(option.box, other.mark, other.leader)) cost += 80;
  }
  return cost;
}

function cheapest(options: readonly Candidate[], others: readonly Candidate[]) {
  let best: Candidate | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const option of options) {
    const cost = costAmong(option, others);
    if (cost < bestCost) {
      best = option;
      bestCost = cost;
    }
  }
  return best;
}

/** Whether a line runs through a box, looked at in ten places. */
function meets(box: Box, from: Point, to: Point): boolean {
  for (let step = 0; step <= 10; step++) {
    const x = from.x + ((to.x - from.x) * step) / 10;
    const y = from.y + ((to.y - from.y) * step) / 10;
    if (x > box.left && x < box.right && y > box.top && y < box.bottom) return true;
  }
  return false;
}

/** Right, left, below and above; then further and further away, with a line back to the mark. */
function candidates(
  { id, text, x, y }: LabelRequest,
  markBoxes: readonly Box[],
  area: Box,
  size: number,
  markRadius: number,
): readonly Candidate[] {
  const width = textWidth(text, size);
  const beside = markRadius + 6;
  const offsets: { dx: number; dy: number; anchor: PlacedLabel['anchor']; cost: number }[] = [
    { dx: beside, dy: 0, anchor: 'start', cost: 0 },
    { dx: -beside, dy: 0, anchor: 'end', cost: 3 },
    { dx: 0, dy: markRadius + size * 0.72, anchor: 'middle', cost: 8 },
    { dx: 0, dy: -markRadius - size * 0.72, anchor: 'middle', cost: 8 },
  ];
  for (let step = 1; step <= 7; step++) {
    for (const sign of [-1, 1]) {
      const dy = sign * step * size * 0.55;
      offsets.push({ dx: beside + step * 2, dy, anchor: 'start', cost: 5 + step * 9 });
      offsets.push({ dx: -beside - step * 2, dy, anchor: 'end', cost: 8 + step * 9 });
    }
  }
  for (let step = 1; step <= 5; step++) {
    for (const sign of [-1, 1]) {
      const dy = sign * (markRadius + size * (0.72 + step * 0.6));
      for (const dx of [0, -3 * size, 3 * size]) {
        offsets.push({ dx, dy, anchor: 'middle', cost: 14 + step * 9 });
      }
    }
  }
  return offsets.map(({ dx, dy, anchor, cost }) => {
    const left = anchor === 'start' ? x + dx : anchor === 'end' ? x + dx - width : x - width / 2;
    const middle = y + dy;
    const box = {
      left: left - 2,
      right: left + width + 2,
      top: middle - size * 0.58,
      bottom: middle + size * 0.58,
    };
    const outside =
      Math.max(0, area.left - box.left) +
      Math.max(0, box.right - area.right) +
      Math.max(0, area.top - box.top) +
      Math.max(0, box.bottom - area.bottom);
    let total = cost + outside * 200;
    for (const mark of markBoxes) total += overlap(box, mark) * 6;
    const away = anchor === 'middle' ? Math.abs(dy) > markRadius + size : Math.abs(dy) > size * 0.7;
    const side = anchor === 'start' ? -2 : anchor === 'end' ? 2 : 0;
    const nearEdge = anchor === 'middle' ? middle - Math.sign(dy) * size * 0.55 : middle;
    return {
      id,
      mark: { x, y },
      x: x + dx,
      y: middle + size * 0.34,
      anchor,
      leader: away ? { x: x + dx + side, y: nearEdge } : null,
      box,
      cost: total,
    };
  });
}

/** A name that stands nearer to another mark, or whose line runs over one, names the wrong mark. */
function confusion(candidate: Candidate, others: readonly Point[], markRadius: number): number {
  const near = candidate.leader ?? nearestOf(candidate.box, candidate.mark);
  const own = Math.hypot(near.x - candidate.mark.x, near.y - candidate.mark.y);
  let cost = 0;
  for (const other of others) {
    const closest = nearestOf(candidate.box, other);
    const away = Math.hypot(closest.x - other.x, closest.y - other.y);
    if (away < markRadius * 1.7 && away < own + 2) cost += 45;
    if (distanceToSegment(other, candidate.mark, near) < markRadius * 1.3) cost += 60;
  }
  return cost;
}

function nearestOf(box: Box, { x, y }: Point): Point {
  return {
    x: Math.min(box.right, Math.max(box.left, x)),
    y: Math.min(box.bottom, Math.max(box.top, y)),
  };
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const length = (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
  const along = (point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y);
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, along / length));
  return Math.hypot(point.x - from.x - t * (to.x - from.x), point.y - from.y - t * (to.y - from.y));
}

type Point = { readonly x: number; readonly y: number };

/** Whether the lines from two marks to their labels cut each other. */
function crosses(a: Candidate, b: Candidate): boolean {
  const [p, q, r, s] = [a.mark, a.leader ?? a, b.mark, b.leader ?? b];
  return side(p, q, r) !== side(p, q, s) && side(r, s, p) !== side(r, s, q);
}

const side = (from: Point, to: Point, point: Point): boolean =>
  (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x) > 0;
