/**
 * A table of figures. `ok` says whether the aim is reached; without an aim it is undefined.
 * @typedef {{ label: string, cells: readonly string[], aim?: string, ok?: boolean }} Row
 * @typedef {{ heading: string, notes?: readonly string[], columns: readonly string[], rows: readonly Row[], data: unknown }} Section
 */

export const UNITS = {
  ms: (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`,
  seconds: (value) => `${value.toFixed(1)} s`,
  kB: (value) => `${(value / 1000).toFixed(1)} kB`,
  MB: (value) => `${Math.round(value / 1e6)} MB`,
  MiB: (value) => `${(value / 2 ** 20).toFixed(2)} MiB`,
  count: (value) => String(Math.round(value * 100) / 100),
  ratio: (value) => `×${value.toFixed(2)}`,
  shift: (value) => value.toFixed(4),
};

/**
 * Median, and the lowest and highest when there are several.
 * @param {import('./stats.mjs').Spread | undefined} spread
 * @param {(value: number) => string} unit
 */
export function cell(spread, unit) {
  if (!spread) return 'none';
  const { median, low, high, runs } = spread;
  if (runs < 2) return unit(median);
  return `${unit(median)} [${unit(low).replace(/ \w+$/, '')}–${unit(high).replace(/ \w+$/, '')}]`;
}

/**
 * Aim and verdict of a row.
 * @param {number | undefined} value
 * @param {number} limit at most
 * @param {(value: number) => string} unit
 */
export function atMost(value, limit, unit) {
  return { aim: `at most ${unit(limit)}`, ok: value !== undefined && value <= limit };
}

const verdict = ({ ok }) => (ok === undefined ? '' : ok ? 'ok' : 'MISS');

/** @param {Section} section */
export function tableText({ heading, notes = [], columns, rows }) {
  const lines = [
    ['', ...columns, 'aim', ''],
    ...rows.map((row) => [
      row.label,
      ...columns.map((_, at) => row.cells[at] ?? ''),
      row.aim ?? '',
      verdict(row),
    ]),
  ];
  const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  const text = (line) =>
    line
      .map((words, at) => words.padEnd(widths[at]))
      .join('  ')
      .trimEnd();
  const [head, ...body] = lines;
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return ['', heading, ...notes, '', text(head), rule, ...body.map(text), ''].join('\n');
}

/** One line: how many aims are reached, and which are not. */
export function summaryText(sections) {
  const aimed = sections.flatMap(({ heading, rows }) =>
    rows.filter(({ ok }) => ok !== undefined).map((row) => ({ ...row, heading })),
  );
  const missed = aimed.filter(({ ok }) => !ok);
  const lines = missed.map(({ heading, label }) => `  MISS ${label} (${heading})`);
  return [`${aimed.length - missed.length} of ${aimed.length} aims reached`, ...lines].join('\n');
}
