import type { Question } from '../../content/types.ts';
import { createCalculator } from '../../core/calculator.ts';
import { priceLabel } from '../../core/catalog/price-words.ts';
import type { Facts } from '../../core/catalog/types.ts';
import { CalculationError } from '../../core/errors.ts';
import { questionCardId } from '../../core/review/card-id.ts';
import { TEMPLATES } from '../../core/templates/templates.ts';
import { generatedQuestion } from '../quiz/generated.ts';
import { generatedId, parseGeneratedId } from '../quiz/generated-id.ts';
import { canBeAsked } from '../quiz/QuestionPrices.tsx';
import { type CardFaceText, type DeckCard, type FaceInput, PLAIN } from './cards.ts';
import { questionFace } from './question-face.ts';

/**
 * The questions that the reader made into cards. Loaded only when there are any: it brings every
 * question and every template with it.
 * @param added ids of questions, in the order in which they were added
 */
export function questionCards(
  added: Iterable<string>,
  questions: readonly Question[],
): readonly DeckCard[] {
  const cards = new Map<string, DeckCard>();
  for (const id of added) {
    const card = fixedCard(id, questions) ?? templateCard(id);
    if (card !== null && !cards.has(card.id)) cards.set(card.id, card);
  }
  return [...cards.values()];
}

function fixedCard(id: string, questions: readonly Question[]): DeckCard | null {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) return null;
  const card = questionCardId(id);
  return {
    id: card,
    kind: 'question',
    lesson: question.lesson,
    note: card,
    face: (input) => faceAt(question, input, canBeAsked(question, input.facts)),
  };
}

/** One card for a template, whichever seed was missed: its numbers are others after each review. */
function templateCard(id: string): DeckCard | null {
  const wanted = parseGeneratedId(id)?.template ?? id;
  const template = TEMPLATES.find((one) => one.id === wanted);
  if (template === undefined) return null;
  const card = questionCardId(template.id);
  return {
    id: card,
    kind: 'question',
    lesson: template.lesson,
    note: card,
    face: (input) => {
      const fresh = generatedId(template.id, input.reviews, 0);
      const make = (facts: Facts) =>
        generatedQuestion(fresh, createCalculator(facts), priceLabel(facts.priceBook));
      const own = make(input.facts);
      if (own !== null) return faceAt(own, input, true);
      const other = input.staticFacts === null ? null : make(input.staticFacts);
      return other === null ? UNASKABLE : faceAt(other, input, false);
    },
  };
}

/** Asked with the reader's prices where its key allows, else with those of the static page. */
function faceAt(question: Question, input: FaceInput, withReaders: boolean): CardFaceText {
  const facts = withReaders || input.staticFacts === null ? input.facts : input.staticFacts;
  try {
    const face = questionFace(question, createCalculator(facts));
    return facts === input.facts
      ? face
      : { ...face, note: `Asked with prices of ${priceLabel(facts.priceBook)}.` };
  } catch (error) {
    if (error instanceof CalculationError) return UNASKABLE;
    throw error;
  }
}

const UNASKABLE: CardFaceText = {
  ...PLAIN,
  front: 'This question cannot be asked in your region: our data has no price for its instances.',
  heading: '',
  paragraphs: [
    'Choose another region in the settings, or grade the card Easy to see it less often.',
  ],
  typed: { accepted: [], text: '' },
};
