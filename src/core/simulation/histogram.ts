const LEAST_SECONDS = 1e-6;
/** Neighbouring bins differ by half a percent. */
const STEP = Math.log(1.005);
const BINS = 5100;

export interface HistogramBin {
  readonly fromMs: number;
  readonly toMs: number;
  readonly count: number;
}

/** Latencies in bins of half a percent from 1 µs to 30 hours; what is beyond counts at the ends. */
export class LatencyHistogram {
  private readonly counts = new Float64Array(BINS);
  private least = Number.POSITIVE_INFINITY;
  private most = 0;
  private sum = 0;
  count = 0;

  add(seconds: number): void {
    const place = Math.floor(Math.log(seconds / LEAST_SECONDS) / STEP);
    const bin = place < 0 ? 0 : place >= BINS ? BINS - 1 : place;
    this.counts[bin] = (this.counts[bin] ?? 0) + 1;
    this.sum += seconds;
    this.count += 1;
    if (seconds < this.least) this.least = seconds;
    if (seconds > this.most) this.most = seconds;
  }

  get meanMs(): number {
    return this.count === 0 ? 0 : (this.sum / this.count) * 1e3;
  }

  get maxMs(): number {
    return this.most * 1e3;
  }

  /** Within half a percent; 0 without any request. */
  percentileMs(percentile: number): number {
    const wanted = percentile * this.count;
    let seen = 0;
    for (let bin = 0; bin < BINS; bin += 1) {
      seen += this.counts[bin] ?? 0;
      if (seen >= wanted && seen > 0) return this.middleMs(bin);
    }
    return this.maxMs;
  }

  /** Share of requests within a limit, 0 to 1; 1 without any request. */
  shareWithin(limitMs: number): number {
    if (this.count === 0) return 1;
    let within = 0;
    for (let bin = 0; bin < BINS; bin += 1) {
      if (this.middleMs(bin) > limitMs) break;
      within += this.counts[bin] ?? 0;
    }
    return within / this.count;
  }

  /** So many bins at most, equally wide on a log axis, from the least latency to the greatest. */
  display(bins: number): HistogramBin[] {
    if (this.count === 0) return [];
    const first = this.placeOf(this.least);
    const last = this.placeOf(this.most);
    const width = Math.max(1, Math.ceil((last - first + 1) / bins));
    const result: HistogramBin[] = [];
    for (let from = first; from <= last; from += width) {
      let count = 0;
      for (let bin = from; bin < from + width && bin < BINS; bin += 1) {
        count += this.counts[bin] ?? 0;
      }
      result.push({ fromMs: edgeMs(from), toMs: edgeMs(from + width), count });
    }
    return result;
  }

  private placeOf(seconds: number): number {
    const place = Math.floor(Math.log(seconds / LEAST_SECONDS) / STEP);
    return Math.min(BINS - 1, Math.max(0, place));
  }

  private middleMs(bin: number): number {
    const middle = (edgeMs(bin) + edgeMs(bin + 1)) / 2;
    return Math.min(this.most * 1e3, Math.max(this.least * 1e3, middle));
  }
}

function edgeMs(bin: number): number {
  return LEAST_SECONDS * Math.exp(bin * STEP) * 1e3;
}
