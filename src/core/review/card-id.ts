const QUESTION = 'question:';
const PAIR = /^pair:(.+):(?:forward|back)$/;

/** Id of the card of a question, or of the template whose numbers are fresh each time. */
export function questionCardId(question: string): string {
  return `${QUESTION}${question}`;
}

/** Id of a card from a term's definition to its example (forward) or back. A term's own card has its id. */
export function pairCardId(term: string, way: 'forward' | 'back'): string {
  return `pair:${term}:${way}`;
}

/** What the course has that can be on a card. */
export interface CardSubjects {
  readonly terms: ReadonlySet<string>;
  /** Fixed questions and templates. */
  readonly questions: ReadonlySet<string>;
}

/**
 * Whether the deck has a card of the record: an older course may have had terms and questions that this
 * one has not, and a question is a card only where the reader made it one.
 * @param card id, as the record has it
 * @param added questions that the reader made into cards; a template also by one of its instances,
 *   `<template>~<seed>`
 */
export function isCardOfDeck(
  card: string,
  { terms, questions }: CardSubjects,
  added: Iterable<string>,
): boolean {
  if (card.startsWith(QUESTION)) {
    const question = card.slice(QUESTION.length);
    return (
      questions.has(question) &&
      [...added].some((one) => one === question || one.startsWith(`${question}~`))
    );
  }
  return terms.has(PAIR.exec(card)?.[1] ?? card);
}
