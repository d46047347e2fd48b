const DEFAULT_PERIOD_S = 300;

export interface OrderedPoints {
  /** Ascending, without repeats. */
  readonly timesMs: Float64Array;
  readonly values: Float64Array;
  /** Points left out because their time was there already. */
  readonly repeats: number;
  /** Of them, those with another value. */
  readonly conflicts: number;
}

/**
 * Puts points in order of time. Of two points with one time the higher value stays, so that no
 * peak is lost: our rule. A file that is in order already is not copied.
 */
export function orderPoints(timesMs: Float64Array, values: Float64Array): OrderedPoints {
  let isAscending = true;
  for (let at = 1; at < timesMs.length && isAscending; at += 1) {
    isAscending = (timesMs[at] ?? 0) > (timesMs[at - 1] ?? 0);
  }
  if (isAscending) return { timesMs, values, repeats: 0, conflicts: 0 };

  const order = new Uint32Array(timesMs.length).map((_, at) => at);
  order.sort((a, b) => (timesMs[a] ?? 0) - (timesMs[b] ?? 0));
  const sortedTimes = new Float64Array(timesMs.length);
  const sortedValues = new Float64Array(timesMs.length);
  let length = 0;
  let conflicts = 0;
  for (const at of order) {
    const time = timesMs[at] ?? 0;
    const value = values[at] ?? 0;
    const last = length - 1;
    if (length > 0 && sortedTimes[last] === time) {
      if (sortedValues[last] !== value) conflicts += 1;
      sortedValues[last] = Math.max(sortedValues[last] ?? 0, value);
    } else {
      sortedTimes[length] = time;
      sortedValues[length] = value;
      length += 1;
    }
  }
  return {
    timesMs: sortedTimes.slice(0, length),
    values: sortedValues.slice(0, length),
    repeats: timesMs.length - length,
    conflicts,
  };
}

/**
 * Length of one period in seconds: the step that occurs most often between neighbours. 300 s, the
 * period of basic monitoring, for a single point.
 */
export function periodSecondsOf(timesMs: Float64Array): number {
  const stepCounts = new Map<number, number>();
  for (let at = 1; at < timesMs.length; at += 1) {
    const step = Math.round(((timesMs[at] ?? 0) - (timesMs[at - 1] ?? 0)) / 1000);
    if (step > 0 && (stepCounts.size < 1000 || stepCounts.has(step))) {
      stepCounts.set(step, (stepCounts.get(step) ?? 0) + 1);
    }
  }
  let period = DEFAULT_PERIOD_S;
  let most = 0;
  for (const [step, occurrences] of stepCounts) {
    if (occurrences > most || (occurrences === most && step < period)) {
      period = step;
      most = occurrences;
    }
  }
  return period;
}

/** How many periods have no point between the first and the last. */
export function missingPeriods(timesMs: Float64Array, periodSeconds: number): number {
  let missing = 0;
  for (let at = 1; at < timesMs.length; at += 1) {
    const step = (timesMs[at] ?? 0) - (timesMs[at - 1] ?? 0);
    missing += Math.max(0, Math.round(step / 1000 / periodSeconds) - 1);
  }
  return missing;
}
