import fs from 'node:fs';
import path from 'node:path';
import { checkLessonFiles } from '../src/content/check-files.ts';
import {
  checkLessonLinks,
  checkLessonSource,
  type LessonContents,
} from '../src/content/check-lesson.ts';
import { ContentError } from '../src/content/content-error.ts';
import { loadFacts, loadRegions, subsetFacts } from '../src/content/data.ts';
import { type FlowchartSource, parseFlowchart } from '../src/content/flowchart.ts';
import { parseGlossary, type TermSource } from '../src/content/glossary.ts';
import type { LessonNames } from '../src/content/lesson-finds.ts';
import { parseLessonMeta } from '../src/content/lesson-meta.ts';
import {
  evaluateLiveFigure,
  evaluateLiveText,
  liveFiguresIn,
  liveTextsIn,
} from '../src/content/live-text.ts';
import { nearestName } from '../src/content/nearest.ts';
import { lessonSlugs, parseOutline } from '../src/content/outline.ts';
import {
  checkQuestionSections,
  checkQuestionSpots,
  checkQuestions,
  lessonsShortOfQuestions,
  parseQuestions,
  type QuestionSource,
} from '../src/content/questions.ts';
import { parseSources } from '../src/content/sources.ts';
import type { LessonMeta, OutlinePart, SourceEntry } from '../src/content/types.ts';
import { type Calculator, createCalculator } from '../src/core/calculator.ts';
import type { Facts, RegionEntry } from '../src/core/catalog/types.ts';
import { TEMPLATES } from '../src/core/templates/templates.ts';
import { COMPONENTS, folderSource } from './components.ts';

export interface GuideLesson {
  readonly meta: LessonMeta;
  readonly file: string;
  readonly source: string;
  readonly contents: LessonContents;
  /** Components of the MDX map that the lesson uses. */
  readonly components: readonly string[];
}

/** All of `content/`, read and checked. */
export interface Guide {
  readonly facts: Facts;
  readonly regions: readonly RegionEntry[];
  readonly outline: readonly OutlinePart[];
  readonly lessons: readonly GuideLesson[];
  readonly terms: readonly TermSource[];
  readonly questions: readonly QuestionSource[];
  readonly flowchart: FlowchartSource;
  readonly sources: readonly SourceEntry[];
}

/**
 * Reads everything an author edits.
 * @param root folder that holds `content/` and `src/`
 * @throws ContentError with file, line and the nearest valid name
 */
export function loadGuide(root: string): Guide {
  const content = path.join(root, 'content');
  const read = (name: string) => fs.readFileSync(path.join(content, name), 'utf8');
  const facts = loadFacts(content);
  const outline = parseOutline('content/outline.yaml', read('outline.yaml'));
  const slugs = lessonSlugs(outline);
  const sources = parseSources('content/sources.yaml', read('sources.yaml'));
  const base = {
    instanceTypes: new Set(facts.instances.map((type) => type.instanceType)),
    families: new Set([
      ...facts.instances.map((type) => type.family),
      ...facts.families.map((row) => row.family),
    ]),
    withdrawnFamilies: new Set(
      facts.families.filter((row) => row.status === 'withdrawn').map((row) => row.family),
    ),
    benchmarks: new Set(facts.benchmarks.map((row) => row.id)),
    cited: new Set(facts.cited.map((row) => row.id)),
    sources: new Set(sources.map((source) => source.id)),
    lessons: new Set(slugs),
  };
  const terms = parseGlossary('content/glossary.yaml', read('glossary.yaml'), base);
  const names = { ...base, terms: new Set(terms.map(({ term }) => term.id)) };
  for (const [folder, extension] of [
    ['lessons', '.mdx'],
    ['questions', '.yaml'],
  ] as const) {
    // Files that an editor or a system leaves begin with a dot.
    const files = fs.readdirSync(path.join(content, folder)).filter((name) => !/^\./.test(name));
    checkLessonFiles({ folder: `content/${folder}`, extension, files }, slugs);
  }
  const files = slugs.map((slug) => {
    const file = `content/lessons/${slug}.mdx`;
    const source = read(`lessons/${slug}.mdx`);
    return { file, source, meta: parseLessonMeta(file, source, outline, names) };
  });
  const questions = slugs.flatMap((slug) =>
    parseQuestions(`content/questions/${slug}.yaml`, read(`questions/${slug}.yaml`), slug),
  );
  checkQuestions(
    questions,
    files.map(({ meta }) => meta),
    names,
  );
  const lessonNames: LessonNames = {
    ...names,
    components: new Set(Object.keys(COMPONENTS)),
    questions: new Map(questions.map(({ question }) => [question.id, question])),
  };
  const lessons = files.map(({ file, source, meta }) => ({
    file,
    source,
    meta,
    contents: checkLessonSource({ file, source, meta, names: lessonNames }),
    components: [...new Set([...source.matchAll(/<([A-Z]\w+)/g)].map(([, name = '']) => name))],
  }));
  checkLessonLinks(new Map(lessons.map(({ meta, contents }) => [meta.slug, contents])));
  checkQuestionSections(
    questions,
    new Map(lessons.map(({ meta, contents }) => [meta.slug, contents.ids])),
  );
  checkTemplates(lessons, names.sources);
  const [short] = lessonsShortOfQuestions(questions, slugs);
  if (short) {
    const problem = 'Expected at least 5 questions with use: check or use: practice.';
    throw new ContentError(`content/questions/${short}.yaml`, 1, undefined, problem);
  }
  const flowchart = parseFlowchart('content/flowchart.yaml', read('flowchart.yaml'), names);
  checkQuestionSpots(
    questions,
    names.instanceTypes,
    new Set([...flowchart.questions, ...flowchart.leaves].map(({ id }) => id)),
  );
  const calculator = createCalculator(facts, {}, { nearest: nearestName });
  for (const live of liveTextsIn({ questions, terms, flowchart })) {
    evaluateLiveText(live, calculator);
  }
  for (const figure of liveFiguresIn(questions)) evaluateLiveFigure(figure, calculator);
  for (const { question } of questions) checkHolds(question, calculator);
  return {
    facts,
    regions: loadRegions(content),
    outline,
    lessons,
    terms,
    questions,
    flowchart,
    sources,
  };
}

/** @throws ContentError when a question's own condition is false at the prices of the static pages */
function checkHolds({ id, holds }: QuestionSource['question'], calculator: Calculator): void {
  if (holds === undefined || evaluateLiveText(holds, calculator) === 'true') return;
  const { file, line, column } = holds.place;
  throw new ContentError(
    file,
    line,
    column,
    `${id}: expected “holds” to be true at the prices of the static pages, found that it is not.`,
  );
}

/** A template names a lesson, an objective, a paragraph and sources as a question does. */
function checkTemplates(lessons: readonly GuideLesson[], sources: ReadonlySet<string>): void {
  for (const { id, lesson, objective, section, sources: named } of TEMPLATES) {
    const of = lessons.find(({ meta }) => meta.slug === lesson);
    const known =
      of !== undefined &&
      objective <= of.meta.objectives.length &&
      of.contents.ids.has(section) &&
      named.every((source) => sources.has(source));
    if (!known) {
      const problem = `Expected lesson, objective, section and sources of ${id} to exist, found ${lesson} ${objective} #${section}, ${named.join(', ')}.`;
      throw new ContentError('src/core/templates/topics', 1, undefined, problem);
    }
  }
}

/** The facts that a piece of content or code mentions by name. */
export function mentionedFacts(
  guide: Guide,
  text: string,
  families: readonly string[] = [],
): Facts {
  const { facts } = guide;
  const words = new Set(text.match(/[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9][a-z0-9-]*)?/g));
  const types = facts.instances.map((row) => row.instanceType).filter((type) => words.has(type));
  for (const family of families) {
    if (!types.some((type) => type.startsWith(`${family}.`))) {
      const smallest = facts.instances.find((row) => row.family === family);
      if (smallest) types.push(smallest.instanceType);
    }
  }
  return subsetFacts(facts, {
    types,
    benchmarks: facts.benchmarks.map(({ id }) => id).filter((id) => words.has(id)),
    cited: facts.cited.map(({ id }) => id).filter((id) => words.has(id)),
  });
}

/** Whether the lesson's own page asks the question; the others are asked on the practice pages. */
export function isInLesson(
  { id, lesson, use }: QuestionSource['question'],
  { meta, contents }: GuideLesson,
): boolean {
  return contents.questions.includes(id) || (lesson === meta.slug && use === 'checkpoint');
}

/** Everything a lesson shows: its own words, its questions, its terms and its widgets' code. */
export function lessonText(guide: Guide, lesson: GuideLesson, widgets: string): string {
  const { meta, contents } = lesson;
  const asked = guide.questions.filter(({ question }) => isInLesson(question, lesson));
  const used = new Set([...meta.terms, ...contents.terms]);
  return [
    lesson.source,
    JSON.stringify(asked),
    JSON.stringify(guide.terms.filter(({ term }) => used.has(term.id))),
    ...lesson.components.map((component) => folderSource(widgets, component)),
  ].join('\n');
}
