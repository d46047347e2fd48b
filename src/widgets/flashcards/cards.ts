import type { GlossaryTerm, LiveText } from '../../content/types.ts';
import type { Calculator } from '../../core/calculator.ts';
import type { Facts } from '../../core/catalog/types.ts';
import type { NumericKey } from '../../core/quiz/kinds/numeric.ts';
import { pairCardId } from '../../core/review/card-id.ts';
import { acceptedNames, type TypedKey } from '../../core/review/typed-answer.ts';
import type { DeckLesson } from './deck.ts';

export const CARD_KINDS = ['term', 'question', 'pair'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

export const KIND_NAMES: Readonly<Record<CardKind, string>> = {
  term: 'Terms',
  question: 'Questions you missed',
  pair: 'Definitions and examples',
};

/** What stands on a card, in the reader's prices. */
export interface CardFaceText {
  readonly front: string;
  /** What the question offers, or the parts that it has. */
  readonly options: readonly string[];
  /** The answer in short; '' when it is a text. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly example: string;
  readonly types: readonly string[];
  /** Paragraph of the lesson with the reason; '' for the lesson as a whole. */
  readonly section: string;
  readonly typed: TypedKey & { readonly number?: NumericKey };
  /** What is to be said about the prices; '' when they are the reader's. */
  readonly note: string;
}

export interface FaceInput {
  readonly c: Calculator;
  readonly text: (live: LiveText) => string;
  readonly facts: Facts;
  readonly staticFacts: Facts | null;
  /** How often the card was graded: a question with fresh numbers has others each time. */
  readonly reviews: number;
}

export interface DeckCard {
  /** As the record names it. */
  readonly id: string;
  readonly kind: CardKind;
  /** Slug. */
  readonly lesson: string;
  /** Cards of one note are about the same thing: two new ones never come on one day. */
  readonly note: string;
  face(input: FaceInput): CardFaceText;
}

export function termCard(term: GlossaryTerm): DeckCard {
  return {
    id: term.id,
    kind: 'term',
    lesson: term.lesson,
    note: term.id,
    face: ({ text }) => {
      const definition = text(term.definition);
      return {
        ...PLAIN,
        front: term.ask,
        heading: term.term,
        paragraphs: [definition],
        example: text(term.example),
        types: term.types,
        typed: { accepted: [], text: `${term.term} ${definition}` },
      };
    },
  };
}

/** A definition asks for an example, and an example for what it is an example of. */
export function pairCards(term: GlossaryTerm): readonly DeckCard[] {
  const common = { kind: 'pair', lesson: term.lesson, note: term.id } as const;
  return [
    {
      ...common,
      id: pairCardId(term.id, 'forward'),
      face: ({ text }) => {
        const example = text(term.example);
        return {
          ...PLAIN,
          front: `Give an example of “${term.term}”: ${lowerFirst(text(term.definition))}`,
          heading: 'For example',
          paragraphs: [example],
          typed: { accepted: [], text: example, isOneOfMany: true },
        };
      },
    },
    {
      ...common,
      id: pairCardId(term.id, 'back'),
      face: ({ text }) => ({
        ...PLAIN,
        front: `What is this an example of? ${withoutNames(text(term.example), namesOf(term))}`,
        heading: term.term,
        paragraphs: [text(term.definition)],
        types: term.types,
        typed: { accepted: namesOf(term), text: '' },
      }),
    },
  ];
}

export const PLAIN: Omit<CardFaceText, 'front' | 'heading' | 'paragraphs' | 'typed'> = {
  options: [],
  example: '',
  types: [],
  section: '',
  note: '',
};

/** Questions that the reader asked for first, then lesson by lesson the terms and their pairs. */
export function deckCards(
  terms: readonly GlossaryTerm[],
  questions: readonly DeckCard[],
  lessons: readonly DeckLesson[],
): readonly DeckCard[] {
  const glossary = lessons.flatMap(({ slug }) => {
    const own = terms.filter(({ lesson }) => lesson === slug);
    const pairs = own.map(pairCards);
    return [
      ...own.map(termCard),
      ...pairs.flatMap((both) => both.slice(0, 1)),
      ...pairs.flatMap((both) => both.slice(1)),
    ];
  });
  return [...questions, ...glossary];
}

/** The cards of a part and of some kinds, in the order of the deck. */
export function chosenCards(
  cards: readonly DeckCard[],
  lessons: readonly DeckLesson[],
  part: string | null,
  kinds: readonly CardKind[],
): readonly DeckCard[] {
  const slugs = new Set(
    lessons.filter((lesson) => part === null || lesson.part === part).map(({ slug }) => slug),
  );
  return cards.filter(({ lesson, kind }) => slugs.has(lesson) && kinds.includes(kind));
}

/** The name, what it is short for, and the other names; the longest first. */
function namesOf({ term, also }: GlossaryTerm): readonly string[] {
  return [...acceptedNames(term), ...also].sort((a, b) => b.length - a.length);
}

/** A text with the names taken out, not with parts of words and types: it must not give its term away. */
function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce(
    (left, name) =>
      left.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}s?(?!\\.?[\\p{L}\\p{N}])`, 'giu'),
        '…',
      ),
    text,
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** “The AWS service …” goes on a sentence; “GPU memory …” and “FP16 …” keep their capitals. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
