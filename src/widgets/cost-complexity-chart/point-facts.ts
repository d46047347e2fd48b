import type { Calculator } from '../../core/calculator.ts';
import type { FamilyGroup, PriceBook } from '../../core/catalog/types.ts';
import { FAMILY_GROUP_NAMES } from '../../ui/FamilyMark.tsx';
import { gap } from './captions.ts';
import { CONCEPT_POINTS, conceptGap } from './concept.ts';
import type { Measure } from './measures.ts';
import type { ChartModel, ChartPoint } from './model.ts';

/** What the tooltip, the live region and the table say of one point: one wording for all three. */
export interface PointFacts {
  readonly id: string;
  readonly name: string;
  readonly family: string | null;
  readonly group: FamilyGroup;
  readonly hollow: boolean;
  readonly kind: string;
  readonly rows: readonly { readonly label: string; readonly text: string }[];
  readonly source: string;
}

export function amountText(point: ChartPoint, measure: Measure, c: Calculator): string {
  const digits = Number.isInteger(point.amount) ? 0 : point.amount < 10 ? 3 : 1;
  return `${c.num(point.amount, digits)} ${measure.unit}${point.estimated ? ' (estimate)' : ''}`;
}

export function againstTrend(point: ChartPoint, c: Calculator): string {
  if (point.ratioToLine === null) return 'no trend';
  if (Math.abs(point.ratioToLine - 1) < 0.005) return 'on the trend';
  return gap(point, c).replace('less than', 'below').replace('more than', 'above');
}

export function realFacts(
  point: ChartPoint,
  { measure }: ChartModel,
  book: PriceBook,
  c: Calculator,
): PointFacts {
  return {
    id: point.type,
    name: point.type,
    family: point.family,
    group: point.group,
    hollow: point.withdrawn,
    kind: FAMILY_GROUP_NAMES[point.group],
    rows: [
      { label: 'Price per hour', text: c.rate(point.pricePerHour) },
      { label: measure.name, text: amountText(point, measure, c) },
      { label: `Per ${measure.unitHour}`, text: c.small(point.pricePerUnit) },
      { label: 'Against the trend', text: againstTrend(point, c) },
    ],
    source: `${book.regionName}, price list of ${book.priceDate}`,
  };
}

export function conceptFacts(c: Calculator): readonly PointFacts[] {
  return CONCEPT_POINTS.map((point) => {
    const share = conceptGap(point);
    const side =
      Math.abs(share) < 0.005
        ? 'on it'
        : `${c.pct(Math.abs(share))} ${share < 0 ? 'below' : 'above'}`;
    return {
      id: point.id,
      name: point.name,
      family: null,
      group: point.group,
      hollow: false,
      kind: point.use,
      rows: [
        { label: 'Complexity', text: c.num(point.complexity, 1) },
        { label: 'Cost', text: c.num(point.cost, 1) },
        { label: 'Against the dashed line', text: side },
      ],
      source: 'Illustrative: the guide’s axes have no units',
    };
  });
}

export function spoken(facts: PointFacts): string {
  const rows = facts.rows.map(({ label, text }) => `${label}: ${text}`).join('. ');
  return `${facts.name}, ${facts.kind}. ${rows}.`;
}
