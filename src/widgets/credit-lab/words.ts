import type { Stretch } from '../../core/credits/run.ts';
import { formatNumber } from '../../core/number-text.ts';
import { DAY_MINUTES } from './day.ts';

export const DAY_HOURS = 24;
/** Credits below this are binary noise of a long sum. */
const CREDIT_NOISE = 1e-6;

/** An amount of credits or vCPU-minutes. */
export function creditsText(credits: number, digits = 0): string {
  return formatNumber(Math.abs(credits) < CREDIT_NOISE ? 0 : credits, digits);
}

/** 815 as `13:35`. */
export function clockText(minuteOfDay: number): string {
  const minute = Math.round(minuteOfDay);
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

/** A moment of a run of so many days: `13:35`, or `day 2, 13:35`. */
export function momentText(minuteOfRun: number, days: number): string {
  const minute = Math.round(minuteOfRun);
  if (days === 1) return clockText(minute);
  const isEnd = minute >= days * DAY_MINUTES;
  const day = isEnd ? days : Math.floor(minute / DAY_MINUTES) + 1;
  return `day ${day}, ${clockText(minute - (day - 1) * DAY_MINUTES)}`;
}

/** 275 as `4 h 35 min`. */
export function durationText(minutes: number): string {
  const rounded = Math.round(minutes);
  if (rounded === 0) return minutes > 0 ? 'under a minute' : '0 min';
  const [hours, rest] = [Math.floor(rounded / 60), rounded % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** `13:35 to 16:00, 2 h 25 min`. */
export function stretchText({ fromMinute, toMinute }: Stretch, days: number): string {
  return `${momentText(fromMinute, days)} to ${momentText(toMinute, days)}, ${durationText(toMinute - fromMinute)}`;
}
