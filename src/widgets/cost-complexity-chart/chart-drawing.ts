import type { Calculator } from '../../core/calculator.ts';
import type { Facts } from '../../core/catalog/types.ts';
import { conceptDrawing } from './concept-drawing.ts';
import type { Drawing } from './drawing.ts';
import type { DrawingSize } from './geometry.ts';
import { chartModel } from './model.ts';
import { realDrawing } from './real-drawing.ts';
import type { ChartValue } from './value.ts';

/** What the chart shows for a value, in one of the two sizes; `null` when there is no point to show. */
export function chartDrawing(
  facts: Facts,
  value: ChartValue,
  size: DrawingSize,
  c: Calculator,
): Drawing | null {
  if (value.view === 'concept') return conceptDrawing(size, value.selected);
  const model = chartModel(facts, value);
  return realDrawing(model, size, value.selected, c, facts.priceBook.currency);
}
