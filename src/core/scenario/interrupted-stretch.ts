import { requireNonNegative } from '../errors.ts';

/** Mean and variance of a time, in hours and hours². */
export interface Spread {
  readonly mean: number;
  readonly variance: number;
}

/** Below this chance of an interruption the closed forms cancel; their series are used instead. */
const SMALL = 1e-3;

/** (e^x − 1) ÷ x, also at 0. */
const growth = (x: number): number => (x === 0 ? 1 : Math.expm1(x) / x);

/**
 * Hours until a stretch of work is done that starts again from its beginning at every interruption.
 * An interruption costs a restart first, and a restart can be interrupted too. With s hours of
 * work, R hours of restart and interruptions at a rate Λ (Poisson): mean = e^(ΛR) (e^(Λs) − 1) ÷ Λ.
 * Source of the mean: J. T. Daly, “A higher order estimate of the optimum checkpoint interval for
 * restart dumps”, 2006; the variance follows from the same renewal argument.
 *
 * @param workHours s, 0 or more
 * @param restartHours R, 0 or more
 * @param interruptionsPerHour Λ of all machines together, 0 or more
 * @returns `Infinity` for both when they are beyond all numbers
 * @throws InvalidInputError for anything outside these ranges
 */
export function interruptedStretch(
  workHours: number,
  restartHours: number,
  interruptionsPerHour: number,
): Spread {
  requireNonNegative('The hours of work', workHours);
  requireNonNegative('The hours of a restart', restartHours);
  requireNonNegative('The interruption rate', interruptionsPerHour);
  const rate = interruptionsPerHour;
  const x = rate * workHours;
  const again = workHours + restartHours;
  const mean = Math.exp(rate * restartHours) * workHours * growth(x);
  if (!Number.isFinite(mean)) return { mean: Infinity, variance: Infinity };
  if (rate * again < SMALL) {
    // First order in Λ: one interruption, uniform over the stretch, then a restart.
    const lost = workHours ** 2 / 3 + workHours * restartHours + restartHours ** 2;
    return { mean, variance: x * lost };
  }
  const fails = -Math.expm1(-x);
  const survives = Math.exp(-x);
  const lostMean = (1 - survives * (1 + x)) / rate;
  const lostSquare = (2 - survives * (2 + 2 * x + x * x)) / rate ** 2;
  const y = rate * again;
  const againMean = Math.expm1(y) / rate;
  const againVariance = (Math.exp(2 * y) - 1 - 2 * y * Math.exp(y)) / rate ** 2;
  const square =
    workHours ** 2 * survives +
    lostSquare +
    2 * lostMean * againMean +
    fails * (againVariance + againMean ** 2);
  const variance = square - mean ** 2;
  return { mean, variance: Number.isFinite(variance) ? Math.max(0, variance) : Infinity };
}
