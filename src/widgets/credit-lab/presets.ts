import { type Day, dayOf } from './day.ts';

export interface Preset {
  readonly name: string;
  readonly day: Day;
}

const hours = (count: number, percent: number) => ({ percent, slots: 2 * count });

/** Invented days, each a different answer. */
export const PRESETS: readonly Preset[] = [
  { name: 'Working day', day: dayOf([hours(9, 5), hours(7, 90), hours(8, 5)]) },
  {
    name: 'Short tests',
    day: dayOf(
      Array(8)
        .fill([hours(2.5, 3), hours(0.5, 100)])
        .flat(),
    ),
  },
  { name: 'Small endpoint', day: dayOf([hours(7, 10), hours(14, 40), hours(3, 10)]) },
  { name: 'Night job', day: dayOf([hours(6, 100), hours(18, 5)]) },
  { name: 'Steady load', day: dayOf([hours(24, 60)]) },
  { name: 'Idle', day: dayOf([hours(24, 2)]) },
];
