const SMALLEST = 64;

/** Points of one series as they come: two typed arrays that double, no object for a point. */
export class GrowablePoints {
  length = 0;
  private times = new Float64Array(SMALLEST);
  private numbers = new Float64Array(SMALLEST);

  push(timeMs: number, value: number): void {
    const at = this.length;
    if (at === this.times.length) {
      this.times = grown(this.times);
      this.numbers = grown(this.numbers);
    }
    this.times[at] = timeMs;
    this.numbers[at] = value;
    this.length = at + 1;
  }

  /** The points in the order in which they came; the arrays are handed over, not copied twice. */
  take(): { readonly timesMs: Float64Array; readonly values: Float64Array } {
    const timesMs = this.times.slice(0, this.length);
    const values = this.numbers.slice(0, this.length);
    this.times = new Float64Array(0);
    this.numbers = new Float64Array(0);
    return { timesMs, values };
  }
}

function grown(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(SMALLEST, array.length * 2));
  larger.set(array);
  return larger;
}
