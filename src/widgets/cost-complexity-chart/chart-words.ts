import type { Calculator } from '../../core/calculator.ts';
import { termsText } from '../../core/catalog/price-words.ts';
import type { PriceBook } from '../../core/catalog/types.ts';
import type { FigureTable } from '../../ui/Figure.tsx';
import { gap } from './captions.ts';
import type { ChartModel, NotShown } from './model.ts';
import { conceptFacts, type PointFacts, realFacts } from './point-facts.ts';
import type { ChartValue } from './value.ts';

export interface ChartWords {
  /** States the finding. */
  readonly title: string;
  readonly sub: string;
  readonly note: string;
  /** Name of the plot for a screen reader. */
  readonly label: string;
  readonly empty: string;
  /** In the order of the arrow keys. */
  readonly points: readonly PointFacts[];
  /** The same rows as the chart. */
  readonly table: FigureTable;
}

/** Everything that is written around the chart. */
export function chartWords(
  model: ChartModel,
  value: ChartValue,
  book: PriceBook,
  c: Calculator,
): ChartWords {
  return value.view === 'concept' ? conceptWords(c) : realWords(model, value, book, c);
}

function conceptWords(c: Calculator): ChartWords {
  const points = conceptFacts(c);
  return {
    title: 'The guide’s map: Inf2 sits below the line',
    sub: 'As sketched in the guide. Illustrative: no scale, no units.',
    note: '',
    label: `Sketch of hourly cost against computational complexity, ${points.length} points`,
    empty: '',
    points,
    table: tableOf('Point', 'Used for', points, (point) => point.kind),
  };
}

function realWords(
  model: ChartModel,
  value: ChartValue,
  book: PriceBook,
  c: Calculator,
): ChartWords {
  const { measure } = model;
  const points = model.points.map((point) => realFacts(point, model, book, c));
  const lowest = [...model.points]
    .filter((point) => !point.withdrawn && point.ratioToLine !== null)
    .sort((a, b) => (a.ratioToLine ?? 1) - (b.ratioToLine ?? 1))[0];
  const count = `${points.length} instance${points.length === 1 ? '' : 's'}, real prices`;
  const estimated = model.points.some((point) => point.estimated);
  return {
    title: lowest ? `${count}: ${lowest.type} costs ${gap(lowest, c)} the trend` : count,
    sub: [
      `${book.currency} per hour, ${termsText(book)}, ${book.regionName}, prices of ${book.priceDate}.`,
      `Solid diagonals: equal price per ${measure.unitHour}.`,
      estimated ? 'Points without an accelerator are FP32 estimates.' : '',
    ]
      .filter(Boolean)
      .join(' '),
    note: [
      model.trend
        ? 'The dashed trend is fitted by least squares on the log scales to the types that can still be launched.'
        : '',
      model.points.some((point) => point.withdrawn)
        ? 'A hollow mark can no longer be launched; its price is the last listed.'
        : '',
      ...notShownSentences(model.notShown),
    ]
      .filter(Boolean)
      .join(' '),
    label: `Scatter chart of price per hour against ${measure.inSentence}, ${points.length} instances, log scales`,
    empty:
      value.hiddenFamilies.length > 0
        ? 'No family that is switched on has a point here. Switch one on to see its price.'
        : `Our data has no price for these types in ${book.regionName}.`,
    points,
    table: tableOf('Instance', 'Status', points, (_, index) => {
      return model.points[index]?.status?.label ?? 'Current';
    }),
  };
}

function notShownSentences(notShown: readonly NotShown[]): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { type, reason } of notShown) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), type]);
  }
  return [...byReason].map(
    ([reason, types]) => `Not shown, because ${reason}: ${types.join(', ')}.`,
  );
}

function tableOf(
  first: string,
  last: string,
  points: readonly PointFacts[],
  lastCell: (point: PointFacts, index: number) => string,
): FigureTable {
  const labels = points[0]?.rows.map((row) => row.label) ?? [];
  return {
    columns: [first, ...labels, last],
    rows: points.map((point, index) => [
      point.name,
      ...point.rows.map((row) => row.text),
      lastCell(point, index),
    ]),
  };
}
