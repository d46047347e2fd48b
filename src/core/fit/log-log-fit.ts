export interface FitPoint {
  readonly x: number;
  readonly y: number;
}

/** A straight line in log–log space: log10 y = intercept + slope · log10 x. */
export interface LogLogFit {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * Least-squares line through the logarithms of the points. Points with a coordinate that is not
 * above 0 and finite have no logarithm and are left out.
 *
 * @returns `null` with fewer than two different values of x
 */
export function fitLogLog(points: readonly FitPoint[]): LogLogFit | null {
  const logs = points
    .filter(({ x, y }) => x > 0 && y > 0 && Number.isFinite(x) && Number.isFinite(y))
    .map(({ x, y }) => ({ x: Math.log10(x), y: Math.log10(y) }));
  if (new Set(logs.map(({ x }) => x)).size < 2) return null;
  const meanX = logs.reduce((sum, { x }) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, { y }) => sum + y, 0) / logs.length;
  const spread = logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const together = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  const slope = together / spread;
  return { slope, intercept: meanY - slope * meanX };
}

/** The line's y at an x above 0. */
export function fittedY(fit: LogLogFit, x: number): number {
  return 10 ** (fit.intercept + fit.slope * Math.log10(x));
}

/** How far a point is from the line: 2 is twice the line's y, 0.5 half of it. */
export function ratioToFit(fit: LogLogFit, point: FitPoint): number {
  return point.y / fittedY(fit, point.x);
}
