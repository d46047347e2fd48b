type Range = readonly [number, number];

export interface LineEnds {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/**
 * The part of a line y = a · xᵇ (b above 0), straight on log axes, that lies within the domains;
 * `null` when none does.
 */
export function clipPowerLine(
  yAt: (x: number) => number,
  [x0, x1]: Range,
  [y0, y1]: Range,
): LineEnds | null {
  const [ly0, ly1] = [Math.log(yAt(x0)), Math.log(yAt(x1))];
  const [bottom, top] = [Math.log(y0), Math.log(y1)];
  if (!(ly1 > ly0)) return null;
  const share = (level: number) => (level - ly0) / (ly1 - ly0);
  const start = Math.max(0, share(bottom));
  const end = Math.min(1, share(top));
  if (!(end > start)) return null;
  const point = (t: number) => ({
    x: clamp(x0 * (x1 / x0) ** t, x0, x1),
    y: clamp(Math.exp(ly0 + t * (ly1 - ly0)), y0, y1),
  });
  return { from: point(start), to: point(end) };
}

/** A line shorter than this share of the diagonal says nothing. */
const SHORTEST_SHARE = 0.3;

/** Powers of ten around the points' prices of one unit, whose line crosses a good part of the plot. */
export function unitPriceLevels(
  unitPrices: Range,
  xDomain: Range,
  yDomain: Range,
): readonly number[] {
  const lowest = Math.floor(Math.log10(unitPrices[0]));
  const highest = Math.ceil(Math.log10(unitPrices[1]));
  const levels: number[] = [];
  for (let power = highest; power >= lowest; power--) {
    const level = Number((10 ** power).toPrecision(1));
    const ends = clipPowerLine((x) => level * x, xDomain, yDomain);
    if (!ends) continue;
    const across = Math.log(ends.to.x / ends.from.x) / Math.log(xDomain[1] / xDomain[0]);
    const up = Math.log(ends.to.y / ends.from.y) / Math.log(yDomain[1] / yDomain[0]);
    if (Math.hypot(across, up) / Math.SQRT2 >= SHORTEST_SHARE) levels.push(level);
  }
  return levels;
}

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));
