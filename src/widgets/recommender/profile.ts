/** Load in each hour of a day, whole percent of the busiest hour. */
export type Profile = readonly number[];

export const HOURS = 24;

/** `8x3_100x2`: so many hours at one level. */
export function profileText(profile: Profile): string {
  const parts: { percent: number; hours: number }[] = [];
  for (const percent of profile) {
    const last = parts.at(-1);
    if (last?.percent === percent) last.hours += 1;
    else parts.push({ percent, hours: 1 });
  }
  return parts.map(({ percent, hours }) => `${percent}x${hours}`).join('_');
}

/** `null` unless the text gives all 24 hours a level from 0 to 100, and the busiest 100. */
export function parseProfile(text: string): Profile | null {
  const profile: number[] = [];
  if (text.length > HOURS * 7) return null;
  for (const part of text.split('_')) {
    const match = /^(\d{1,3})x(\d{1,2})$/.exec(part);
    if (!match) return null;
    const percent = Number(match[1]);
    const hours = Number(match[2]);
    if (percent > 100 || hours < 1 || profile.length + hours > HOURS) return null;
    for (let hour = 0; hour < hours; hour++) profile.push(percent);
  }
  return profile.length === HOURS && Math.max(...profile) === 100 ? profile : null;
}

/** Shapes to start from; our own, for practice. */
export const PROFILES: readonly { readonly name: string; readonly profile: Profile }[] = [
  { name: 'Office hours', profile: parsed('5x7_40x1_90x1_100x2_80x1_95x4_60x1_25x2_10x5') },
  { name: 'Evening peak', profile: parsed('20x1_10x5_20x3_35x6_50x2_75x2_100x3_60x1_35x1') },
  { name: 'One busy hour', profile: parsed('8x12_100x1_8x11') },
];

function parsed(text: string): Profile {
  return parseProfile(text) ?? Array<number>(HOURS).fill(100);
}

/** A profile from what was typed: 24 numbers of at least 0, in any unit; scaled to its peak. */
export function readProfile(text: string): Profile | { readonly problem: string } {
  const cells = text.split(/[\s,;]+/).filter((cell) => cell !== '');
  const bad = cells.findIndex((cell) => !/^\d{1,9}(?:\.\d{1,6})?$/.test(cell));
  if (bad >= 0) {
    return {
      problem: `Number ${bad + 1} is “${(cells[bad] ?? '').slice(0, 20)}”. Expected 24 numbers of 0 or more, such as 120.`,
    };
  }
  if (cells.length !== HOURS) {
    return {
      problem: `Found ${cells.length} ${cells.length === 1 ? 'number' : 'numbers'}. A day has 24 hours: expected 24 numbers, from midnight on.`,
    };
  }
  const values = cells.map(Number);
  const peak = Math.max(...values);
  if (peak === 0) return { problem: 'All hours are 0. Expected at least one hour with requests.' };
  return values.map((value) => Math.round((100 * value) / peak));
}
