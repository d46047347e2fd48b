import { expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { createCalculator } from '../../core/calculator.ts';
import type { Facts } from '../../core/catalog/types.ts';
import { conceptCaptions, realCaptions } from './captions.ts';
import { CHART_TYPES } from './chart-types.ts';
import { chartWords } from './chart-words.ts';
import { chartModel } from './model.ts';
import { nextPoint } from './point-order.ts';
import { CHART_MEASURES, type ChartValue, DEFAULT_CHART_VALUE } from './value.ts';

const facts = loadFacts('content');
const c = createCalculator(facts);

function withPrice(type: string, factor: number): Facts {
  const { pricePerHour } = facts.priceBook;
  return {
    ...facts,
    priceBook: {
      ...facts.priceBook,
      pricePerHour: { ...pricePerHour, [type]: (pricePerHour[type] ?? 0) * factor },
    },
  };
}

const value = (part: Partial<ChartValue> = {}): ChartValue => ({ ...DEFAULT_CHART_VALUE, ...part });

it.each(CHART_MEASURES)('shows each type of the guide or says why not, by %s', (measure) => {
  const { points, notShown } = chartModel(facts, value({ measure }));
  const named = [...points.map(({ type }) => type), ...notShown.map(({ type }) => type)];
  expect(named.sort()).toEqual([...CHART_TYPES].sort());
  for (const { reason } of notShown) expect(reason).not.toBe('');
});

it('marks the peak of types without an accelerator as an estimate, and no other figure', () => {
  const { points } = chartModel(facts, value());
  const accelerated = new Set(
    facts.instances.filter((row) => row.acceleratorKind !== 'none').map((row) => row.instanceType),
  );
  for (const point of points) expect(point.estimated).toBe(!accelerated.has(point.type));
  const byCores = chartModel(facts, value({ measure: 'vcpus' }));
  expect(byCores.points.some((point) => point.estimated)).toBe(false);
});

it('fits the trend to types that can be launched: a withdrawn type does not move it', () => {
  const dearer = chartModel(withPrice('p3.2xlarge', 100), value());
  const now = chartModel(facts, value());
  expect(dearer.trend?.slope).toBe(now.trend?.slope);
  const other = chartModel(withPrice('g5.xlarge', 100), value());
  expect(other.trend?.slope).not.toBe(now.trend?.slope);
});

it('has no trend with two points, and says so', () => {
  const hiddenFamilies = CHART_TYPES.map((type) => type.split('.')[0] ?? '').slice(2);
  const model = chartModel(facts, value({ hiddenFamilies }));
  expect(model.points).toHaveLength(2);
  expect(model.trend).toBeNull();
  expect(realCaptions(model, c)[0]).toContain('no trend line');
});

it('keeps the axes still when families are switched off', () => {
  const few = chartModel(facts, value({ hiddenFamilies: ['p4d', 't3'] }));
  expect(few.priceRange).toEqual(chartModel(facts, value()).priceRange);
});

it('computes its captions: a price that falls to a tenth is named first, with its distance', () => {
  const model = chartModel(withPrice('g4dn.xlarge', 0.1), value());
  const point = model.points.find(({ type }) => type === 'g4dn.xlarge');
  const below = realCaptions(model, c).find((sentence) => sentence.includes('less than the trend'));
  expect(below).toContain('g4dn.xlarge');
  expect(below).toContain(c.pct(1 - (point?.ratioToLine ?? 1)));
});

it('says of a withdrawn or frozen type what its price hides', () => {
  const sentences = realCaptions(chartModel(facts, value()), c).join(' ');
  expect(sentences).toContain('can no longer be launched');
  expect(sentences).toContain('software is frozen');
});

it('computes the saving on the guide’s map from the guide’s own coordinates', () => {
  expect(conceptCaptions(c).join(' ')).toContain(c.pct(1 - 2 / ((4.5 / 5.5) * 4)));
});

it.each(CHART_MEASURES)('has the same rows in table, points and keys, by price (%s)', (measure) => {
  const model = chartModel(facts, value({ measure }));
  const { points, table } = chartWords(model, value({ measure }), facts.priceBook, c);
  const ids = points.map((point) => point.id);
  expect(table.rows.map((row) => row[0])).toEqual(ids);
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);

  const prices = ids.map((id) => facts.priceBook.pricePerHour[id] ?? 0);
  expect(prices).toEqual([...prices].sort((a, b) => a - b));

  const walked = [nextPoint(ids, null, 'ArrowRight')];
  while (walked.length < ids.length)
    walked.push(nextPoint(ids, walked.at(-1) ?? null, 'ArrowRight'));
  expect(walked).toEqual(ids);
  expect(nextPoint(ids, ids.at(-1) ?? null, 'ArrowRight')).toBe(ids.at(-1));
  expect(nextPoint(ids, ids[3] ?? null, 'Home')).toBe(ids[0]);
  expect(nextPoint(ids, null, 'End')).toBe(ids.at(-1));
  expect(nextPoint(ids, null, 'x')).toBeNull();
});

it('names the region and the day of the prices', () => {
  const { sub } = chartWords(chartModel(facts, value()), value(), facts.priceBook, c);
  expect(sub).toContain(facts.priceBook.regionName);
  expect(sub).toContain(facts.priceBook.priceDate);
});

it('shows what there is when a region has no price for a type', () => {
  const { 'p4d.24xlarge': _gone, ...pricePerHour } = facts.priceBook.pricePerHour;
  const model = chartModel({ ...facts, priceBook: { ...facts.priceBook, pricePerHour } }, value());
  expect(model.points.some(({ type }) => type === 'p4d.24xlarge')).toBe(false);
  expect(model.notShown.find(({ type }) => type === 'p4d.24xlarge')?.reason).toContain('no price');
});
