import { type ContentNames, instanceTypesIn } from './names.ts';
import { unknownName } from './nearest.ts';
import type { QuestionKind, QuestionUse } from './types.ts';
import { contentErrorAt, type Place } from './yaml.ts';

/** What a lesson may name. */
export interface LessonNames extends ContentNames {
  /** Components of the MDX map. */
  readonly components: ReadonlySet<string>;
  readonly questions: ReadonlyMap<string, NamedQuestion>;
}

export interface NamedQuestion {
  readonly lesson: string;
  readonly use: QuestionUse;
  readonly kind: QuestionKind;
}

export interface LessonLink {
  /** Slug of the lesson it leads to. */
  readonly lesson: string;
  /** Id in that lesson, without the `#`. */
  readonly anchor: string | undefined;
  readonly place: Place;
}

type Kind =
  | 'component'
  | 'instance type'
  | 'family'
  | 'benchmark'
  | 'cited figure'
  | 'glossary term'
  | 'source'
  | 'question';

/** The names found in one lesson so far; every name is checked as it comes in. */
export class LessonFinds {
  private readonly found = new Map<Kind, Set<string>>();
  private readonly valid: Readonly<Record<Kind, ReadonlySet<string>>>;
  readonly ids = new Set<string>();
  readonly paragraphs = new Map<string, string>();
  readonly links: LessonLink[] = [];
  words = 0;

  constructor(private readonly names: LessonNames) {
    this.valid = {
      component: names.components,
      'instance type': names.instanceTypes,
      family: names.families,
      benchmark: names.benchmarks,
      'cited figure': names.cited,
      'glossary term': names.terms,
      source: names.sources,
      question: new Set(names.questions.keys()),
    };
  }

  of(kind: Kind): string[] {
    return [...(this.found.get(kind) ?? [])];
  }

  /** @throws ContentError when there is no such name */
  add(kind: Kind, name: string, place: Place): void {
    if (!this.valid[kind].has(name)) {
      throw contentErrorAt(place, unknownName(kind, name, this.valid[kind]));
    }
    const names = this.found.get(kind) ?? new Set<string>();
    this.found.set(kind, names.add(name));
  }

  addTypesIn(text: string, place: Place): void {
    for (const type of instanceTypesIn(text)) this.add('instance type', type, place);
  }

  addId(id: string, place: Place): void {
    if (this.ids.has(id)) {
      throw contentErrorAt(place, `Expected a new id, found “${id}” a second time.`);
    }
    this.ids.add(id);
  }

  /** @throws ContentError when the component does not show this kind of question, or not here */
  addQuestion(component: string, id: string, lesson: string, place: Place): void {
    this.add('question', id, place);
    const question = this.names.questions.get(id);
    if (question === undefined) return;
    if (question.lesson !== lesson) {
      throw contentErrorAt(
        place,
        `Expected a question of ${lesson}, found “${id}” of ${question.lesson}.`,
      );
    }
    const wanted = COMPONENT_OF[question.kind === 'recall' ? 'recall' : question.use];
    if (component !== wanted) {
      const what = question.kind === 'recall' ? 'kind: recall' : `use: ${question.use}`;
      throw contentErrorAt(
        place,
        `Expected <${wanted} id="${id}"/> for ${what}, found <${component}>.`,
      );
    }
  }

  /** An address as authors write it: another page of the guide, an anchor, or the open web. */
  addLink(url: string, lesson: string, place: Place): void {
    if (url.startsWith('#')) {
      this.links.push({ lesson, anchor: url.slice(1), place });
      return;
    }
    if (!url.startsWith('/')) return;
    const [path = '', anchor] = url.split('#');
    if (!path.endsWith('/')) {
      throw contentErrorAt(place, `Expected “${path}/” with a slash at the end, found “${path}”.`);
    }
    const slug = /^\/lessons\/([^/]*)\/$/.exec(path)?.[1];
    if (slug !== undefined) {
      if (!this.names.lessons.has(slug)) {
        throw contentErrorAt(place, unknownName('lesson', slug, this.names.lessons));
      }
      this.links.push({ lesson: slug, anchor, place });
    }
    if (path === '/glossary/' && anchor !== undefined) this.add('glossary term', anchor, place);
  }
}

const COMPONENT_OF: Readonly<Record<QuestionUse | 'recall', string>> = {
  opening: 'Decide',
  check: 'Quiz',
  practice: 'Quiz',
  checkpoint: 'Quiz',
  recall: 'Recall',
};
