import { CHART_FAMILIES, CHART_TYPES, familyOf } from './chart-types.ts';
import { CONCEPT_POINTS } from './concept.ts';

export const CHART_VIEWS = ['concept', 'real'] as const;
export type ChartView = (typeof CHART_VIEWS)[number];

export const CHART_MEASURES = [
  'vcpus',
  'memoryGib',
  'acceleratorMemoryGib',
  'peak16BitTflops',
  'coremark',
] as const;
export type ChartMeasure = (typeof CHART_MEASURES)[number];

/** All that a shared address, a reload or a second window needs to show the same chart. */
export interface ChartValue {
  readonly view: ChartView;
  readonly measure: ChartMeasure;
  readonly hiddenFamilies: readonly string[];
  /** An instance type in the real view, a point of the guide's map in the concept view. */
  readonly selected: string | null;
}

export const DEFAULT_CHART_VALUE: ChartValue = {
  view: 'real',
  measure: 'peak16BitTflops',
  hiddenFamilies: [],
  selected: null,
};

export interface ParsedChartValue {
  readonly value: ChartValue;
  /** One sentence for each part of the address that was not understood. */
  readonly notices: readonly string[];
}

/** Reads `view`, `measure`, `hide` and `selected`; whatever is unknown falls back with a notice. */
export function parseChartValue(params: URLSearchParams): ParsedChartValue {
  const notices: string[] = [];
  const view = oneOf(CHART_VIEWS, params.get('view'), DEFAULT_CHART_VALUE.view, (name) =>
    notices.push(`The address asks for a view named “${name}”, which this chart does not have.`),
  );
  const measure = oneOf(
    CHART_MEASURES,
    params.get('measure'),
    DEFAULT_CHART_VALUE.measure,
    (name) =>
      notices.push(
        `The address asks for a measure named “${name}”, which this chart does not have.`,
      ),
  );

  const asked = (params.get('hide') ?? '').split(',').filter((name) => name !== '');
  const unknown = asked.filter((name) => !CHART_FAMILIES.includes(name));
  if (unknown[0] !== undefined) {
    const names =
      quoted(unknown[0]) + (unknown.length > 1 ? ` and ${unknown.length - 1} more` : '');
    notices.push(`The address hides ${names}, which is not a family on this chart.`);
  }
  const hiddenFamilies = CHART_FAMILIES.filter((family) => asked.includes(family));

  return { value: { view, measure, hiddenFamilies, selected: parseSelected() }, notices };

  function parseSelected(): string | null {
    const selected = params.get('selected');
    if (selected === null || selected === '') return null;
    const ids: readonly string[] =
      view === 'concept' ? CONCEPT_POINTS.map((point) => point.id) : CHART_TYPES;
    if (!ids.includes(selected)) {
      notices.push(`The address selects ${quoted(selected)}, which is not a point of this view.`);
      return null;
    }
    if (view === 'real' && hiddenFamilies.includes(familyOf(selected))) {
      notices.push(`The address selects ${selected} and hides its family, so nothing is selected.`);
      return null;
    }
    return selected;
  }
}

/** The shortest address part for a value: defaults are left out. */
export function serialiseChartValue(value: ChartValue): URLSearchParams {
  const params = new URLSearchParams();
  if (value.view !== DEFAULT_CHART_VALUE.view) params.set('view', value.view);
  if (value.measure !== DEFAULT_CHART_VALUE.measure) params.set('measure', value.measure);
  if (value.hiddenFamilies.length > 0) {
    const hidden = CHART_FAMILIES.filter((family) => value.hiddenFamilies.includes(family));
    params.set('hide', hidden.join(','));
  }
  if (value.selected !== null) params.set('selected', value.selected);
  return params;
}

function oneOf<T extends string>(
  allowed: readonly T[],
  asked: string | null,
  fallback: T,
  refuse: (shortened: string) => void,
): T {
  if (asked === null) return fallback;
  const found = allowed.find((candidate) => candidate === asked);
  if (found === undefined) refuse(shortened(asked));
  return found ?? fallback;
}

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
const quoted = (text: string): string => `“${shortened(text)}”`;
