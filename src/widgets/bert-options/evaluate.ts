import type { Calculator } from '../../core/calculator.ts';
import type { InstanceType, PriceBook } from '../../core/catalog/types.ts';
import {
  type OperatingPoint,
  oneAtATime,
  operatingPoint,
  responseMs,
} from '../../core/serving/operating-point.ts';
import type { ServingOption } from './options.ts';

/** An option with its price in the region and its published ways to run. */
export interface PricedOption extends ServingOption {
  readonly spec: InstanceType;
  /** `null`: no price in this region. */
  readonly pricePerHour: number | null;
  /** Slowest batch last; empty when nothing is published. */
  readonly points: readonly OperatingPoint[];
  /** Requests per second that one instance certainly does not reach. */
  readonly below: number | null;
}

export function priceOption(
  c: Calculator,
  priceBook: PriceBook,
  option: ServingOption,
): PricedOption {
  const { published, type } = option;
  const points =
    published.kind === 'measured'
      ? published.benches.map((id) => operatingPoint(c.bench(id)))
      : published.kind === 'implied'
        ? [oneAtATime(c.cited(published.cited))]
        : [];
  const pricePerHour = priceBook.pricePerHour[type] ?? null;
  const below = published.kind === 'bound' ? c.cited(published.cited) * published.share : null;
  return { ...option, spec: c.spec(type), pricePerHour, points, below };
}

export type VerdictKind = 'meets' | 'partly' | 'fails' | 'unknown';

export interface Verdict {
  readonly kind: VerdictKind;
  readonly words: string;
}

export interface OneInstance {
  /** The way to run that was judged: single requests while they can be served, else batches. */
  readonly point: OperatingPoint | null;
  readonly utilization: number | null;
  readonly p95Ms: number | null;
  readonly p99Ms: number | null;
  readonly verdict: Verdict;
}

/** Judges one instance at a load, by what is published and nothing else. */
export function judgeOne(
  c: Calculator,
  option: PricedOption,
  perSecond: number,
  limitMs: number,
): OneInstance {
  const { points, below } = option;
  const point = points.find((one) => one.throughputPerSecond > perSecond) ?? points.at(-1) ?? null;
  if (point === null) {
    const unknown = { point, utilization: null, p95Ms: null, p99Ms: null };
    const words =
      below !== null && below < perSecond
        ? `Too slow, as far as anyone knows: fewer than ${c.num(below)} a second`
        : 'Measure it';
    return { ...unknown, verdict: { kind: below === null ? 'unknown' : 'fails', words } };
  }
  const p95Ms = responseMs(point, perSecond, 0.95);
  const p99Ms = responseMs(point, perSecond, 0.99);
  const utilization = perSecond / point.throughputPerSecond;
  const verdict = judge(c, { point, utilization, p95Ms, p99Ms, perSecond, limitMs });
  return { point, utilization, p95Ms, p99Ms, verdict };
}

interface Judged {
  readonly point: OperatingPoint;
  readonly utilization: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly perSecond: number;
  readonly limitMs: number;
}

function judge(c: Calculator, seen: Judged): Verdict {
  const { point, utilization, p95Ms, p99Ms, perSecond, limitMs } = seen;
  const limit = c.ms(limitMs);
  if (p99Ms === Infinity) {
    const needed = c.instancesNeeded(perSecond, point.throughputPerSecond);
    return { kind: 'fails', words: `Unstable: it takes at least ${Math.max(2, needed)} of them` };
  }
  const batches = point.batchSize > 1 ? ` in batches of ${point.batchSize}` : '';
  if (p99Ms <= limitMs) {
    const idle = utilization < 0.995 ? `, ${c.pct(1 - utilization)} idle` : '';
    return { kind: 'meets', words: `Meets ${limit}${batches}${idle}` };
  }
  if (p95Ms <= limitMs) return { kind: 'partly', words: `P95 passes${batches}, P99 fails` };
  const cause =
    point.serviceMs > limitMs ? 'one answer alone takes too long' : 'waiting is too long';
  return { kind: 'fails', words: `Misses ${limit}${batches}: ${cause}` };
}
