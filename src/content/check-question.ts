import type { LiveSource, SourceForm } from './live-text.ts';
import type { PlaceOf } from './question-kinds.ts';
import type { Choice, Question, QuestionFields } from './types.ts';
import { contentErrorAt, type Place } from './yaml.ts';

const COUNT_WORDS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three', 4: 'four' };

/** What a lesson can ask before any script runs. */
const IN_LESSON: ReadonlySet<string> = new Set(['single', 'recall']);

/**
 * What a schema cannot say: exactly the right number of keys, no choice twice, blanks that fit.
 * @throws ContentError with the place of the first mistake
 */
export function checkQuestion(question: SourceForm<Question>, placeOf: PlaceOf): void {
  if ((question.use === 'opening' || question.use === 'check') && !IN_LESSON.has(question.kind)) {
    throw contentErrorAt(
      placeOf('kind'),
      `${question.id}: expected kind: single for use: ${question.use}, which works without JavaScript, found kind: ${question.kind}.`,
    );
  }
  checkFields(question, question.stem, question.id, placeOf);
}

function checkFields(
  fields: SourceForm<QuestionFields>,
  stem: LiveSource,
  id: string,
  placeOf: PlaceOf,
): void {
  switch (fields.kind) {
    case 'single':
      expectOneKey(fields.choices, 'choice', id, placeOf('choices'));
      expectDifferent(
        fields.choices.map(({ text }) => text),
        'choices',
        id,
      );
      return;
    case 'multiple':
      checkMultiple(fields.choices, stem, id, placeOf('choices'));
      return;
    case 'ordering':
      expectDifferent(fields.items, 'items', id);
      for (const { earlier, later, feedback } of fields.mistakes) {
        if (later >= earlier || earlier >= fields.items.length) {
          throw contentErrorAt(
            feedback.place,
            `${id}: expected “earlier” to be an item that belongs after “later”, found ${earlier + 1} and ${later + 1}.`,
          );
        }
      }
      return;
    case 'matching':
      expectDifferent(
        fields.pairs.map(({ left }) => left),
        'left sides',
        id,
      );
      expectDifferent(
        [...fields.pairs.map(({ right }) => right), ...fields.extras],
        'right sides',
        id,
      );
      return;
    case 'cloze':
      if (fields.text.length !== fields.blanks.length + 1) {
        throw contentErrorAt(
          placeOf('text'),
          `${id}: expected one ___ in the text for each of ${fields.blanks.length} blanks, found ${fields.text.length - 1}.`,
        );
      }
      for (const [at, { options }] of fields.blanks.entries()) {
        expectOneKey(options, 'option', id, placeOf('blanks', at));
        expectDifferent(
          options.map(({ text }) => text),
          'options',
          id,
        );
      }
      return;
    case 'hotspot':
      expectOneKey(fields.spots, 'spot', id, placeOf('spots'));
      if (new Set(fields.spots.map(({ at }) => at)).size !== fields.spots.length) {
        throw contentErrorAt(placeOf('spots'), `${id}: expected different spots.`);
      }
      return;
    case 'case':
      for (const [index, part] of fields.parts.entries()) {
        checkFields(part, part.stem, `${id}, part ${index + 1}`, (...path) =>
          placeOf('parts', index, ...path),
        );
      }
      return;
    case 'numeric':
    case 'recall':
      return;
  }
}

function checkMultiple(
  choices: readonly SourceForm<Choice>[],
  stem: LiveSource,
  id: string,
  place: Place,
): void {
  const correct = choices.filter((one) => one.correct).length;
  if (correct < 2 || choices.length - correct < 2) {
    throw contentErrorAt(
      place,
      `${id}: expected at least two correct and two wrong choices, found ${correct} of ${choices.length} correct.`,
    );
  }
  const word = COUNT_WORDS[correct] ?? String(correct);
  if (!new RegExp(`\\b(?:${word}|${correct})\\b`, 'i').test(stem.text)) {
    throw contentErrorAt(stem.place, `${id}: expected the stem to say that ${word} are asked for.`);
  }
  expectDifferent(
    choices.map(({ text }) => text),
    'choices',
    id,
  );
}

function expectOneKey(
  choices: readonly { readonly correct: boolean }[],
  name: string,
  id: string,
  place: Place,
): void {
  const correct = choices.filter((one) => one.correct).length;
  if (correct !== 1) {
    throw contentErrorAt(place, `${id}: expected exactly one correct ${name}, found ${correct}.`);
  }
}

function expectDifferent(texts: readonly LiveSource[], name: string, id: string): void {
  const seen = new Set<string>();
  for (const { text, place } of texts) {
    const words = text.replace(/\s+/g, ' ').toLowerCase();
    if (seen.has(words)) {
      throw contentErrorAt(place, `${id}: expected different ${name}, found “${text}” twice.`);
    }
    seen.add(words);
  }
}
