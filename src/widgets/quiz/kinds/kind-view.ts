import type { ResponseValue } from '../../../core/quiz/score.ts';

/** What the view of every kind is given: how a question is answered, and how its answer is explained. */
export interface KindViewProps<Fields> {
  readonly question: Fields;
  /** `null` when nothing has been answered; may be incomplete. */
  readonly response: ResponseValue;
  readonly onRespond: (response: ResponseValue) => void;
  /** Every choice is marked and explained, and nothing can be changed any more. */
  readonly checked: boolean;
  /** Id of the element with the question's words. */
  readonly labelledBy: string;
  /** The same for the same question: what is shown in a shuffled order is shuffled by it. */
  readonly seed: number;
}

/** A response as a list, for the kinds that answer with one. */
export function listOf(response: ResponseValue): readonly ResponseValue[] {
  return typeof response === 'object' && response !== null ? response : [];
}

/** The list with the entry at `index` replaced; filled up with `null` to `length`. */
export function withEntry(
  response: ResponseValue,
  length: number,
  index: number,
  entry: ResponseValue,
): readonly ResponseValue[] {
  const list = listOf(response);
  return Array.from({ length }, (_, at) => (at === index ? entry : (list[at] ?? null)));
}
