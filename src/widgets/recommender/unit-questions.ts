import type { Doubt } from './NumberField.tsx';
import { plain } from './read-number.ts';
import type { RateUnit } from './recommender-state.ts';

/** Factors between units that people mix up, and how far off still counts. */
const MIX_UPS = [60, 1000] as const;
const TOLERANCE = 0.15;

/**
 * Which factor a value is out by against the one before it: 60, 1,000, their inverses, or `null`.
 * Our rule: within 15% of the factor.
 */
export function factorBetween(value: number, before: number): number | null {
  const ratio = value / before;
  for (const factor of MIX_UPS) {
    for (const candidate of [factor, 1 / factor]) {
      if (Math.abs(ratio / candidate - 1) <= TOLERANCE) return candidate;
    }
  }
  return null;
}

/** Was a rate pasted in the other unit? */
export function rateDoubt(pasted: number, before: number, unit: RateUnit): Doubt | null {
  const factor = factorBetween(pasted, before);
  if (factor === null || (factor !== 60 && factor !== 1 / 60)) return null;
  const [here, there] = unit === 's' ? ['a second', 'a minute'] : ['a minute', 'a second'];
  const isOther = unit === 's' ? factor === 60 : factor === 1 / 60;
  if (!isOther) return null;
  const instead = Number(plain(unit === 's' ? pasted / 60 : pasted * 60));
  return {
    question: `${pasted} ${here} is ${factor > 1 ? '60 times' : 'a sixtieth of'} what was there. Did you mean ${pasted} ${there}?`,
    yes: `Yes, ${instead} ${here}`,
    instead,
  };
}

/** Was a limit pasted in seconds or microseconds? */
export function limitDoubt(pasted: number, before: number): Doubt | null {
  const factor = factorBetween(pasted, before);
  if (factor !== 1000 && factor !== 1 / 1000) return null;
  const isMicro = factor === 1000;
  const instead = Number(plain(isMicro ? pasted / 1000 : pasted * 1000));
  return {
    question: `${pasted} ms is ${isMicro ? '1,000 times' : 'a thousandth of'} what was there. Is it in ${isMicro ? 'microseconds, as CloudWatch’s ModelLatency is' : 'seconds'}?`,
    yes: `Yes, ${instead} ms`,
    instead,
  };
}
