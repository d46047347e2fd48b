import type { CreditSpec } from '../catalog/types.ts';
import { requireNonNegative } from '../errors.ts';
import { requireCpuUtilization } from './rates.ts';
import type { CreditMode, CreditState } from './state.ts';
import { Sum } from './sum.ts';

/**
 * What becomes of work that a throttled instance could not do: AWS's walk-throughs drop it (`dropped`);
 * a job queue keeps it, and the instance asks for its whole CPU until the queue is empty (`waits`).
 */
export type UndoneWork = 'dropped' | 'waits';

/** Rates that hold until the next change, in credits (vCPU-minutes) a minute. */
export interface Flow {
  /** Given to the instance, and so spent. */
  delivered: number;
  /** Asked for by new work. */
  asked: number;
  fromLaunch: number;
  toBalance: number;
  discarded: number;
  repaid: number;
  /** Surplus credits taken; above the cap they are charged at once. */
  taken: number;
  charged: number;
  isThrottled: boolean;
}

/** Rates this close count as equal: 8 × 17 % is not exactly 81.6 ÷ 60 in binary. */
const SAME_RATE = 1e-12;
/** A remainder of time that no clock shows, minutes. */
const NO_TIME = 1e-12;

/**
 * The account of one running instance, kept exactly: between two changes of regime (empty, full,
 * surplus repaid, surplus at its cap, queue done) every amount is linear in time, and each change is
 * solved for, not stepped over.
 *
 * Rules: EC2 User Guide, "Key concepts" of burstable performance instances, standard and unlimited
 * mode. Ours where AWS gives no formula: at zero the CPU is at the baseline at once (AWS lowers it
 * gradually, over minutes), and surplus above 24 hours of earnings is charged as it is taken (AWS
 * bills it at the end of the hour; the amount is the same).
 */
export class Ledger {
  private readonly earnedPerMinute: number;
  private readonly balance: Sum;
  private readonly launch: Sum;
  private readonly surplus: Sum;
  private readonly charged: Sum;
  private readonly unserved: Sum;
  private readonly waiting: Sum;
  private readonly discarded: Sum;
  private readonly earned: Sum;
  private readonly spent: Sum;
  private readonly taken: Sum;
  private readonly repaid: Sum;
  private readonly launched: number;
  private readonly flow: Flow = {
    delivered: 0,
    asked: 0,
    fromLaunch: 0,
    toBalance: 0,
    discarded: 0,
    repaid: 0,
    taken: 0,
    charged: 0,
    isThrottled: false,
  };

  constructor(
    private readonly spec: CreditSpec,
    private readonly mode: CreditMode,
    private readonly undone: UndoneWork,
    from: CreditState,
  ) {
    this.earnedPerMinute = spec.creditsPerHour / 60;
    this.balance = new Sum(from.balance);
    this.launch = new Sum(from.launchBalance);
    this.surplus = new Sum(from.surplus);
    this.charged = new Sum(from.charged);
    this.unserved = new Sum(from.unserved);
    this.waiting = new Sum(from.waiting);
    this.discarded = new Sum(from.discarded);
    this.earned = new Sum(from.earned);
    this.spent = new Sum(from.spent);
    this.taken = new Sum(from.taken);
    this.repaid = new Sum(from.repaid);
    this.launched = from.launched;
  }

  /**
   * Lets time pass at one demand.
   *
   * @param utilization CPU asked for, mean over the vCPUs, 0 to 1
   * @param minutes 0 or more
   * @param onPiece told each piece with constant rates; `flow` is valid during the call only
   * @throws InvalidInputError for anything outside these ranges
   */
  advance(
    utilization: number,
    minutes: number,
    onPiece?: (flow: Readonly<Flow>, minutes: number) => void,
  ): void {
    requireCpuUtilization(utilization);
    requireNonNegative('The number of minutes', minutes);
    let left = minutes;
    while (left > NO_TIME) {
      this.setFlow(this.spec.vcpus * utilization);
      const piece = this.apply(left);
      onPiece?.(this.flow, piece);
      left -= piece;
    }
  }

  /** Earned and launch credits that can be spent now. */
  get spendable(): number {
    return this.balance.value + this.launch.value;
  }
  get surplusCredits(): number {
    return this.surplus.value;
  }
  get chargedCredits(): number {
    return this.charged.value;
  }
  get waitingWork(): number {
    return this.waiting.value;
  }

  state(): CreditState {
    return {
      balance: this.balance.value,
      launchBalance: this.launch.value,
      surplus: this.surplus.value,
      charged: this.charged.value,
      unserved: this.unserved.value,
      waiting: this.waiting.value,
      discarded: this.discarded.value,
      earned: this.earned.value,
      launched: this.launched,
      spent: this.spent.value,
      taken: this.taken.value,
      repaid: this.repaid.value,
    };
  }

  private setFlow(asked: number): void {
    const { flow, earnedPerMinute } = this;
    const wanted = this.waiting.value > 0 ? this.spec.vcpus : asked;
    const fromLaunch = this.launch.value > 0 ? wanted : 0;
    const difference = earnedPerMinute - (wanted - fromLaunch);
    const net = Math.abs(difference) < SAME_RATE ? 0 : difference;
    const isFull = this.balance.value >= this.spec.maxAccruedCredits;
    const isEmpty = this.balance.value <= 0;
    flow.asked = asked;
    flow.fromLaunch = fromLaunch;
    flow.isThrottled = net < 0 && isEmpty && this.mode === 'standard';
    flow.delivered = flow.isThrottled ? earnedPerMinute : wanted;
    flow.repaid = net > 0 && this.surplus.value > 0 ? net : 0;
    flow.discarded = net > 0 && flow.repaid === 0 && isFull ? net : 0;
    flow.taken = net < 0 && isEmpty && this.mode === 'unlimited' ? -net : 0;
    const isSurplusFull = this.surplus.value >= this.spec.maxAccruedCredits;
    flow.charged = isSurplusFull ? flow.taken : 0;
    const isStill = flow.isThrottled || flow.repaid > 0 || flow.discarded > 0 || flow.taken > 0;
    flow.toBalance = isStill ? 0 : net;
  }

  /** Applies the flow until something changes, at most so many minutes; gives the minutes used. */
  private apply(most: number): number {
    const { flow, spec } = this;
    const cap = spec.maxAccruedCredits;
    const toWaiting = this.undone === 'waits' ? flow.asked - flow.delivered : 0;
    const untilLaunch = until(this.launch.value, flow.fromLaunch);
    const untilEmpty = until(this.balance.value, -flow.toBalance);
    const untilFull = until(cap - this.balance.value, flow.toBalance);
    const untilRepaid = until(this.surplus.value, flow.repaid);
    const untilCharge = until(cap - this.surplus.value, flow.taken - flow.charged);
    const untilDone = until(this.waiting.value, -toWaiting);
    const first = Math.min(untilLaunch, untilEmpty, untilFull, untilRepaid, untilCharge, untilDone);
    const minutes = Math.min(most, first);

    this.earned.add(this.earnedPerMinute * minutes);
    this.spent.add(flow.delivered * minutes);
    this.discarded.add(flow.discarded * minutes);
    this.repaid.add(flow.repaid * minutes);
    this.taken.add(flow.taken * minutes);
    this.charged.add(flow.charged * minutes);
    this.unserved.add(Math.max(0, flow.asked - flow.delivered) * minutes);
    move(this.launch, -flow.fromLaunch, minutes, untilLaunch, 0);
    move(this.waiting, toWaiting, minutes, untilDone, 0);
    move(this.surplus, -flow.repaid, minutes, untilRepaid, 0);
    move(this.surplus, flow.taken - flow.charged, minutes, untilCharge, cap);
    const bound = flow.toBalance < 0 ? 0 : cap;
    move(this.balance, flow.toBalance, minutes, Math.min(untilEmpty, untilFull), bound);
    return minutes;
  }
}

/** Minutes until an amount is used up at a rate; without end when the rate is not above 0. */
function until(amount: number, perMinute: number): number {
  return perMinute > 0 ? Math.max(0, amount) / perMinute : Number.POSITIVE_INFINITY;
}

/** Moves an amount; one that arrives at its bound is exactly there. */
function move(
  amount: Sum,
  perMinute: number,
  minutes: number,
  untilBound: number,
  bound: number,
): void {
  if (minutes >= untilBound) amount.set(bound);
  else amount.add(perMinute * minutes);
}
