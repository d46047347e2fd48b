import { z } from 'zod';
import { checkQuestion } from './check-question.ts';
import {
  compileLiveFigure,
  compileLiveText,
  LiveSource,
  liveFiguresIn,
  liveTextsIn,
  type SourceForm,
} from './live-text.ts';
import { moduleSource, shortHash } from './module-source.ts';
import { type ContentNames, instanceTypesIn } from './names.ts';
import { unknownName } from './nearest.ts';
import { kindSource, questionSchema } from './question-kinds.ts';
import type { LessonMeta, Question } from './types.ts';
import { contentErrorAt, type Place, parseYaml, readYaml, type YamlText } from './yaml.ts';

/** A question as its file has it: text not yet compiled, with its place. */
export interface QuestionSource {
  readonly question: SourceForm<Question>;
  readonly place: Place;
}

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Expected lower-case words with hyphens');

const common = {
  id,
  use: z.enum(['opening', 'check', 'practice', 'checkpoint']),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  objective: z.int().min(1),
  section: text,
  stem: text,
  hint: text.optional(),
  source: z.array(text).min(1),
  holds: text.optional(),
};

const entry = questionSchema(common);

/**
 * Reads `content/questions/<lesson slug>.yaml` and checks each question on its own.
 * @throws ContentError with the place of the first mistake
 */
export function parseQuestions(file: string, source: string, lesson: string): QuestionSource[] {
  const yaml = readYaml(file, source);
  return parseYaml(yaml, z.array(entry)).map((parsed, index) => {
    const question = sourceForm(parsed, lesson, index, yaml);
    checkQuestion(question, (...path) => yaml.placeOf([index, ...path]));
    for (const live of liveTextsIn(question)) compileLiveText(live.text, live.place);
    for (const figure of liveFiguresIn(question)) compileLiveFigure(figure);
    return { question, place: yaml.placeOf([index, 'id']) };
  });
}

function sourceForm(
  parsed: z.infer<typeof entry>,
  lesson: string,
  index: number,
  yaml: YamlText,
): SourceForm<Question> {
  const placeOf = (...path: PropertyKey[]) => yaml.placeOf([index, ...path]);
  // A statement about prices is no part of what is asked: adding one leaves old answers readable.
  const { holds, ...asked } = parsed;
  return {
    id: parsed.id,
    lesson,
    use: parsed.use,
    difficulty: parsed.difficulty,
    objective: parsed.objective,
    section: parsed.section,
    stem: new LiveSource(parsed.stem, placeOf('stem')),
    ...(parsed.hint === undefined ? {} : { hint: new LiveSource(parsed.hint, placeOf('hint')) }),
    source: parsed.source,
    version: shortHash(asked),
    ...(holds === undefined
      ? {}
      : { holds: new LiveSource(`{{ String(${holds}) }}`, placeOf('holds')) }),
    ...kindSource(parsed, placeOf),
  };
}

/**
 * Checks all questions of the guide together: unique ids, objectives, sources and instance types.
 * @throws ContentError with the place of the first mistake
 */
export function checkQuestions(
  questions: readonly QuestionSource[],
  lessons: readonly LessonMeta[],
  names: Pick<ContentNames, 'sources' | 'instanceTypes'>,
): void {
  const placeById = new Map<string, Place>();
  for (const { question, place } of questions) {
    const earlier = placeById.get(question.id);
    if (earlier !== undefined) {
      throw contentErrorAt(
        place,
        `Expected a new id, found “${question.id}”, which is already in ${earlier.file}:${earlier.line}.`,
      );
    }
    placeById.set(question.id, place);
    checkReferences(question, place, lessons, names);
  }
}

function checkReferences(
  question: SourceForm<Question>,
  place: Place,
  lessons: readonly LessonMeta[],
  names: Pick<ContentNames, 'sources' | 'instanceTypes'>,
): void {
  const lesson = lessons.find((one) => one.slug === question.lesson);
  if (lesson === undefined) {
    const slugs = lessons.map((one) => one.slug);
    throw contentErrorAt(place, unknownName('lesson', question.lesson, slugs));
  }
  if (question.objective > lesson.objectives.length) {
    throw contentErrorAt(
      place,
      `${question.id}: expected an objective from 1 to ${lesson.objectives.length}, ` +
        `found ${question.objective}.`,
    );
  }
  for (const source of question.source) {
    if (!names.sources.has(source)) {
      throw contentErrorAt(
        place,
        `${question.id}: ${unknownName('source', source, names.sources)}`,
      );
    }
  }
  for (const live of [...liveTextsIn(question), ...liveFiguresIn(question)]) {
    for (const type of instanceTypesIn(live.text)) {
      if (!names.instanceTypes.has(type)) {
        throw contentErrorAt(live.place, unknownName('instance type', type, names.instanceTypes));
      }
    }
  }
}

/**
 * Checks that each question's `section` is an id in its lesson.
 * @param idsByLesson ids of the headings and paragraphs of each lesson
 */
export function checkQuestionSections(
  questions: readonly QuestionSource[],
  idsByLesson: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  for (const { question, place } of questions) {
    const ids = idsByLesson.get(question.lesson) ?? new Set<string>();
    if (!ids.has(question.section)) {
      const problem = unknownName(`section in ${question.lesson}`, question.section, ids);
      throw contentErrorAt(place, `${question.id}: ${problem}`);
    }
  }
}

/**
 * Checks that each place of a picture is in it: a type of the data, or a box of the flowchart.
 * @param flowIds ids of the flowchart's questions and outcomes
 */
export function checkQuestionSpots(
  questions: readonly QuestionSource[],
  instanceTypes: ReadonlySet<string>,
  flowIds: ReadonlySet<string>,
): void {
  for (const { question } of questions) {
    if (question.kind !== 'hotspot') continue;
    const [kind, known] =
      question.picture === 'flowchart'
        ? (['place of the flowchart', flowIds] as const)
        : (['instance type', instanceTypes] as const);
    for (const { at, feedback } of question.spots) {
      if (known.has(at)) continue;
      const problem = unknownName(kind, at, known);
      throw contentErrorAt(feedback.place, `${question.id}: ${problem}`);
    }
  }
}

/** The lessons that have fewer than `minimum` questions to check and practise with. */
export function lessonsShortOfQuestions(
  questions: readonly QuestionSource[],
  lessons: readonly string[],
  minimum = 5,
): string[] {
  return lessons.filter((lesson) => {
    const own = questions.filter(
      ({ question }) =>
        question.lesson === lesson && (question.use === 'check' || question.use === 'practice'),
    );
    return own.length < minimum;
  });
}

/** Source of a module that exports `questions: Question[]`. */
export function questionsModule(questions: readonly QuestionSource[]): string {
  return moduleSource(
    'questions',
    questions.map(({ question }) => question),
  );
}
