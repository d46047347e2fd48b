import type { PriceBook } from '../catalog/types.ts';
import { moneyText } from '../money.ts';
import { toSignificant, trimZeros } from '../number-text.ts';
import { facetLabel, facetValueLabel } from './facets.ts';
import { hasReadings, MEASURES, type MeasureId } from './measures.ts';
import type { Bound, Condition, RangeCondition } from './query.ts';

export type Currency = PriceBook['currency'];

/** A figure without its unit; a price of the list keeps all its digits. */
export function figureText(id: MeasureId, value: number, currency: Currency): string {
  if (MEASURES[id].isMoney) {
    const text = moneyText(currency);
    return id === 'price' ? text.rate(value) : text.small(value);
  }
  return trimZeros(toSignificant(value, value >= 1_000 ? 6 : 4));
}

/** A figure with its unit: `24 GB` for the maker’s number, `22.35 GiB` as EC2 reports it. */
export function measureText(
  id: MeasureId,
  value: number,
  currency: Currency,
  reading: RangeCondition['reading'] = 'reported',
): string {
  const isNominal = hasReadings(id) && reading === 'nominal';
  const unit = isNominal ? 'GB' : MEASURES[id].unit;
  const text = figureText(id, value, currency);
  return unit === '' ? text : `${text} ${unit}`;
}

function boundsText({ measure, min, max, reading }: RangeCondition, currency: Currency): string {
  const text = ({ value }: Bound) => measureText(measure, value, currency, reading);
  if (min && max && min.value === max.value && !min.isOpen && !max.isOpen) return text(min);
  const low = min && `${min.isOpen ? 'more than' : 'at least'} ${text(min)}`;
  const high = max && `${max.isOpen ? 'less than' : 'at most'} ${text(max)}`;
  return [low, high].filter((part) => part !== null).join(' and ');
}

function orList(words: readonly string[]): string {
  return words.length < 3
    ? words.join(' or ')
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A condition in words, as the page says how it understood the query. */
export function describeCondition(condition: Condition, currency: Currency): string {
  switch (condition.kind) {
    case 'name':
      return `Name begins with ${orList(condition.patterns)}`;
    case 'facet':
      return `${facetLabel(condition.facet)}: ${orList(
        condition.values.map((value) => facetValueLabel(condition.facet, value)),
      )}`;
    case 'range': {
      const text = `${MEASURES[condition.measure].label}: ${boundsText(condition, currency)}`;
      if (!hasReadings(condition.measure)) return text;
      return condition.reading === 'nominal'
        ? `${text}, the maker’s number`
        : `${text}, as EC2 reports it`;
    }
  }
}
