import { formatNumber } from '../number-text.ts';

export type Quantity = 'rate' | 'latency';

export interface UnitDoubt {
  /** What the value would have to be multiplied by. */
  readonly factor: number;
  /** The value in the unit that was asked for, if the doubt is right. */
  readonly instead: number;
  readonly question: string;
}

/** Mix-ups of units: a minute for a second; seconds or microseconds for milliseconds. */
const FACTORS: Readonly<Record<Quantity, readonly number[]>> = {
  rate: [60],
  latency: [1000],
};

/**
 * A value that is off by the factor, give or take so many times, is taken for a mix-up and not for a
 * change (our rule). Neighbours differ among themselves, latencies more than rates.
 */
const TIMES: Readonly<Record<Quantity, number>> = { rate: 1.3, latency: 3 };

/** The middle of some numbers above 0, of an even count the geometric mean of the two middle ones. */
function median(values: readonly number[]): number | null {
  const sorted = values
    .filter((value) => value > 0 && Number.isFinite(value))
    .sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : Math.sqrt(lower * upper);
}

/**
 * Whether a value looks as if it were in another unit than its neighbours: out by 60 for rates, by
 * 1,000 for latencies, either way. It only asks; the value may be right.
 *
 * @param value above 0; a rate per second, or a latency in ms
 * @param neighbours comparable values in the same unit
 */
export function unitDoubt(
  quantity: Quantity,
  value: number,
  neighbours: readonly number[],
): UnitDoubt | null {
  const usual = median(neighbours);
  if (usual === null || !(value > 0)) return null;
  for (const factor of FACTORS[quantity]) {
    for (const off of [factor, 1 / factor]) {
      if (Math.abs(Math.log(value / usual / off)) > Math.log(TIMES[quantity])) continue;
      return { factor: 1 / off, instead: value / off, question: question(quantity, value, off) };
    }
  }
  return null;
}

function question(quantity: Quantity, value: number, off: number): string {
  const text = formatNumber(value, value < 10 ? 2 : 0);
  const times =
    off > 1 ? `about ${formatNumber(off)} times` : `about 1 in ${formatNumber(1 / off)} of`;
  if (quantity === 'rate') {
    const other = off > 1 ? `${text} a minute` : 'the others that are per minute';
    return `${text} a second is ${times} the values around it. Is it ${other}?`;
  }
  const other = off > 1 ? 'microseconds, as CloudWatch’s ModelLatency is' : 'seconds';
  return `${text} ms is ${times} the values around it. Is it in ${other}?`;
}
