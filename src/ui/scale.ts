/** A map from data to drawing units, with the ticks that suit it. */
export interface Scale {
  (value: number): number;
  readonly ticks: readonly number[];
  readonly invert: (position: number) => number;
}

/** Maps [d0, d1] to [r0, r1] in equal steps, with about `count` round ticks. */
export function linearScale(
  [d0, d1]: readonly [number, number],
  [r0, r1]: readonly [number, number],
  count = 5,
): Scale {
  const ratio = (r1 - r0) / (d1 - d0);
  const rough = Math.abs(d1 - d0) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((m) => m * power >= rough) ?? 10) * power;
  const ticks: number[] = [];
  for (let k = Math.ceil(Math.min(d0, d1) / step); k * step <= Math.max(d0, d1) + step / 1e6; k++) {
    ticks.push(Number((k * step).toPrecision(12)));
  }
  return Object.assign((value: number) => r0 + (value - d0) * ratio, {
    ticks,
    invert: (position: number) => d0 + (position - r0) / ratio,
  });
}

/** Maps [d0, d1], both above zero, to [r0, r1] in equal ratios; ticks at 1 (and 5 when there is room). */
export function logScale(
  [d0, d1]: readonly [number, number],
  [r0, r1]: readonly [number, number],
): Scale {
  const span = Math.log(d1 / d0);
  const decades = Math.log10(d1 / d0);
  const multiples = decades <= 3 ? [1, 5] : [1];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(d0)); power <= Math.ceil(Math.log10(d1)); power++) {
    for (const multiple of multiples) {
      const tick = Number((multiple * 10 ** power).toPrecision(3));
      if (tick >= d0 * 0.999 && tick <= d1 * 1.001) ticks.push(tick);
    }
  }
  return Object.assign((value: number) => r0 + (Math.log(value / d0) / span) * (r1 - r0), {
    ticks,
    invert: (position: number) => d0 * Math.exp(((position - r0) / (r1 - r0)) * span),
  });
}
