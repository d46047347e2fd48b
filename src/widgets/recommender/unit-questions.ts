import { unitDoubt } from '../../core/recommend/unit-doubt.ts';
import type { Doubt } from './NumberField.tsx';
import { plain } from './read-number.ts';
import type { RateUnit } from './recommender-state.ts';

/** Was a rate pasted in another unit? */
export function rateDoubt(pasted: number, before: number, unit: RateUnit): Doubt | null {
  const doubt = unitDoubt('rate', pasted, [before]);
  if (doubt === null) return null;
  const isMore = doubt.factor < 1;
  // Nothing is shorter than a second here: sixty times too little per second is just less.
  if (unit === 's' && !isMore) return null;
  const here = unit === 's' ? 'a second' : 'a minute';
  const there = unit === 's' ? 'a minute' : isMore ? 'an hour' : 'a second';
  const instead = Number(plain(isMore ? pasted / 60 : pasted * 60));
  return {
    question: `${pasted} ${here} is ${isMore ? 'about 60 times' : 'about a sixtieth of'} what was there. Did you mean ${pasted} ${there}?`,
    yes: `Yes, ${instead} ${here}`,
    instead,
  };
}

/** Was a limit pasted in seconds or microseconds? */
export function limitDoubt(pasted: number, before: number): Doubt | null {
  const doubt = unitDoubt('latency', pasted, [before]);
  if (doubt === null) return null;
  const isMicro = doubt.factor < 1;
  const instead = Number(plain(isMicro ? pasted / 1000 : pasted * 1000));
  return {
    question: `${pasted} ms is ${isMicro ? 'about 1,000 times' : 'about a thousandth of'} what was there. Is it in ${isMicro ? 'microseconds, as CloudWatch’s ModelLatency is' : 'seconds'}?`,
    yes: `Yes, ${instead} ms`,
    instead,
  };
}
