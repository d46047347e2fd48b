import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { ContentError } from '../src/content/content-error.ts';
import { loadFigureSources, loadProvenance } from '../src/content/data.ts';
import { flowchartModule } from '../src/content/flowchart.ts';
import { loadMeasurements } from '../src/content/measurements.ts';
import { loadModels } from '../src/content/models.ts';
import { moduleSource } from '../src/content/module-source.ts';
import type { CourseLesson, OutlineLesson } from '../src/content/types.ts';
import { encodePriceBook } from '../src/core/catalog/option-book.ts';
import { rareOptionsText } from '../src/core/catalog/rare-options.ts';
import { encodeRates } from '../src/core/catalog/rate-columns.ts';
import { encodeMeasurements } from '../src/core/scenario/measurement.ts';
import { TEMPLATES } from '../src/core/templates/templates.ts';
import { bertExampleFacts } from './bert-example-facts.ts';
import {
  catalogueFile,
  jsonModule,
  loadersModule,
  priceBook,
  priceBookNames,
  purchaseRates,
  regionPlaces,
} from './catalogue-modules.ts';
import { COMPONENTS, folderSource } from './components.ts';
import { creditFacts } from './credit-facts.ts';
import { examFaces } from './exam-faces.ts';
import { layoutFlowchart } from './flowchart-layout.ts';
import {
  type Guide,
  type GuideLesson,
  isInLesson,
  lessonText,
  loadGuide,
  mentionedFacts,
} from './guide.ts';
import { packedRecommenderFacts, recommenderFacts } from './recommender-facts.ts';
import { rightsizingModule } from './rightsizing-facts.ts';

const PREFIX = 'virtual:';
/** Pages whose widgets mention types of their own. */
const GUIDE_WIDE = ['CostComplexityChart', 'SelectionFlowchart', 'BertOptions', 'GuideTable'];

/**
 * Serves `content/` to the code as virtual modules, checked: one for each lesson with just what it
 * mentions, the outline, the glossary, the flowchart, the questions, the facts and the price books.
 */
export function contentPlugin(root: string): Plugin {
  const widgets = path.join(root, 'src/widgets');
  let guide: Guide | undefined;
  const theGuide = () => {
    guide ??= loadGuide(root);
    return guide;
  };

  return {
    name: 'rightsize-content',
    resolveId(id) {
      return id.startsWith(PREFIX) && id !== 'virtual:chart-snapshots' ? `\0${id}` : undefined;
    },
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`) || id.endsWith(':chart-snapshots')) return undefined;
      try {
        return moduleFor(theGuide(), id.slice(PREFIX.length + 1), widgets, root);
      } catch (error) {
        if (error instanceof ContentError) this.error(error.message);
        throw error;
      }
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(path.join(root, 'content'))) return undefined;
      guide = undefined;
      const modules = [...server.moduleGraph.idToModuleMap.values()].filter(({ id }) =>
        id?.startsWith(`\0${PREFIX}`),
      );
      if (file.endsWith('.mdx')) {
        for (const module of modules) server.moduleGraph.invalidateModule(module);
        return undefined;
      }
      for (const module of modules) server.moduleGraph.invalidateModule(module);
      server.ws.send({ type: 'full-reload' });
      return [];
    },
  };
}

function moduleFor(guide: Guide, name: string, widgets: string, root: string): string {
  const [kind = '', rest = ''] = name.split(/\/(.*)/s);
  switch (kind) {
    case 'lessons':
      return `export const lessonLoaders = {\n${guide.lessons
        .map(({ meta }) => `  '${meta.slug}': () => import('virtual:lesson/${meta.slug}'),`)
        .join('\n')}\n};\n`;
    case 'lesson': {
      const lesson = guide.lessons.find(({ meta }) => meta.slug === rest);
      if (!lesson) throw new Error(`No lesson ${rest}`);
      return lessonModule(guide, lesson, widgets);
    }
    case 'outline':
      return outlineModule(guide);
    case 'course-map':
      return moduleSource('lessons', courseLessons(guide));
    case 'glossary':
      return moduleSource(
        'terms',
        guide.terms.map(({ term }) => term),
      );
    case 'flowchart':
      return `${flowchartModule(guide.flowchart)}${moduleSource('layout', layoutFlowchart(guide.flowchart))}`;
    case 'questions':
      return moduleSource(
        'questions',
        guide.questions.map(({ question }) => question),
      );
    case 'card-subjects': {
      const questions = [...guide.questions.map(({ question }) => question), ...TEMPLATES];
      return `${moduleSource(
        'terms',
        guide.terms.map(({ term }) => term.id),
      )}${moduleSource(
        'questions',
        questions.map(({ id }) => id),
      )}`;
    }
    case 'exam-faces':
      return moduleSource('faces', examFaces(guide.questions));
    case 'question-index':
      return `${moduleSource('questions', questionIndex(guide))}${moduleSource('templates', templateIndex())}${moduleSource('objectives', objectivesByLesson(guide))}`;
    case 'sources':
      return `${moduleSource('sources', guide.sources)}${moduleSource('provenance', loadProvenance(path.join(root, 'content')))}`;
    case 'figure-sources':
      return moduleSource('figureSources', loadFigureSources(path.join(root, 'content')));
    case 'regions':
      return moduleSource('regions', guide.regions);
    case 'other-options':
      return moduleSource('otherOptions', rareOptionsText(purchaseRates(root, guide)));
    case 'price-books':
      return loadersModule('priceBookLoaders', 'price-book', priceBookNames(root, guide));
    case 'price-book':
      return jsonModule('priceBook', encodePriceBook(priceBook(root, guide, rest)));
    case 'measurements':
      return jsonModule(
        'measurementFile',
        encodeMeasurements(loadMeasurements(path.join(root, 'content'))),
      );
    case 'purchase-rates':
      return jsonModule('rateColumns', encodeRates(purchaseRates(root, guide)));
    case 'region-places':
      return jsonModule('regionPlaces', regionPlaces(root));
    case 'catalogue':
      return jsonModule('catalogueFile', catalogueFile(root, guide, guideFacts(guide, widgets)));
    case 'models':
      return moduleSource('models', loadModels(path.join(root, 'content')));
    case 'facts':
      if (rest === 'credits') return moduleSource('facts', creditFacts(guide.facts));
      if (rest === 'rightsizing') return rightsizingModule(guide.facts);
      if (rest === 'recommender') {
        return moduleSource('packed', packedRecommenderFacts(guide.facts, root));
      }
      if (rest === 'bert-example') {
        return moduleSource('packed', bertExampleFacts(recommenderFacts(guide.facts, root)));
      }
      return moduleSource(
        'facts',
        rest === 'guide'
          ? guideFacts(guide, widgets, templateSources(root))
          : mentionedFacts(guide, rest),
      );
    default:
      throw new Error(`No virtual module ${name}`);
  }
}

/** The code of the templates, which names the types that it draws among. */
function templateSources(root: string): string {
  const folder = path.join(root, 'src/core/templates/topics');
  return fs
    .readdirSync(folder)
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}

/** What all content together mentions, and what further text does. */
function guideFacts(guide: Guide, widgets: string, further = '') {
  const text = [
    JSON.stringify(guide.questions),
    JSON.stringify(guide.terms),
    JSON.stringify(guide.flowchart),
    ...GUIDE_WIDE.map((component) => folderSource(widgets, component)),
    ...guide.lessons.map((lesson) => lesson.source),
    folderSource(widgets, 'CostCalculator'),
    further,
  ].join('\n');
  const families = guide.flowchart.leaves.flatMap((leaf) => leaf.families);
  return mentionedFacts(guide, text, families);
}

/** Which question is about which objective: decisions that open a lesson are not scored. */
function questionIndex(guide: Guide) {
  return guide.questions
    .filter(({ question }) => question.use !== 'opening')
    .map(({ question: { id, lesson, objective, use, kind, difficulty } }) => ({
      id,
      lesson,
      objective,
      use,
      kind,
      difficulty,
    }));
}

/** The questions that have other numbers each time, without what makes them. */
function templateIndex() {
  return TEMPLATES.map(({ id, title, lesson, objective, difficulty }) => ({
    id,
    title,
    lesson,
    objective,
    difficulty,
  }));
}

function objectivesByLesson(guide: Guide) {
  return Object.fromEntries(guide.lessons.map(({ meta }) => [meta.slug, meta.objectives]));
}

function outlineModule(guide: Guide): string {
  const lessons: OutlineLesson[] = courseLessons(guide).map(
    ({ slug, title, part, minutes, checks }) => ({ slug, title, part, minutes, checks }),
  );
  return moduleSource('parts', guide.outline) + moduleSource('lessons', lessons);
}

function courseLessons(guide: Guide): CourseLesson[] {
  return guide.lessons.map(({ meta: { recap, sources, updated, ...meta } }) => ({
    ...meta,
    checks: guide.questions
      .filter(({ question }) => question.lesson === meta.slug)
      .filter(({ question }) => question.use === 'check' || question.use === 'checkpoint')
      .map(({ question }) => question.id),
  }));
}

function lessonModule(guide: Guide, lesson: GuideLesson, widgets: string): string {
  const { meta, contents, components } = lesson;
  const used = new Set([...meta.terms, ...contents.terms]);
  const named = components.filter((component) => component !== 'P');
  const imports = named.map(
    (component) => `import { ${component} } from '/src/widgets/${COMPONENTS[component]}';`,
  );
  const facts = mentionedFacts(guide, lessonText(guide, lesson, widgets), [
    ...contents.families,
    ...meta.families,
  ]);
  const values = {
    meta,
    headings: contents.headings
      .filter(({ depth }) => depth === 2)
      .map(({ id, text }) => ({ id, text })),
    facts,
    questions: guide.questions
      .map(({ question }) => question)
      .filter((question) => isInLesson(question, lesson)),
    terms: guide.terms.map(({ term }) => term).filter(({ id }) => used.has(id)),
    sources: meta.sources.map((id) => guide.sources.find((source) => source.id === id)),
  };
  return `
import { jsx } from 'react/jsx-runtime';
import MDXContent from '/${lesson.file}';
${imports.join('\n')}
const map = { ${named.join(', ')} };
export function Content({ components }) {
  return jsx(MDXContent, { components: { ...map, ...components } });
}
${Object.entries(values)
  .map(([key, value]) => moduleSource(key, value))
  .join('')}`;
}
