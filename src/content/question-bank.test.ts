import { describe, expect, it } from 'vitest';
import { loadGuide } from '../../build/guide.ts';
import { createCalculator } from '../core/calculator.ts';
import { isWithin } from '../core/quiz/kinds/numeric.ts';
import { evaluateLiveFigure, evaluateLiveText, liveTextsIn, type SourceForm } from './live-text.ts';
import type {
  CasePart,
  MultipleFields,
  NumericFields,
  Question,
  QuestionFields,
  QuestionKind,
  SingleFields,
} from './types.ts';

type QuestionText = SourceForm<Question>;
type Asked = SourceForm<QuestionFields> | SourceForm<CasePart>;

const guide = loadGuide(process.cwd());
const questions: readonly QuestionText[] = guide.questions.map(({ question }) => question);
const c = createCalculator(guide.facts);

/** What a question asks: itself, or the parts of a case study. */
const askedIn = (question: QuestionText): readonly Asked[] =>
  question.kind === 'case' ? question.parts : [question];

function ofKind<Kind extends 'single' | 'multiple' | 'numeric'>(kind: Kind) {
  type Found = SourceForm<Extract<SingleFields | MultipleFields | NumericFields, { kind: Kind }>>;
  return questions.flatMap((question) =>
    askedIn(question)
      .filter((asked): asked is Asked & Found => asked.kind === kind)
      .map((asked) => ({ id: question.id, asked })),
  );
}

/** Everything that a question names as the idea behind a wrong answer. */
function misconceptionsIn(content: unknown): string[] {
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([name, value]) =>
    name === 'misconception' && typeof value === 'string' ? [value] : misconceptionsIn(value),
  );
}

describe('the bank of questions', () => {
  it('asks for every objective of every lesson at all three difficulties', () => {
    const practised = questions.filter(({ use }) => use !== 'opening');
    const missing = guide.lessons.flatMap(({ meta }) =>
      meta.objectives.flatMap((_, at) =>
        ([1, 2, 3] as const)
          .filter(
            (difficulty) =>
              !practised.some(
                (question) =>
                  question.lesson === meta.slug &&
                  question.objective === at + 1 &&
                  question.difficulty === difficulty,
              ),
          )
          .map((difficulty) => `${meta.slug}, objective ${at + 1}, difficulty ${difficulty}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ['single', 100],
    ['multiple', 14],
    ['matching', 10],
    ['ordering', 8],
    ['cloze', 8],
    ['numeric', 12],
    ['hotspot', 6],
    ['case', 6],
    ['recall', 4],
  ] satisfies [QuestionKind, number][])('has %s questions, at least %d', (kind, least) => {
    const found = questions.filter((question) => question.kind === kind);
    expect(found.length).toBeGreaterThanOrEqual(least);
  });

  it('asks nothing twice, but for the guide’s own four at the checkpoint: said first, then chosen', () => {
    const seen = new Map<string, QuestionText>();
    const twice: string[] = [];
    for (const question of questions) {
      const stem = evaluateLiveText(question.stem, c);
      const earlier = seen.get(stem);
      const saidThenChosen = earlier?.use === 'checkpoint' && question.use === 'checkpoint';
      if (earlier !== undefined && !saidThenChosen) twice.push(`${earlier.id} and ${question.id}`);
      seen.set(stem, question);
    }
    expect(twice).toEqual([]);
  });

  it('never puts the same stem beside the same wrong idea', () => {
    const seen = new Map<string, string>();
    for (const question of questions) {
      const stem = evaluateLiveText(question.stem, c);
      for (const misconception of new Set(misconceptionsIn(question))) {
        const key = `${stem} | ${misconception}`;
        expect(seen.get(key), `${question.id}: ${misconception}`).toBeUndefined();
        seen.set(key, question.id);
      }
    }
  });

  it('names the idea behind a wrong answer in every question of a kind with wrong answers to choose', () => {
    const unnamed = questions.filter(
      ({ kind, ...rest }) =>
        (kind === 'multiple' || kind === 'ordering' || kind === 'numeric' || kind === 'hotspot') &&
        misconceptionsIn(rest).length < 2,
    );
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });
});

describe('what a guesser could use', () => {
  it('spreads the keys of single choice over the places', () => {
    const singles = ofKind('single');
    for (const size of [3, 4]) {
      const keys = singles
        .filter(({ asked }) => asked.choices.length === size)
        .map(({ asked }) => asked.choices.findIndex(({ correct }) => correct));
      for (let place = 0; place < size; place += 1) {
        const share = keys.filter((key) => key === place).length / keys.length;
        expect(share, `place ${place + 1} of ${size}`).toBeGreaterThan(0.5 / size);
        expect(share, `place ${place + 1} of ${size}`).toBeLessThan(1.6 / size);
      }
    }
  });

  it('does not give the key of single choice away by its length', () => {
    const singles = ofKind('single');
    const lengths = singles.map(({ id, asked }) => ({
      id,
      all: asked.choices.map(({ text }) => evaluateLiveText(text, c).length),
      key: asked.choices.findIndex(({ correct }) => correct),
    }));
    for (const [most, extreme] of [
      ['longest', Math.max],
      ['shortest', Math.min],
    ] as const) {
      const found = lengths.filter(({ all, key }) => all[key] === extreme(...all));
      const told = `the key is the ${most} choice in ${found.map(({ id }) => id).join()}`;
      expect(found.length / singles.length, told).toBeLessThan(1 / 3);
    }
  });

  it('does not always put the keys of multiple response on the same places', () => {
    const places = ofKind('multiple').map(({ asked }) =>
      asked.choices.flatMap(({ correct }, at) => (correct ? [at] : [])).join(),
    );
    for (const set of new Set(places)) {
      expect(places.filter((one) => one === set).length / places.length, set).toBeLessThan(0.4);
    }
  });

  it('does not always put the key of a picture on the same place', () => {
    const keys = questions.flatMap((question) =>
      question.kind === 'hotspot' ? [question.spots.findIndex(({ correct }) => correct)] : [],
    );
    expect(new Set(keys).size).toBeGreaterThanOrEqual(4);
  });
});

describe('numbers to type', () => {
  const numeric = ofKind('numeric');

  it.each(numeric.map(({ id, asked }) => [id, asked] as const))(
    '%s tells every wrong number from the right one and from each other',
    (_, { value, errors, tolerance }) => {
      const right = evaluateLiveFigure(value, c);
      const wrong = errors.map((error) => evaluateLiveFigure(error.value, c));
      for (const [at, number] of wrong.entries()) {
        expect(isWithin(number, right, Math.max(tolerance, 0.005))).toBe(false);
        for (const other of wrong.slice(at + 1)) {
          expect(isWithin(number, other, Math.max(tolerance, 0.005))).toBe(false);
        }
      }
    },
  );
});

describe('the words of the bank', () => {
  it('computes every figure from the data', () => {
    for (const live of liveTextsIn(questions)) {
      expect(evaluateLiveText(live, c)).not.toMatch(
        /NaN|Infinity|undefined|null|\{\{|unstable\b.*ms/,
      );
    }
  });

  it('tells a case in 50 to 130 words and asks two to four things about it', () => {
    for (const question of questions) {
      if (question.kind !== 'case') continue;
      const words = evaluateLiveText(question.scenario, c).split(/\s+/).length;
      expect(words, question.id).toBeGreaterThanOrEqual(50);
      expect(words, question.id).toBeLessThanOrEqual(130);
      expect(question.parts.length, question.id).toBeLessThanOrEqual(4);
      expect(new Set(question.parts.map(({ kind }) => kind)).size, question.id).toBeGreaterThan(1);
    }
  });
});
