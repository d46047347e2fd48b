import type { SourceForm } from '../src/content/live-text.ts';
import { LiveSource } from '../src/content/live-text.ts';
import type { QuestionSource } from '../src/content/questions.ts';
import type { CasePart, PartFields, Question } from '../src/content/types.ts';
import { facedItems, faceOrder } from '../src/core/exam/face.ts';

type Source = SourceForm<Question>;
type SourcePart = SourceForm<PartFields>;

/** Kinds that AWS's associate exams have. */
const EXAM_KINDS: ReadonlySet<string> = new Set([
  'single',
  'multiple',
  'ordering',
  'matching',
  'case',
]);
const PLACE = { file: '', line: 1, column: 1 };
const NOTHING = new LiveSource('', PLACE);

/**
 * What an exam shows: the questions without keys, feedback and hints, their items in an order that
 * tells nothing. The keys are in the questions themselves, which the page fetches at hand-in.
 */
export function examFaces(questions: readonly QuestionSource[]): readonly Source[] {
  return questions
    .map(({ question }) => question)
    .filter(isForExam)
    .map(faceOf);
}

function isForExam(question: Source): boolean {
  if (question.use === 'opening' || !EXAM_KINDS.has(question.kind)) return false;
  return question.kind !== 'case' || question.parts.every(({ kind }) => EXAM_KINDS.has(kind));
}

function faceOf(question: Source): Source {
  const { id, lesson, use, difficulty, objective, section, stem, version } = question;
  const base = { id, lesson, use, difficulty, objective, section, stem, version, source: [] };
  if (question.kind === 'case') {
    return {
      ...base,
      kind: 'case',
      scenario: question.scenario,
      parts: question.parts.map(
        (part, index): SourceForm<CasePart> => ({
          stem: part.stem,
          ...partFace(`${id}/${index}`, part),
        }),
      ),
    };
  }
  if (question.kind === 'recall' || question.kind === 'hotspot') {
    throw new Error(`${id} is no question of an exam`);
  }
  return { ...base, ...partFace(id, question) };
}

function partFace(id: string, part: SourcePart): SourcePart {
  if (part.kind === 'numeric' || part.kind === 'cloze') {
    throw new Error(`${id} is no question of an exam`);
  }
  const order = faceOrder(id, facedItems(part));
  const arranged = <Item>(items: readonly Item[]): readonly Item[] =>
    order.flatMap((index) => items[index] ?? []);
  switch (part.kind) {
    case 'single':
    case 'multiple': {
      const choices = arranged(part.choices).map(({ text }) => ({
        text,
        feedback: NOTHING,
        correct: false,
      }));
      return part.kind === 'single'
        ? { kind: 'single', choices }
        : { kind: 'multiple', choices, asked: part.asked };
    }
    case 'ordering':
      return { kind: 'ordering', items: arranged(part.items), mistakes: [], feedback: NOTHING };
    case 'matching': {
      const rights = arranged([...part.pairs.map(({ right }) => right), ...part.extras]);
      return {
        kind: 'matching',
        pairs: part.pairs.map(({ left }, index) => ({
          left,
          right: rights[index] ?? NOTHING,
          feedback: NOTHING,
        })),
        extras: rights.slice(part.pairs.length),
      };
    }
  }
}
