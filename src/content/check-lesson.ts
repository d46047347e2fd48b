import { toString as textOf } from 'mdast-util-to-string';
import { assignHeadingIds, type SyntaxAttribute, type SyntaxNode, walk } from './heading-ids.ts';
import { LessonFinds, type LessonLink, type LessonNames } from './lesson-finds.ts';
import { parseLesson, readExpression } from './lesson-syntax.ts';
import { refuseTypedDollars } from './live-text.ts';
import { unknownName } from './nearest.ts';
import type { LessonMeta } from './types.ts';
import { contentErrorAt, type Place } from './yaml.ts';

export interface LessonHeading {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
}

/** Everything a lesson names, each name once, in order of appearance. */
export interface LessonContents {
  readonly types: readonly string[];
  readonly families: readonly string[];
  readonly benchmarks: readonly string[];
  readonly cited: readonly string[];
  readonly terms: readonly string[];
  readonly questions: readonly string[];
  readonly sources: readonly string[];
  readonly headings: readonly LessonHeading[];
  /** Ids that links and questions may point to: of headings and of `<P>`. */
  readonly ids: ReadonlySet<string>;
  /** Plain text of each `<P id>`. */
  readonly paragraphs: ReadonlyMap<string, string>;
  readonly links: readonly LessonLink[];
  /** Of running text; code, formulas and calculated figures not counted. */
  readonly words: number;
}

interface LessonInput {
  readonly file: string;
  readonly source: string;
  readonly meta: Pick<LessonMeta, 'slug' | 'sources'>;
  readonly names: LessonNames;
}

/**
 * Reads one MDX lesson and checks every name in it.
 * @throws ContentError with the place of the first mistake and the nearest valid name
 */
export function checkLessonSource({ file, source, meta, names }: LessonInput): LessonContents {
  const tree = parseLesson(file, source);
  const finds = new LessonFinds(names);
  const reader = new LessonReader(file, meta, finds);
  const headings = assignHeadingIds(tree).map(({ id, heading }) => {
    const place = reader.placeOf(heading);
    if (heading.depth === 1) {
      throw contentErrorAt(place, 'Expected ## and below, found #: the page writes the title.');
    }
    finds.addId(id, place);
    return { id, text: textOf(heading), depth: heading.depth ?? 2 };
  });
  for (const node of walk(tree)) reader.read(node);
  return {
    types: finds.of('instance type'),
    families: finds.of('family'),
    benchmarks: finds.of('benchmark'),
    cited: finds.of('cited figure'),
    terms: finds.of('glossary term'),
    questions: finds.of('question'),
    sources: finds.of('source'),
    headings,
    ids: finds.ids,
    paragraphs: finds.paragraphs,
    links: finds.links,
    words: finds.words,
  };
}

/**
 * Checks that every link between lessons ends at an id that is there.
 * @throws ContentError with the place of the first link that does not
 */
export function checkLessonLinks(lessons: ReadonlyMap<string, LessonContents>): void {
  for (const { links } of lessons.values()) {
    for (const { lesson, anchor, place } of links) {
      const ids = lessons.get(lesson)?.ids;
      if (anchor !== undefined && ids !== undefined && !ids.has(anchor)) {
        throw contentErrorAt(place, unknownName(`heading or paragraph in ${lesson}`, anchor, ids));
      }
    }
  }
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu;

class LessonReader {
  constructor(
    private readonly file: string,
    private readonly meta: LessonInput['meta'],
    private readonly finds: LessonFinds,
  ) {}

  read(node: SyntaxNode): void {
    const place = this.placeOf(node);
    switch (node.type) {
      case 'text':
        this.finds.words += node.value?.match(WORD)?.length ?? 0;
        this.readText(node.value ?? '', place);
        break;
      case 'link':
        this.finds.addLink(node.url ?? '', this.meta.slug, place);
        break;
      case 'mdxjsEsm':
        throw contentErrorAt(place, 'Expected no import or export: components need none.');
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        this.readExpression(node.data?.estree);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        for (const attribute of node.attributes ?? []) this.readAttribute(attribute, place);
        this.readElement(node, node.name ?? '', place);
        break;
    }
  }

  placeOf(node: SyntaxNode): Place {
    const start = node.position?.start;
    return { file: this.file, line: start?.line ?? 1, column: start?.column ?? 1 };
  }

  private readText(text: string, place: Place): void {
    refuseTypedDollars(text, place);
    this.finds.addTypesIn(text, place);
  }

  private readAttribute({ value, data }: SyntaxAttribute, place: Place): void {
    if (typeof value === 'string') this.readText(value, place);
    else this.readExpression(value?.data?.estree ?? data?.estree);
  }

  private readExpression(program: unknown): void {
    const { strings, calls, elements } = readExpression(this.file, program);
    for (const { text, place } of strings) this.readText(text, place);
    for (const { text, place } of elements) this.addComponent(text, place);
    for (const { method, text, place } of calls) {
      if (method === 'bench') this.finds.add('benchmark', text, place);
      if (method === 'cited') this.finds.add('cited figure', text, place);
    }
  }

  private readElement(node: SyntaxNode, name: string, place: Place): void {
    const text = (attribute: string): string => {
      const value = node.attributes?.find((one) => one.name === attribute)?.value;
      if (typeof value === 'string' && value !== '') return value;
      throw contentErrorAt(place, `Expected <${name} ${attribute}="…">, found no ${attribute}.`);
    };
    this.addComponent(name, place);
    switch (name) {
      case 'P':
        this.finds.addId(text('id'), place);
        this.finds.paragraphs.set(text('id'), textOf(node));
        break;
      case 'Price':
      case 'Spec':
        this.finds.add('instance type', text('of'), place);
        break;
      case 'Instances':
        this.addTypeList(node, place);
        break;
      case 'Family':
        this.finds.add('family', text('of'), place);
        break;
      case 'Term':
        this.finds.add('glossary term', text('id'), place);
        break;
      case 'Cite':
        this.addSource(text('id'), place);
        break;
      case 'Decide':
      case 'Quiz':
      case 'Recall':
        this.finds.addQuestion(name, text('id'), this.meta.slug, place);
        break;
      case 'a':
        this.finds.addLink(text('href'), this.meta.slug, place);
        break;
    }
  }

  private addComponent(name: string, place: Place): void {
    if (/^[A-Z]/.test(name)) this.finds.add('component', name, place);
  }

  private addTypeList(node: SyntaxNode, place: Place): void {
    const value = node.attributes?.find((one) => one.name === 'of')?.value;
    if (typeof value !== 'object' || value === null) {
      throw contentErrorAt(place, "Expected <Instances of={['m5.large', …]}>, found no list.");
    }
    const { strings } = readExpression(this.file, value.data?.estree);
    for (const type of strings) this.finds.add('instance type', type.text, type.place);
  }

  private addSource(id: string, place: Place): void {
    this.finds.add('source', id, place);
    if (!this.meta.sources.includes(id)) {
      throw contentErrorAt(
        place,
        `Expected “${id}” in the lesson's \`sources\`, which <Cite> links to; it lists ` +
          `${this.meta.sources.join(', ')}.`,
      );
    }
  }
}
