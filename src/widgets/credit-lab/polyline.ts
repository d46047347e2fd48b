/**
 * Path through values at equal distances, without the points that lie on a straight line: a week of
 * minutes becomes a few hundred corners. Positions are indices; `y` maps a value to the drawing.
 */
export function linePath(values: ArrayLike<number>, y: (value: number) => number): string {
  const last = values.length - 1;
  const at = (index: number) => values[index] ?? 0;
  let largest = 0;
  for (let index = 0; index <= last; index += 1) largest = Math.max(largest, Math.abs(at(index)));
  const straight = 1e-9 * Math.max(1, largest);
  let path = `M0 ${y(at(0)).toFixed(1)}`;
  for (let index = 1; index <= last; index += 1) {
    const bend = index < last ? at(index + 1) - 2 * at(index) + at(index - 1) : 1;
    if (Math.abs(bend) > straight) path += `L${index} ${y(at(index)).toFixed(1)}`;
  }
  return path;
}

/** Path of values that each hold for one unit: `values[0]` from 0 to 1. */
export function stepPath(values: ArrayLike<number>, y: (value: number) => number): string {
  let held = values[0] ?? 0;
  let path = `M0 ${y(held).toFixed(1)}`;
  for (let index = 1; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (Math.abs(value - held) < 1e-9) continue;
    held = value;
    path += `H${index}V${y(held).toFixed(1)}`;
  }
  return `${path}H${values.length}`;
}

/** A path closed along a level, to be filled. */
export function areaUnder(path: string, length: number, level: number): string {
  return `${path}L${length} ${level.toFixed(1)}L0 ${level.toFixed(1)}Z`;
}
