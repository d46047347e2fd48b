import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPreview, firstAnswers } from './apply-preview.ts';
import { parseText } from './import-blob.ts';

const START = Date.UTC(2026, 9, 1);
const METRICS = ['CPUUtilization', 'mem_used_percent', 'NetworkIn'] as const;
const OURS = {
  CPUUtilization: 'cpuUtilization',
  mem_used_percent: 'memoryUtilization',
  NetworkIn: 'networkIn',
};

type Points = readonly (readonly [step: number, hundredths: number])[];
interface Written {
  readonly id: string;
  readonly metric: (typeof METRICS)[number];
  readonly points: Points;
}

const points: fc.Arbitrary<Points> = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 1e6 })),
  { selector: ([step]) => step, minLength: 1, maxLength: 30 },
);
const fleet: fc.Arbitrary<readonly Written[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(...METRICS), points), {
    selector: ([id, metric]) => `${id} ${metric}`,
    minLength: 1,
    maxLength: 8,
  })
  .map((entries) =>
    entries.map(([id, metric, list]) => ({ id: `i-0123456789abcdef${id}`, metric, points: list })),
  );

const timeOf = (step: number) => new Date(START + step * 300_000);
const isoOf = (step: number) => timeOf(step).toISOString().replace('.000Z', 'Z');
const inOrder = (list: Points) => [...list].sort(([a], [b]) => a - b);

/** What an import has to come to: every series with its points in order. */
function expected(
  written: readonly Written[],
): ReadonlyMap<string, readonly (readonly number[])[]> {
  return new Map(
    written.map(({ id, metric, points: list }) => [
      `${id} ${OURS[metric]}`,
      inOrder(list).map(([step, hundredths]) => [timeOf(step).getTime(), hundredths / 100]),
    ]),
  );
}

function imported(text: string): ReadonlyMap<string, readonly (readonly number[])[]> {
  const preview = parseText(text);
  if (!preview.ok) throw new Error(`${preview.reason} ${JSON.stringify(preview.problems)}`);
  return new Map(
    applyPreview(preview, firstAnswers(preview)).flatMap(({ id, series }) =>
      series.map(({ metric, timesMs, values }) => [
        `${id} ${metric}`,
        [...timesMs].map((time, at) => [time, values[at] ?? Number.NaN]),
      ]),
    ),
  );
}

test('any fleet comes back whole from a long table in any dialect', () => {
  const dialect = fc.constantFrom(
    { separator: ',', decimal: '.', newline: '\n', quote: '' },
    { separator: ';', decimal: ',', newline: '\r\n', quote: '' },
    { separator: '\t', decimal: ',', newline: '\n', quote: '"' },
    { separator: ',', decimal: ',', newline: '\r', quote: '"' },
  );
  fc.assert(
    fc.property(fleet, dialect, (written, { separator, decimal, newline, quote }) => {
      const rows = written.flatMap(({ id, metric, points: list }) =>
        list.map(([step, hundredths]) => [
          isoOf(step),
          id,
          'm5.large',
          metric,
          (hundredths / 100).toFixed(2).replace('.', decimal),
        ]),
      );
      const table = [['timestamp', 'instance id', 'instance type', 'metric', 'value'], ...rows];
      const text = table
        .map((cells) => cells.map((cell) => `${quote}${cell}${quote}`).join(separator))
        .join(newline);
      expect(imported(text)).toEqual(expected(written));
    }),
  );
});

test('any fleet comes back whole from the table of a graph, gaps as gaps', () => {
  fc.assert(
    fc.property(fleet, (written) => {
      const steps = [...new Set(written.flatMap(({ points: list }) => list.map(([step]) => step)))];
      const rows = steps.map((step) => [
        isoOf(step),
        ...written.map(({ points: list }) => {
          const found = list.find(([at]) => at === step);
          return found ? (found[1] / 100).toFixed(2) : '';
        }),
      ]);
      const header = ['Label', ...written.map(({ id, metric }) => `${id} ${metric}`)];
      const text = [header, ...rows].map((cells) => cells.join(',')).join('\n');
      expect(imported(text)).toEqual(expected(written));
    }),
  );
});

test('any fleet comes back whole from get-metric-data, however it is cut into pages', () => {
  fc.assert(
    fc.property(fleet, fc.integer({ min: 1, max: 12 }), (written, pageLength) => {
      const pages = written.flatMap(({ id, metric, points: list }, at) => {
        const newestFirst = inOrder(list).reverse();
        const count = Math.ceil(newestFirst.length / pageLength);
        return Array.from({ length: count }, (_, page) => {
          const part = newestFirst.slice(page * pageLength, (page + 1) * pageLength);
          return {
            MetricDataResults: [
              {
                Id: `m${at}`,
                Label: `${id} ${metric}`,
                Timestamps: part.map(([step]) =>
                  timeOf(step).toISOString().replace('.000Z', '+00:00'),
                ),
                Values: part.map(([, hundredths]) => hundredths / 100),
                StatusCode: page === count - 1 ? 'Complete' : 'PartialData',
              },
            ],
          };
        });
      });
      expect(imported(pages.map((page) => JSON.stringify(page)).join('\n'))).toEqual(
        expected(written),
      );
    }),
  );
});
