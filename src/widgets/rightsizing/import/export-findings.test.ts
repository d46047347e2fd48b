import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { loadFacts } from '../../../content/data.ts';
import type { AnalysisResult } from '../../../core/rightsizing/analysis-types.ts';
import { analyseFleet } from '../../../core/rightsizing/fleet.ts';
import { DEFAULT_PREFERENCES } from '../../../core/rightsizing/preferences.ts';
import { SAMPLES, sampleInstance } from '../../../core/rightsizing/samples.ts';
import { csvCell, exportFindingsCsv } from './export-findings.ts';

const facts = loadFacts(path.resolve('content'));
const fleet = SAMPLES.flatMap(({ id }) => sampleInstance(id) ?? []);
const results = analyseFleet(fleet, DEFAULT_PREFERENCES, facts);

function rows(text: string): readonly Readonly<Record<string, string>>[] {
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

test('each instance has a row with its finding, its figures and its first recommendation', () => {
  const table = rows(exportFindingsCsv(results));
  expect(table).toHaveLength(results.length);
  results.forEach((result, at) => {
    const row = table[at];
    expect(row?.instanceId).toBe(result.id);
    if (result.kind === 'refusal') {
      expect(row).toMatchObject({
        finding: '',
        errorCode: result.reason,
        errorMessage: result.text,
      });
      return;
    }
    const cpu = result.dimensions.find(({ dimension }) => dimension === 'cpu');
    const [first] = result.recommendations;
    expect(row).toMatchObject({
      currentInstanceType: result.current.instanceType,
      findingReasonCodes: result.codes.join(' '),
      current_onDemandPrice_perHour: String(result.currentPricePerHour),
      recommendations_count: String(result.recommendations.length),
      recommendationOptions_1_instanceType: first?.instance.instanceType ?? '',
      errorMessage: '',
    });
    if (cpu?.state === 'measured') {
      expect(Number(row?.cpu_compared_percent)).toBeCloseTo(cpu.usedPercent, 7);
    }
    if (first) {
      expect(
        Number(row?.recommendationOptions_1_estimatedMonthlySavings_value_per730h),
      ).toBeCloseTo(first.monthlySaving, 5);
    }
  });
});

test('what was not measured is an empty cell, never 0', () => {
  const table = rows(exportFindingsCsv(results));
  const unmeasured = results.flatMap((result, at) =>
    result.kind === 'analysis' &&
    result.dimensions.some(
      ({ dimension, state }) => dimension === 'memory' && state === 'not-measured',
    )
      ? [table[at]]
      : [],
  );
  expect(unmeasured.length).toBeGreaterThan(0);
  for (const row of unmeasured) {
    expect(row?.memory_compared_percent).toBe('');
    expect(row?.memory_maximum_percent).toBe('');
  }
});

const refusal = (name: string): AnalysisResult => ({
  kind: 'refusal',
  id: name,
  name,
  instanceType: 'm5.large',
  reason: 'no-cpu-metric',
  text: name,
  questions: [],
});

test('no text becomes a formula, and every text comes back', () => {
  const hostile = fc.tuple(
    fc.constantFrom('', ' ', '\t', '\r', '\n', '\u00a0'),
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', ''),
    fc.string(),
  );
  fc.assert(
    fc.property(
      hostile.map((parts) => parts.join('')),
      (name) => {
        const [header, ...body] = Papa.parse<string[]>(exportFindingsCsv([refusal(name)]), {
          newline: '\r\n',
          delimiter: ',',
        }).data;
        const cell = body[0]?.[header?.indexOf('instanceName') ?? -1] ?? '';
        expect(cell.replace(/^'/, '')).toBe(name.replace(/^'/, ''));
        expect(cell.trimStart()).not.toMatch(/^[=+\-@＝]/);
        expect(cell).not.toMatch(/^[\t\r\n]/);
      },
    ),
  );
});

test.each([
  ['=1+1', '"\'=1+1"'],
  ['-5', '"\'-5"'],
  [-5, '-5'],
  [0.1 + 0.2, '0.3'],
  [Number.POSITIVE_INFINITY, ''],
  [null, ''],
  ['say "a, b"', '"say ""a, b"""'],
  ['plain', 'plain'],
])('the cell of %j is %s', (cell, text) => {
  expect(csvCell(cell)).toBe(text);
});
