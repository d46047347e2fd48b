export interface ScrubRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Steps of about 10 %, rounded to two significant digits, instead of equal steps. */
  readonly log: boolean;
}

function clamp(value: number, { min, max }: ScrubRange): number {
  return Math.min(max, Math.max(min, value));
}

/** The value `count` steps away, inside the range. */
export function stepBy(value: number, count: number, range: ScrubRange): number {
  if (!range.log) {
    const decimals = (String(range.step).split('.')[1] ?? '').length;
    const stepped = Math.round(value / range.step + count) * range.step;
    return clamp(Number(stepped.toFixed(decimals)), range);
  }
  let next = value;
  for (let done = 0; done < Math.abs(count); done++) {
    const target = Number((count > 0 ? next * 1.1 : next / 1.1).toPrecision(2));
    const least = 10 ** (Math.floor(Math.log10(next)) - 1);
    next = target === next ? next + Math.sign(count) * least : target;
  }
  return clamp(Number(next.toPrecision(2)), range);
}

/** A typed value, or null when it isn't a number in the range's own unit. */
export function parseTyped(text: string, range: ScrubRange, percent: boolean): number | null {
  const cleaned = text.replace(/[,\s%]/g, '');
  if (cleaned === '' || !Number.isFinite(Number(cleaned))) return null;
  const value = percent ? Number(cleaned) / 100 : Number(cleaned);
  return clamp(value, range);
}
