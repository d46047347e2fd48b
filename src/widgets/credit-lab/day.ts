/** CPU asked for in each half-hour of a day, whole percent of all vCPUs. */
export type Day = readonly number[];

export const SLOTS = 48;
export const SLOT_MINUTES = 30;
export const DAY_MINUTES = SLOTS * SLOT_MINUTES;

/** So many half-hours at one level. */
export interface DayStretch {
  readonly percent: number;
  readonly slots: number;
}

export function dayOf(stretches: readonly DayStretch[]): Day {
  return stretches.flatMap(({ percent, slots }) => Array<number>(slots).fill(percent));
}

/** Neighbours with one level joined. */
export function stretchesOf(day: Day): readonly DayStretch[] {
  const stretches: { percent: number; slots: number }[] = [];
  for (const percent of day) {
    const last = stretches.at(-1);
    if (last?.percent === percent) last.slots += 1;
    else stretches.push({ percent, slots: 1 });
  }
  return stretches;
}

/** A day as an address holds it: `5x18_90x14_5x16`. */
export function dayText(day: Day): string {
  return stretchesOf(day)
    .map(({ percent, slots }) => `${percent}x${slots}`)
    .join('_');
}

/** `null` unless the text gives every half-hour a level from 0 to 100. */
export function parseDay(text: string): Day | null {
  if (text.length > SLOTS * 7) return null;
  const stretches: DayStretch[] = [];
  let left = SLOTS;
  for (const part of text.split('_')) {
    const match = /^(\d{1,3})x(\d{1,2})$/.exec(part);
    const percent = Number(match?.[1] ?? Number.NaN);
    const slots = Number(match?.[2] ?? Number.NaN);
    if (!(percent <= 100 && slots >= 1 && slots <= left)) return null;
    stretches.push({ percent, slots });
    left -= slots;
  }
  return left === 0 ? dayOf(stretches) : null;
}

/** The day minute by minute, as a simulation takes it: 0 to 1. */
export function minutesOf(day: Day): Float64Array {
  const minutes = new Float64Array(DAY_MINUTES);
  day.forEach((percent, slot) => {
    minutes.fill(percent / 100, slot * SLOT_MINUTES, (slot + 1) * SLOT_MINUTES);
  });
  return minutes;
}

/** Average over the day, 0 to 1. */
export function averageOf(day: Day): number {
  return day.reduce((sum, percent) => sum + percent, 0) / (100 * day.length);
}

/** The day with the slots from `from` up to, not including, `to` at one level. */
export function withLevel(day: Day, from: number, to: number, percent: number): Day {
  return day.map((level, slot) => (slot >= from && slot < to ? percent : level));
}

/** A stroke from one slot to another: levels between are on the straight line. */
export function withStroke(
  day: Day,
  from: { readonly slot: number; readonly percent: number },
  to: { readonly slot: number; readonly percent: number },
): Day {
  const [low, high] = from.slot <= to.slot ? [from, to] : [to, from];
  return day.map((level, slot) => {
    if (slot === to.slot) return to.percent;
    if (slot < low.slot || slot > high.slot || slot === from.slot) return level;
    const share = (slot - low.slot) / (high.slot - low.slot);
    return snapLevel(low.percent + share * (high.percent - low.percent));
  });
}

const LEVEL_STEP = 5;

/** A drawn level: a multiple of 5 from 0 to 100. */
export function snapLevel(percent: number): number {
  return Math.min(100, Math.max(0, Math.round(percent / LEVEL_STEP) * LEVEL_STEP));
}
