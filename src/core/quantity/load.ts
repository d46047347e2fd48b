import { cleanText, type Reading } from './number.ts';
import { type Bounds, type FieldRule, readRate, readShare } from './quantity.ts';
import { secondsOf } from './units.ts';

/** What a deployment is asked to do: so many a second, or so much of what it can do. */
export type Load =
  | { readonly kind: 'rate'; readonly perSecond: number }
  | { readonly kind: 'utilization'; readonly share: number };

/** A rate such as `1k/min`, or a utilization such as `40%`: the sign decides. */
export function readLoad(text: string, rule: FieldRule, shares: Bounds): Reading<Load> {
  if (/%|per ?cent/i.test(text)) {
    const share = readShare(text, { ...rule, bounds: shares });
    return share.ok ? { ok: true, value: { kind: 'utilization', share: share.value } } : share;
  }
  const rate = readRate(text, rule);
  return rate.ok ? { ok: true, value: { kind: 'rate', perSecond: rate.value } } : rate;
}

const HOUR = 3_600;

/**
 * How often one instance is interrupted: `5%/month` is the chance in a 730-hour month (a bare
 * percentage means that), `0.5/day` is a rate. A chance p in a time t is the rate −ln(1 − p) ÷ t.
 *
 * @returns interruptions of one instance per hour
 */
export function readInterruptionRate(text: string, rule: FieldRule): Reading<number> {
  const [, number = '', unit = 'month'] =
    /^(.*?%)\s*(?:(?:\/|per|a|an)\s*(\S+))?$/i.exec(cleanText(text)) ?? [];
  if (number === '') {
    const bare = /^[-+\d.,' e]+$/i.test(cleanText(text));
    if (bare && Number(cleanText(text)) !== 0) {
      return {
        ok: false,
        problem: `${rule.name} needs a unit, such as ${rule.example} or 0.5/day.`,
      };
    }
    const bounds = { min: rule.bounds.min / HOUR, max: rule.bounds.max / HOUR };
    const rate = readRate(text, { ...rule, bounds });
    return rate.ok ? { ok: true, value: rate.value * HOUR } : rate;
  }
  const seconds = secondsOf(unit);
  if (seconds === null) {
    return {
      ok: false,
      problem: `“${unit.slice(0, 24)}” is no span of time. Write ${rule.example}.`,
    };
  }
  const chance = readShare(number, { ...rule, bounds: { min: 0, max: 0.99 } });
  if (!chance.ok) return chance;
  return { ok: true, value: (-Math.log1p(-chance.value) * HOUR) / seconds };
}
