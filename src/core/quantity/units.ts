/** Names of multiples; `m` alone is not one, because it could be a minute. */
const MULTIPLES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  thousand: 1e3,
  M: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  B: 1e9,
  G: 1e9,
  bn: 1e9,
  billion: 1e9,
  T: 1e12,
  trillion: 1e12,
};

const SECONDS: Readonly<Record<string, number>> = {
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  m: 60,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
  h: 3_600,
  hr: 3_600,
  hrs: 3_600,
  hour: 3_600,
  hours: 3_600,
  d: 86_400,
  day: 86_400,
  days: 86_400,
  week: 604_800,
  weeks: 604_800,
  month: 2_628_000,
  months: 2_628_000,
  mo: 2_628_000,
};

/** @returns seconds of a named unit of time (a month has 730 h), or `null` */
export function secondsOf(unit: string): number | null {
  const name = unit.replace(/\.$/, '');
  return SECONDS[name] ?? SECONDS[name.toLowerCase()] ?? null;
}

/** Before a blank, a sign, the end or a shorthand such as `krps`; not the start of a word. */
const MULTIPLE =
  /^(thousand|million|billion|trillion|mio|mn|bn|[kKMBGT])(?:(?![a-zA-Zµμ])|(?=[rqti]p[smhd]$))\.?\s*/;

/** Takes a multiple such as `k` from the start of a unit. */
export function takeMultiple(unit: string): { readonly factor: number; readonly rest: string } {
  const found = MULTIPLE.exec(unit);
  const factor = found ? MULTIPLES[found[1] ?? ''] : undefined;
  if (!found || factor === undefined) return { factor: 1, rest: unit };
  return { factor, rest: unit.slice(found[0].length) };
}
