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
  const order = Array.from({ length: count }, (_, index) => index);
  let state = (seed % 2_147_483_646) + 1;
  for (let last = count - 1; last > 0; last -= 1) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  const isRight = order.every((item, place) => item === place);
  return isRight ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
