import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHART_FAMILIES, CHART_TYPES, familyOf } from './chart-types.ts';
import {
  CHART_MEASURES,
  type ChartValue,
  DEFAULT_CHART_VALUE,
  parseChartValue,
  serialiseChartValue,
} from './value.ts';

const realValue: fc.Arbitrary<ChartValue> = fc
  .record({
    view: fc.constant('real' as const),
    measure: fc.constantFrom(...CHART_MEASURES),
    hiddenFamilies: fc.subarray([...CHART_FAMILIES]),
    selected: fc.option(fc.constantFrom(...CHART_TYPES)),
  })
  .map((value) =>
    value.selected !== null && value.hiddenFamilies.includes(familyOf(value.selected))
      ? { ...value, selected: null }
      : value,
  );

it('gives back every value that it wrote, without a notice', () => {
  fc.assert(
    fc.property(realValue, (value) => {
      const written = new URLSearchParams(serialiseChartValue(value).toString());
      expect(parseChartValue(written)).toEqual({ value, notices: [] });
    }),
  );
});

it('writes nothing for the default value', () => {
  expect(serialiseChartValue(DEFAULT_CHART_VALUE).toString()).toBe('');
});

it('falls back with one notice for each part that it does not know', () => {
  const { value, notices } = parseChartValue(
    new URLSearchParams('view=3d&measure=luck&hide=t2,zz&selected=t9.nano'),
  );
  expect(value).toEqual({ ...DEFAULT_CHART_VALUE, hiddenFamilies: ['t2'] });
  expect(notices).toHaveLength(4);
});

it('selects nothing when the address hides the family that it selects', () => {
  const { value, notices } = parseChartValue(new URLSearchParams('hide=p3&selected=p3.2xlarge'));
  expect(value.selected).toBeNull();
  expect(notices).toHaveLength(1);
});

it('survives any address and keeps its notices short', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (view, measure, hide, at) => {
      const params = new URLSearchParams({ view, measure, hide, selected: at });
      const { value, notices } = parseChartValue(params);
      expect(CHART_MEASURES).toContain(value.measure);
      for (const notice of notices) expect(notice.length).toBeLessThan(140);
    }),
  );
});

it('knows the points of the guide’s map in the concept view only', () => {
  expect(parseChartValue(new URLSearchParams('view=concept&selected=inf2')).value.selected).toBe(
    'inf2',
  );
  expect(parseChartValue(new URLSearchParams('selected=inf2')).value.selected).toBeNull();
});
