import type {
  CasePart,
  ClozeFields,
  LiveText,
  PartFields,
  Question,
  QuestionFields,
} from '../../content/types.ts';
import type { Calculator } from '../../core/calculator.ts';
import { hashOf } from '../../core/random/hash.ts';
import { shuffled } from '../../core/random/mulberry.ts';
import { flowWords } from '../quiz/kinds/FlowPicture.tsx';
import { numberText } from '../quiz/kinds/NumericView.tsx';
import { numericKey } from '../quiz/question-key.ts';
import { type CardFaceText, PLAIN } from './cards.ts';

type Words = (live: LiveText) => string;
type Answered = Pick<CardFaceText, 'options' | 'heading' | 'paragraphs' | 'typed'>;

/** A choice longer than this is not typed word by word. */
const SHORT_WORDS = 6;

/**
 * A question as a card: the stem and what it offers in front, the key with its reasons behind.
 * @throws CalculationError when a figure of it cannot be computed
 */
export function questionFace(question: Question, c: Calculator): CardFaceText {
  const text: Words = (live) => live(c);
  const seed = hashOf(question.id);
  return {
    ...PLAIN,
    ...answered(question, c, text, seed),
    front: frontOf(question, text),
    section: question.section,
  };
}

function frontOf(question: Question, text: Words): string {
  const stem = text(question.stem);
  if (question.kind === 'cloze') return `${stem} ${clozeText(question, text, () => '…')}`;
  if (question.kind === 'case') return `${text(question.scenario)} ${stem}`;
  return stem;
}

function answered(fields: QuestionFields, c: Calculator, text: Words, seed: number): Answered {
  switch (fields.kind) {
    case 'recall': {
      const answer = text(fields.answer);
      return asText('', [answer, ...fields.points.map(text)], []);
    }
    case 'hotspot': {
      // A card has no picture: its places go by the types, or by the words in the boxes.
      const place = fields.picture === 'price-plot' ? (at: string) => at : flowWords;
      const right = fields.spots.filter(({ correct }) => correct);
      return asText(
        right.map(({ at }) => place(at)).join(', '),
        right.map(({ feedback }) => text(feedback)),
        fields.spots.map(({ at }) => place(at)),
      );
    }
    case 'case':
      return asText(
        '',
        fields.parts.flatMap((part, index) => partAnswer(part, index, c, text, seed)),
        fields.parts.map((part, index) => `${index + 1}. ${text(part.stem)}`),
      );
    default:
      return partFace(fields, c, text, seed);
  }
}

function partAnswer(part: CasePart, index: number, c: Calculator, text: Words, seed: number) {
  const { heading, paragraphs } = partFace(part, c, text, seed);
  const key = /[^.:?!]$/.test(heading) ? `${heading}.` : heading;
  return [`${index + 1}. ${[key, ...paragraphs].filter((line) => line !== '').join(' ')}`];
}

function partFace(fields: PartFields, c: Calculator, text: Words, seed: number): Answered {
  switch (fields.kind) {
    case 'single':
    case 'multiple': {
      const right = fields.choices.filter(({ correct }) => correct);
      const names = right.map((choice) => text(choice.text));
      const reasons = right.map(({ feedback }) => text(feedback));
      const options = fields.choices.map((choice) => text(choice.text));
      const face = asText(names.join('; '), reasons, options);
      const [only = ''] = names;
      const isShort = names.length === 1 && only.split(/\s+/).length <= SHORT_WORDS;
      const typed = isShort
        ? { accepted: [only], text: '' }
        : { accepted: [], text: names.join(' ') };
      return { ...face, typed };
    }
    case 'numeric': {
      const key = numericKey(fields, c);
      const heading = numberText(key);
      return {
        options: [],
        heading,
        paragraphs: [text(fields.solution)],
        typed: { accepted: [heading], text: '', number: key },
      };
    }
    case 'ordering': {
      const items = fields.items.map(text);
      const numbered = items.map((item, index) => `${index + 1}. ${item}`);
      return asText('In this order:', [...numbered, text(fields.feedback)], shuffled(items, seed));
    }
    case 'matching': {
      const pairs = fields.pairs.map(({ left, right }) => `${text(left)}: ${text(right)}`);
      const rights = [...fields.pairs.map(({ right }) => right), ...fields.extras].map(text);
      const lefts = fields.pairs.map(({ left }) => text(left));
      return asText('', pairs, [...lefts, `With: ${shuffled(rights, seed).join('; ')}`]);
    }
    case 'cloze': {
      const keys = fields.blanks.map(({ options }) => options.find(({ correct }) => correct));
      const reasons = keys.map((key) => (key ? text(key.feedback) : ''));
      const filled = clozeText(fields, text, (index) => {
        const key = keys[index];
        return key ? text(key.text) : '';
      });
      const options = fields.blanks.map(
        (blank, index) =>
          `${index + 1}. ${blank.options.map((option) => text(option.text)).join(' / ')}`,
      );
      return asText('', [filled, ...reasons], options);
    }
  }
}

function asText(
  heading: string,
  paragraphs: readonly string[],
  options: readonly string[],
): Answered {
  const text = [heading, paragraphs[0] ?? ''].join(' ');
  return { options, heading, paragraphs, typed: { accepted: [], text } };
}

/** The text with each blank filled; no space before a mark that ends a clause. */
function clozeText(
  { text: pieces, blanks }: ClozeFields,
  text: Words,
  fill: (blank: number) => string,
): string {
  return pieces
    .map((piece, index) => (index < blanks.length ? `${text(piece)} ${fill(index)}` : text(piece)))
    .join(' ')
    .replace(/\s+([.,;:!?)’])/g, '$1')
    .trim();
}
