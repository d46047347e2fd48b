import type { CreditSpec } from '../catalog/types.ts';
import { requireCount } from '../errors.ts';
import { type Flow, Ledger, type UndoneWork } from './ledger.ts';
import { type CreditMode, type CreditState, freshCredits } from './state.ts';

/** From one moment to another, in minutes since the run began; both are exact, not whole minutes. */
export interface Stretch {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** A run minute by minute. Arrays named `…At` hold the amount after so many minutes, 0 first. */
export interface CreditRun {
  readonly minutes: number;
  /** Earned and launch credits that can be spent. */
  readonly balanceAt: Float64Array;
  /** Surplus credits owed. */
  readonly surplusAt: Float64Array;
  /** Surplus credits charged so far. */
  readonly chargedAt: Float64Array;
  /** CPU given in each minute, mean over the vCPUs, 0 to 1. */
  readonly delivered: Float64Array;
  /** The account was empty and the CPU held to the baseline. */
  readonly throttled: readonly Stretch[];
  /** The account was empty and surplus credits were taken. */
  readonly onSurplus: readonly Stretch[];
  /** Undone work was waiting. */
  readonly behind: readonly Stretch[];
  /** First moment at which the account was empty and more was wanted than is earned. */
  readonly emptyAtMinute: number | null;
  readonly end: CreditState;
}

export interface RunOptions {
  /** How often the demand is run through; once without it. */
  readonly repeat?: number;
  /** `dropped` without it. */
  readonly undone?: UndoneWork;
  /** A fresh instance without it. */
  readonly from?: CreditState;
}

/** Two stretches this close are one; minutes. */
const SEAM_MINUTES = 1e-6;

/** Joins pieces of time into stretches. */
class StretchLog {
  readonly stretches: { fromMinute: number; toMinute: number }[] = [];

  add(fromMinute: number, toMinute: number): void {
    if (toMinute <= fromMinute) return;
    const last = this.stretches.at(-1);
    if (last && fromMinute - last.toMinute < SEAM_MINUTES) last.toMinute = toMinute;
    else this.stretches.push({ fromMinute, toMinute });
  }
}

/**
 * Runs an instance through a demand that is constant within each minute. Zero crossings inside a
 * minute are exact.
 *
 * @param demand CPU asked for in each minute, mean over the vCPUs, 0 to 1; at least one minute
 * @throws InvalidInputError when the demand is empty, has a value outside 0 to 1, or `repeat` is not
 *   a whole number of at least 1
 */
export function runMinutes(
  spec: CreditSpec,
  mode: CreditMode,
  demand: ArrayLike<number>,
  { repeat = 1, undone = 'dropped', from = freshCredits(spec, mode) }: RunOptions = {},
): CreditRun {
  requireCount('The number of minutes', demand.length);
  requireCount('The number of repetitions', repeat);
  const minutes = demand.length * repeat;
  const ledger = new Ledger(spec, mode, undone, from);
  const balanceAt = new Float64Array(minutes + 1);
  const surplusAt = new Float64Array(minutes + 1);
  const chargedAt = new Float64Array(minutes + 1);
  const delivered = new Float64Array(minutes);
  const throttled = new StretchLog();
  const onSurplus = new StretchLog();
  const behind = new StretchLog();
  let minute = 0;
  let sinceMinute = 0;
  let given = 0;
  let waited = from.waiting > 0;

  const onPiece = (flow: Readonly<Flow>, piece: number) => {
    const start = minute + sinceMinute;
    sinceMinute += piece;
    const end = minute + sinceMinute;
    given += flow.delivered * piece;
    if (flow.isThrottled) throttled.add(start, end);
    if (flow.taken > 0) onSurplus.add(start, end);
    const waits = ledger.waitingWork > 0;
    if (waited || waits) behind.add(start, end);
    waited = waits;
  };
  const note = () => {
    balanceAt[minute] = ledger.spendable;
    surplusAt[minute] = ledger.surplusCredits;
    chargedAt[minute] = ledger.chargedCredits;
  };

  note();
  while (minute < minutes) {
    sinceMinute = 0;
    given = 0;
    ledger.advance(demand[minute % demand.length] ?? 0, 1, onPiece);
    delivered[minute] = given / spec.vcpus;
    minute += 1;
    note();
  }
  const firsts = [throttled, onSurplus].flatMap(({ stretches }) => stretches[0]?.fromMinute ?? []);
  return {
    minutes,
    balanceAt,
    surplusAt,
    chargedAt,
    delivered,
    throttled: throttled.stretches,
    onSurplus: onSurplus.stretches,
    behind: behind.stretches,
    emptyAtMinute: firsts.length > 0 ? Math.min(...firsts) : null,
    end: ledger.state(),
  };
}

/** Minutes of all stretches together. */
export function totalMinutes(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0);
}
