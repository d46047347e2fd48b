import { moneyText } from '../../core/money.ts';
import { formatPercent } from '../../core/number-text.ts';
import { shortNumber } from '../../core/quantity/quantity.ts';
import {
  type BreakEvenLoads,
  breakEvenHours,
  breakEvenLoads,
  type Cheaper,
  tiePricePerHour,
} from '../../core/scenario/break-even.ts';
import { type CostCurve, endPerSecond, hourlyCostAt } from '../../core/scenario/cost-curve.ts';
import { billedHours } from '../../core/scenario/serving.ts';
import type { ResolvedServing } from './resolve-serving.ts';

/** A scenario whose cost at any load is known. */
export interface CurveOf {
  readonly index: number;
  readonly label: string;
  /** For sentences. */
  readonly name: string;
  readonly curve: CostCurve;
  readonly resolved: ResolvedServing;
}

/** A crossover worth a mark on the chart. */
export interface Crossing {
  readonly perSecond: number;
  readonly perMillion: number;
  readonly sentence: string;
}

export interface PairWords {
  readonly key: string;
  readonly names: string;
  /** The findings, the first of them the shortest answer. */
  readonly sentences: readonly string[];
  readonly crossings: readonly Crossing[];
}

/** Changes of one pair that get a mark and a sentence of their own. */
const MOST_NAMED = 3;

export function curvesOf(all: readonly ResolvedServing[]): readonly CurveOf[] {
  return all.flatMap((resolved, index) =>
    resolved.result?.curve
      ? [
          {
            index,
            label: resolved.label,
            name: resolved.name,
            curve: resolved.result.curve,
            resolved,
          },
        ]
      : [],
  );
}

const currencyOf = ({ resolved }: CurveOf) =>
  resolved.machine.price.kind === 'amount' ? resolved.machine.price.book.currency : null;

/** Whether two scenarios can be compared at all, or the sentence that says why not. */
export function whyNotCompared(a: CurveOf, b: CurveOf): string | null {
  if (currencyOf(a) !== currencyOf(b)) return 'Their prices are in different currencies.';
  const units = [a.resolved.machine.unit, b.resolved.machine.unit];
  if (units[0] !== units[1]) return `One serves ${units[0]}s, the other ${units[1]}s.`;
  return null;
}

function crossingsOf(a: CurveOf, b: CurveOf, { changes }: BreakEvenLoads): readonly Crossing[] {
  const unit = a.resolved.machine.unit;
  const label = (side: Cheaper) => (side === 'a' ? a.name : b.name);
  return changes
    .filter(({ above }) => above !== 'neither')
    .slice(0, MOST_NAMED)
    .map(({ perSecond, above }): Crossing => {
      const winner = above === 'a' ? a : b;
      const loser = above === 'a' ? b : a;
      const load = `${shortNumber(perSecond)} ${unit}s a second`;
      const ended = perSecond >= endPerSecond(loser.curve) * (1 - 1e-9);
      const cost = Math.min(
        hourlyCostAt(winner.curve, perSecond),
        hourlyCostAt(loser.curve, perSecond),
      );
      return {
        perSecond,
        perMillion: (cost / (3_600 * perSecond)) * 1e6,
        sentence: ended
          ? `Above ${load} only ${label(above)} can carry the load: ${loser.name} has a fixed number of instances.`
          : `Above ${load}, ${winner.name} is cheaper than ${loser.name}.`,
      };
    });
}

/** The changes after which at least one of the two still carries the load. */
function carriedChanges(a: CostCurve, b: CostCurve, { changes }: BreakEvenLoads) {
  const end = Math.max(endPerSecond(a), endPerSecond(b));
  return changes.filter(({ perSecond }) => perSecond < end * (1 - 1e-9));
}

function orderSentences(a: CurveOf, b: CurveOf, loads: BreakEvenLoads): readonly string[] {
  const { first, isComplete } = loads;
  const changes = carriedChanges(a.curve, b.curve, loads);
  const named = crossingsOf(a, b, loads);
  const isLimited = Number.isFinite(Math.max(endPerSecond(a.curve), endPerSecond(b.curve)));
  const everywhere = `at every load${isLimited ? ' that they can carry' : ''}`;
  if (changes.length === 0) {
    if (first === 'neither') return [`They cost the same ${everywhere}.`];
    const [cheap, dear] = first === 'a' ? [a, b] : [b, a];
    return [`${cheap.name} is cheaper than ${dear.name} ${everywhere}.`];
  }
  const sentences = named.map(({ sentence }) => sentence);
  const more = changes.length - named.length;
  const last = changes.at(-1);
  if (more > 0 && isComplete && last) {
    const end =
      last.above === 'neither'
        ? 'they cost the same'
        : `${(last.above === 'a' ? a : b).name} stays cheaper`;
    const times = `${more}${named.length > 0 ? ' more' : ''} time${more > 1 ? 's' : ''}`;
    sentences.push(
      `The order changes ${times} as instances are added; above ${shortNumber(last.perSecond)} a second ${end}.`,
    );
  }
  if (!isComplete) sentences.push('Their costs are so close that they go on changing places.');
  return sentences;
}

/** What would make the dearer one as cheap, at the load of the first. */
function tieSentence(a: CurveOf, b: CurveOf): string | null {
  const perSecond = a.resolved.result?.cost.perSecond ?? 0;
  const other = b.resolved.result?.cost.perSecond ?? 0;
  if (!(perSecond > 0) || Math.abs(perSecond / other - 1) > 1e-9) return null;
  const costs = [hourlyCostAt(a.curve, perSecond), hourlyCostAt(b.curve, perSecond)] as const;
  if (costs[0] === costs[1]) return null;
  const [dear, cheap] = costs[0] > costs[1] ? [a, b] : [b, a];
  const tie = tiePricePerHour(dear.curve, cheap.curve, perSecond);
  const currency = currencyOf(dear);
  const paid = dear.resolved.result?.scenario.pricePerHour;
  if (tie === null || currency === null || paid === undefined) return null;
  // The curve of a reservation carries its unused hours; the price that is compared does not.
  const share = tie / dear.curve.pricePerHour;
  const price = paid * share;
  const less = formatPercent(1 - share);
  return `At ${shortNumber(perSecond)} a second, ${dear.name} would tie at ${moneyText(currency).small(price)} an hour, ${less} below its price.`;
}

/** From how many hours a month a reservation of the same type in the same region pays. */
function reservationSentence(a: CurveOf, b: CurveOf): string | null {
  const [reserved, other] = a.resolved.result?.scenario.isCommitted ? [a, b] : [b, a];
  const committed = reserved.resolved.result?.scenario;
  const onDemand = other.resolved.result?.scenario;
  if (!committed?.isCommitted || !onDemand || onDemand.isCommitted) return null;
  const [one, two] = [reserved.resolved.machine, other.resolved.machine];
  if (one.spec?.instanceType !== two.spec?.instanceType || one.region !== two.region) return null;
  const paid = billedHours(committed);
  const hours = breakEvenHours(committed.pricePerHour, onDemand.pricePerHour, paid);
  return hours < paid
    ? `The reservation pays from ${shortNumber(hours)} h a month on: it is paid for all ${shortNumber(paid)} h.`
    : 'The reservation never pays: an hour of it costs no less.';
}

/** Every pair with the loads at which the order of its costs changes. */
export function pairWords(all: readonly ResolvedServing[]): readonly PairWords[] {
  const curves = curvesOf(all);
  return curves.flatMap((a, index) =>
    curves.slice(index + 1).map((b): PairWords => {
      const pair = { key: `${a.label}|${b.label}`, names: `${a.name} and ${b.name}` };
      const reason = whyNotCompared(a, b);
      if (reason !== null) return { ...pair, sentences: [reason], crossings: [] };
      if (a.curve.pricePerHour === 0 || b.curve.pricePerHour === 0) {
        return { ...pair, sentences: ['One of them costs nothing.'], crossings: [] };
      }
      const loads = breakEvenLoads(a.curve, b.curve);
      const extra = [reservationSentence(a, b), tieSentence(a, b)].filter((one) => one !== null);
      return {
        ...pair,
        sentences: [...orderSentences(a, b, loads), ...extra],
        crossings: crossingsOf(a, b, loads),
      };
    }),
  );
}
