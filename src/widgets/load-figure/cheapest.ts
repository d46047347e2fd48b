/** One way to serve a load: how much one instance costs, and how much it may carry. */
export interface ServingOption {
  readonly type: string;
  /** In the currency of the price book, above 0. */
  readonly pricePerHour: number;
  /** Requests per second that one instance may carry at the utilization limit, above 0. */
  readonly capacityPerSecond: number;
}

export interface CheapestSpan {
  readonly type: string;
  /** Loads in requests per second; `from` is left out of the span, `to` belongs to it. */
  readonly from: number;
  readonly to: number;
}

/** Cost per hour of the whole instances that carry `perSecond`; one instance at least. */
export function hourlyCost(option: ServingOption, perSecond: number): number {
  return Math.max(1, Math.ceil(perSecond / option.capacityPerSecond)) * option.pricePerHour;
}

/** Loads in (from, to) at which some option needs one instance more, in rising order. */
function steps(options: readonly ServingOption[], from: number, to: number): number[] {
  const at = new Set<number>();
  for (const { capacityPerSecond } of options) {
    for (
      let k = Math.max(1, Math.ceil(from / capacityPerSecond));
      k * capacityPerSecond < to;
      k++
    ) {
      at.add(k * capacityPerSecond);
    }
  }
  return [...at].filter((load) => load > from).sort((a, b) => a - b);
}

/**
 * Which option costs least at each load between `from` and `to` requests per second. Costs are step
 * functions, so the answer changes only where some option takes one instance more; between two such
 * loads it is constant. On a tie the option that comes first wins.
 */
export function cheapestSpans(
  options: readonly ServingOption[],
  from: number,
  to: number,
): CheapestSpan[] {
  const edges = [from, ...steps(options, from, to), to];
  const spans: CheapestSpan[] = [];
  for (let i = 1; i < edges.length; i++) {
    const left = edges[i - 1] ?? from;
    const right = edges[i] ?? to;
    // The middle: at an edge itself, rounding could count one instance too many.
    const middle = (left + right) / 2;
    let best: ServingOption | undefined;
    for (const option of options) {
      if (!best || hourlyCost(option, middle) < hourlyCost(best, middle) - 1e-9) best = option;
    }
    if (!best) continue;
    const last = spans.at(-1);
    if (last?.type === best.type) spans[spans.length - 1] = { ...last, to: right };
    else spans.push({ type: best.type, from: left, to: right });
  }
  return spans;
}
