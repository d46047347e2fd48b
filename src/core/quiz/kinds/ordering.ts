import { createDraw } from '../../random/draw.ts';
import { type KindRules, scoreOfParts } from '../score.ts';
import { readIndexSet } from './indices.ts';

/** Items to put in order; their place in the list is the right one. */
export interface OrderingKey {
  readonly kind: 'ordering';
  readonly items: readonly unknown[];
}

/** The response is the order: which item stands first, second, … */
export const ordering: KindRules<OrderingKey, readonly number[]> = {
  read(key, value) {
    const items = readIndexSet(value, key.items.length);
    return items?.length === key.items.length ? (value as readonly number[]) : null;
  },
  score: (key, order) =>
    scoreOfParts(order.filter((item, place) => item === place).length, key.items.length),
};

/** An order to begin with: the same each time, and never the right one. Needs two items or more. */
export function jumbled(count: number, seed: number): readonly number[] {
  const right = Array.from({ length: count }, (_, index) => index);
  const order = createDraw(seed).shuffled(right);
  const isRight = order.every((item, place) => item === place);
  return isRight ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
