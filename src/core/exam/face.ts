import type { ResponseValue } from '../quiz/score.ts';
import { createDraw } from '../random/draw.ts';
import { hashOf } from '../random/hash.ts';

/**
 * In which order an exam shows the items of a question: at place i stands item `order[i]`. Items are
 * written with the key in a known place (an ordering in its right order), so an exam never shows them
 * as they are written.
 * @param id of the question, or of the part of a case as `id/part`
 */
export function faceOrder(id: string, count: number): readonly number[] {
  const items = Array.from({ length: count }, (_, index) => index);
  return createDraw(hashOf(`face ${id}`), count).shuffled(items);
}

/** What mapping a response back needs to know of a question. */
export type FacedQuestion =
  | { readonly kind: 'single' | 'multiple'; readonly choices: readonly unknown[] }
  | { readonly kind: 'ordering'; readonly items: readonly unknown[] }
  | {
      readonly kind: 'matching';
      readonly pairs: readonly unknown[];
      readonly extras: readonly unknown[];
    }
  | { readonly kind: 'case'; readonly parts: readonly FacedPart[] };
export type FacedPart = Exclude<FacedQuestion, { kind: 'case' }>;

/** How many items of a question an exam shows in another order. */
export function facedItems(question: FacedPart): number {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.choices.length;
    case 'ordering':
      return question.items.length;
    case 'matching':
      return question.pairs.length + question.extras.length;
  }
}

/** A response to what the exam showed, as a response to the question as it is written. */
export function unfaced(
  id: string,
  question: FacedQuestion,
  response: ResponseValue,
): ResponseValue {
  if (question.kind === 'case') {
    if (!Array.isArray(response)) return null;
    const parts = response as readonly ResponseValue[];
    return question.parts.map((part, index) =>
      unfaced(`${id}/${index}`, part, parts[index] ?? null),
    );
  }
  const order = faceOrder(id, facedItems(question));
  const original = (shown: ResponseValue): ResponseValue =>
    typeof shown === 'number' ? (order[shown] ?? null) : null;
  return Array.isArray(response) ? response.map(original) : original(response);
}
