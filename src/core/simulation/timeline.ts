/** How often something happened before a moment, averaged over each bin of the run. */
export class EventCounter {
  private readonly counts: Float64Array;
  private readonly areas: Float64Array;
  private readonly widthSeconds: number;

  constructor(bins: number, widthSeconds: number) {
    this.counts = new Float64Array(bins);
    this.areas = new Float64Array(bins);
    this.widthSeconds = widthSeconds;
  }

  /** Events after the last bin are of no concern. */
  add(seconds: number, times = 1): void {
    const bin = Math.floor(seconds / this.widthSeconds);
    if (bin >= this.counts.length) return;
    this.counts[bin] = (this.counts[bin] ?? 0) + times;
    this.areas[bin] = (this.areas[bin] ?? 0) + times * ((bin + 1) * this.widthSeconds - seconds);
  }

  /** Events of each bin. */
  perBin(): Float64Array {
    return this.counts.slice();
  }

  /** Mean over each bin of the number of events so far. */
  meanSoFar(): Float64Array {
    const means = new Float64Array(this.counts.length);
    let before = 0;
    for (let bin = 0; bin < means.length; bin += 1) {
      means[bin] = before + (this.areas[bin] ?? 0) / this.widthSeconds;
      before += this.counts[bin] ?? 0;
    }
    return means;
  }
}
