import type { Question, QuestionKind } from '../../content/types.ts';
import type { PurchaseOption } from '../../core/catalog/types.ts';
import { shuffled } from '../../core/random/mulberry.ts';
import type { StudyState } from '../../study/fold.ts';
import { isQuestionMissed } from '../../study/mastery.ts';
import { PURCHASE_OPTIONS } from '../../study/settings.ts';
import { byWeakness } from './weakness.ts';

/** Choices beside the lessons. */
const SPECIAL = ['guide', 'all', 'mistakes', 'due', 'weak', 'numbers'] as const;
export const MAX_SEED = 999_999;
const KINDS: readonly QuestionKind[] = [
  'single',
  'multiple',
  'numeric',
  'ordering',
  'matching',
  'cloze',
  'recall',
  'hotspot',
  'case',
];

/** What to practise, as the address carries it. */
export interface Practice {
  /** A lesson's slug, or one of the special choices. */
  readonly lesson: string;
  /** With a lesson: which of its objectives, from 1. */
  readonly objective: number | null;
  /** Only these kinds; empty for every kind. */
  readonly kinds: readonly QuestionKind[];
  readonly difficulty: 1 | 2 | 3 | null;
  /** With `numbers`: one template, by its id. */
  readonly template: string | null;
  /** At most so many questions; `null` for all there are. */
  readonly count: number | null;
  /** Same seed, same order and same numbers; `null` for the order of the course. */
  readonly seed: number | null;
  /** Whose prices the questions are asked with; `null` for the reader's own prices. */
  readonly region: string | null;
  /** Which of them; `null` for on demand, or for the reader's own without a region. */
  readonly option: PurchaseOption | null;
}

/** A practice of everything there is; what is asked for replaces parts of it. */
export const EVERYTHING: Practice = {
  lesson: 'all',
  objective: null,
  kinds: [],
  difficulty: null,
  template: null,
  count: null,
  seed: null,
  region: null,
  option: null,
};

/** Keys of the address that the page understands. */
export const QUERY_KEYS = [
  'lesson',
  'objective',
  'kinds',
  'difficulty',
  'template',
  'n',
  'seed',
  'region',
  'option',
];

/** Query string without the question mark. */
export function formatPractice(practice: Practice): string {
  const { lesson, objective, kinds, difficulty, template, count, seed, region, option } = practice;
  const params = new URLSearchParams({ lesson });
  if (objective !== null) params.set('objective', String(objective));
  if (kinds.length > 0) params.set('kinds', kinds.join('.'));
  if (difficulty !== null) params.set('difficulty', String(difficulty));
  if (template !== null) params.set('template', template);
  if (count !== null) params.set('n', String(count));
  if (seed !== null) params.set('seed', String(seed));
  if (region !== null) params.set('region', region);
  if (option !== null) params.set('option', option);
  return params.toString();
}

/** Names that an address may hold. */
export interface PracticeNames {
  readonly lessons: readonly { readonly slug: string }[];
  readonly templates: readonly { readonly id: string }[];
  readonly regions: readonly { readonly region: string }[];
}

/** Reads the query string; `practice` is `null` when it names nothing to practise. */
export function parsePractice(
  params: URLSearchParams,
  { lessons, templates, regions }: PracticeNames,
): { readonly practice: Practice | null; readonly notices: readonly string[] } {
  const lesson = params.get('lesson');
  if (lesson === null) return { practice: null, notices: [] };
  const known = [...SPECIAL, ...lessons.map(({ slug }) => slug)];
  if (!known.includes(lesson)) {
    const notice =
      'This link names a lesson that the course does not have. Choose what to practise below.';
    return { practice: null, notices: [notice] };
  }
  const notices: string[] = [];
  const read = <Value>(
    key: string,
    parse: (text: string) => Value | undefined,
    notice: string,
  ): Value | null => {
    const text = params.get(key);
    if (text === null) return null;
    const value = parse(text);
    if (value === undefined) notices.push(notice);
    return value ?? null;
  };
  const practice: Practice = {
    lesson,
    objective: read(
      'objective',
      (text) => (/^[1-9]$/.test(text) ? Number(text) : undefined),
      'The objective in this link is not a number from 1 to 9. You get all of them.',
    ),
    kinds:
      read(
        'kinds',
        parseKinds,
        `The kinds in this link are not ours: expected some of ${KINDS.join(', ')}. You get every kind.`,
      ) ?? [],
    difficulty: read(
      'difficulty',
      (text) => ([1, 2, 3] as const).find((one) => String(one) === text),
      'The difficulty in this link is not 1, 2 or 3. You get all of them.',
    ),
    template: read(
      'template',
      (text) => templates.find(({ id }) => id === text)?.id,
      'This link names a computed question that the course does not have. You get all of them.',
    ),
    count: read(
      'n',
      (text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined),
      'The number of questions in this link is not one. You get all of them.',
    ),
    seed: read(
      'seed',
      (text) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined),
      'The order in this link is not one of ours. You get the order of the course.',
    ),
    region: read(
      'region',
      (text) => regions.find(({ region }) => region === text)?.region,
      'This link asks for prices of a region that our data does not have. You get your own.',
    ),
    option: read(
      'option',
      (text) => PURCHASE_OPTIONS.find((one) => one === text),
      `The purchase option in this link is not one of ours: expected ${PURCHASE_OPTIONS.join(', ')}. It is left out.`,
    ),
  };
  return { practice, notices };
}

function parseKinds(text: string): readonly QuestionKind[] | undefined {
  const kinds = KINDS.filter((kind) => text.split('.').includes(kind));
  return kinds.length > 0 && kinds.length === text.split('.').length ? kinds : undefined;
}

/** What choosing among questions needs to know of them. */
export type QuestionEntry = Pick<
  Question,
  'id' | 'lesson' | 'use' | 'objective' | 'kind' | 'difficulty'
>;

export interface TemplateEntry {
  readonly id: string;
  readonly title: string;
  readonly lesson: string;
  readonly objective: number;
  readonly difficulty: 1 | 2 | 3;
}

/** The questions to score, in the order of the course: decisions that open a lesson are not scored. */
export function scoredQuestions<Q extends Pick<QuestionEntry, 'lesson' | 'use'>>(
  questions: readonly Q[],
  lessons: readonly { readonly slug: string }[],
): readonly Q[] {
  return lessons.flatMap(({ slug }) =>
    questions.filter(({ lesson, use }) => lesson === slug && use !== 'opening'),
  );
}

export interface Pool {
  /** What `scoredQuestions` returns. */
  readonly scored: readonly QuestionEntry[];
  readonly templates: readonly TemplateEntry[];
  readonly answers: StudyState['answers'];
  /** Ids of questions and templates that are due for review, the longest overdue first. */
  readonly due: readonly string[];
}

/** A question to ask: a fixed one by its id, or a template at its place. */
export type Ask =
  | { readonly kind: 'fixed'; readonly id: string }
  | { readonly kind: 'template'; readonly id: string; readonly place: number };

/** The questions of a practice, in the order to ask them. */
export function questionsToAsk(practice: Practice, pool: Pool): readonly Ask[] {
  const { seed, count } = practice;
  const chosen = chosenFrom(practice, pool);
  const keepsOrder = practice.lesson === 'due' || practice.lesson === 'weak';
  const ordered = seed === null || keepsOrder ? chosen : shuffled(chosen, seed);
  return count === null ? ordered : ordered.slice(0, count);
}

function chosenFrom(practice: Practice, pool: Pool): readonly Ask[] {
  const { lesson, objective, kinds, difficulty, template, seed, count } = practice;
  const { scored, templates, answers, due } = pool;
  const fits = (question: QuestionEntry): boolean =>
    (kinds.length === 0 || kinds.includes(question.kind)) &&
    (difficulty === null || question.difficulty === difficulty) &&
    (objective === null || question.objective === objective);
  const fixed = (questions: readonly QuestionEntry[]): readonly Ask[] =>
    questions.filter(fits).map(({ id }) => ({ kind: 'fixed', id }));
  const made = (entries: readonly TemplateEntry[]): readonly Ask[] =>
    entries.map(({ id }, place) => ({ kind: 'template', id, place }));
  switch (lesson) {
    case 'all':
      return fixed(scored);
    case 'guide':
      return fixed(scored.filter(({ use }) => use === 'checkpoint'));
    case 'mistakes':
      return [
        ...fixed(scored.filter(({ id }) => isQuestionMissed(answers.get(id)))),
        ...made(templates.filter(({ id }) => isQuestionMissed(answers.get(id)))),
      ];
    case 'due':
      return due.flatMap((id, place): readonly Ask[] => {
        if (scored.some((question) => question.id === id)) return [{ kind: 'fixed', id }];
        return templates.some((one) => one.id === id) ? [{ kind: 'template', id, place }] : [];
      });
    case 'weak':
      return fixed(byWeakness(shuffled(scored, seed ?? 0), answers));
    case 'numbers': {
      const wanted = templates.filter(
        (one) =>
          (template === null || one.id === template) &&
          (difficulty === null || one.difficulty === difficulty),
      );
      // One template again and again, each time with other numbers.
      const [only] = wanted;
      return template === null || only === undefined
        ? made(wanted)
        : made(Array.from({ length: count ?? 10 }, () => only));
    }
    default:
      return fixed(scored.filter((question) => question.lesson === lesson));
  }
}
