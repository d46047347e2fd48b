import type { MDXComponents } from 'mdx/types.js';
import type { ComponentType } from 'react';
import type { Calculator } from '../core/calculator.ts';
import type { Facts } from '../core/catalog/types.ts';

/** Text with figures in it: authors write `{{ expression over c }}`, the build turns it into a function. */
export type LiveText = (c: Calculator) => string;

export interface SourceEntry {
  readonly id: string;
  readonly title: string;
  /** What it is and where: repository and path, page, package and version. */
  readonly where: string;
  readonly date: string;
  readonly url?: string;
}

export interface LessonMeta {
  readonly slug: string;
  readonly title: string;
  readonly part: string;
  readonly minutes: number;
  readonly summary: string;
  readonly objectives: readonly string[];
  readonly terms: readonly string[];
  readonly families: readonly string[];
  readonly recap: readonly string[];
  readonly sources: readonly string[];
  readonly updated: string;
}

/** A lesson as every page needs it: the ribbon, the way on, the lists of lessons. */
export interface OutlineLesson extends Pick<LessonMeta, 'slug' | 'title' | 'part' | 'minutes'> {
  /** Ids of its quick checks and checkpoint questions. */
  readonly checks: readonly string[];
}

/** A lesson as the course map and the progress page need it. */
export type CourseLesson = OutlineLesson &
  Pick<LessonMeta, 'summary' | 'families' | 'objectives' | 'terms'>;

export interface OutlinePart {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly string[];
}

export type QuestionUse = 'opening' | 'check' | 'practice' | 'checkpoint';

/** A number computed from the facts: authors write an expression over `c`. */
export type LiveNumber = (c: Calculator) => number;

interface QuestionBase {
  readonly id: string;
  readonly lesson: string;
  readonly use: QuestionUse;
  readonly difficulty: 1 | 2 | 3;
  readonly objective: number;
  readonly section: string;
  readonly stem: LiveText;
  /** What to think of first, for a reader who asks before giving up. */
  readonly hint?: LiveText;
  readonly source: readonly string[];
  /**
   * Gives `true` while the key is right at these prices; absent when no price decides it. With other
   * prices the question is asked at the static page's.
   */
  readonly holds?: LiveText | undefined;
  /** Short hash of the question's source text: an old answer stays readable when the question changes. */
  readonly version: string;
}

export interface Choice {
  readonly text: LiveText;
  readonly feedback: LiveText;
  readonly correct: boolean;
  readonly misconception?: string;
}

export interface SingleFields {
  readonly kind: 'single';
  readonly choices: readonly Choice[];
}

export interface MultipleFields {
  readonly kind: 'multiple';
  readonly choices: readonly Choice[];
  /** How many choices are asked for. */
  readonly asked: number;
}

/** A number that somebody with a particular wrong idea gives. */
export interface NumericError {
  readonly value: LiveNumber;
  readonly misconception: string;
  readonly feedback: LiveText;
}

export interface NumericFields {
  readonly kind: 'numeric';
  readonly value: LiveNumber;
  readonly unit: string;
  readonly otherUnits: Readonly<Record<string, number>>;
  readonly tolerance: number;
  readonly errors: readonly NumericError[];
  /** The way to the number, step by step. */
  readonly solution: LiveText;
}

/** Two items in the wrong order, and the idea behind it: places from 0. */
export interface OrderingMistake {
  readonly earlier: number;
  readonly later: number;
  readonly misconception: string;
  readonly feedback: LiveText;
}

export interface OrderingFields {
  readonly kind: 'ordering';
  /** In the right order. */
  readonly items: readonly LiveText[];
  readonly mistakes: readonly OrderingMistake[];
  readonly feedback: LiveText;
}

export interface MatchingFields {
  readonly kind: 'matching';
  readonly pairs: readonly {
    readonly left: LiveText;
    readonly right: LiveText;
    readonly feedback: LiveText;
  }[];
  /** Right sides that go with nothing. */
  readonly extras: readonly LiveText[];
}

export interface ClozeFields {
  readonly kind: 'cloze';
  /** The text between the blanks: one more than there are blanks. */
  readonly text: readonly LiveText[];
  readonly blanks: readonly { readonly options: readonly Choice[] }[];
}

export interface Spot {
  /** An instance type, or a question or outcome of the flowchart. */
  readonly at: string;
  readonly feedback: LiveText;
  readonly correct: boolean;
  readonly misconception?: string;
}

export type PlotMeasure = 'vcpus' | 'memoryGib' | 'acceleratorTotalMemoryGib';

export interface HotspotFields {
  readonly kind: 'hotspot';
  readonly picture: 'price-plot' | 'flowchart';
  /** What the plot sets the price against. */
  readonly measure: PlotMeasure;
  readonly spots: readonly Spot[];
}

export interface RecallFields {
  readonly kind: 'recall';
  readonly answer: LiveText;
  readonly points: readonly LiveText[];
}

export type PartFields =
  | SingleFields
  | MultipleFields
  | NumericFields
  | OrderingFields
  | MatchingFields
  | ClozeFields;

export type CasePart = PartFields & { readonly stem: LiveText };

/** One scenario with several questions about it. */
export interface CaseFields {
  readonly kind: 'case';
  readonly scenario: LiveText;
  readonly parts: readonly CasePart[];
}

export type QuestionFields = PartFields | HotspotFields | RecallFields | CaseFields;
export type QuestionKind = QuestionFields['kind'];
export type QuestionOf<Kind extends QuestionKind> = QuestionBase &
  Extract<QuestionFields, { kind: Kind }>;
export type SingleChoiceQuestion = QuestionOf<'single'>;
export type RecallQuestion = QuestionOf<'recall'>;
export type Question = QuestionBase & QuestionFields;

export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  /** Other names, for example an abbreviation. */
  readonly also: readonly string[];
  readonly guide: boolean;
  readonly ask: string;
  readonly definition: LiveText;
  readonly example: LiveText;
  readonly lesson: string;
  readonly related: readonly string[];
  readonly types: readonly string[];
}

export interface FlowAnswer {
  readonly id: string;
  readonly text: string;
  /** Question or leaf id. */
  readonly to: string;
}

export interface FlowQuestion {
  readonly id: string;
  readonly text: string;
  /** Two or three words for the box in the drawing. */
  readonly short: string;
  readonly help?: LiveText;
  readonly answers: readonly FlowAnswer[];
}

export interface FlowLeaf {
  readonly id: string;
  readonly title: string;
  /** Families the leaf names, first one first. */
  readonly families: readonly string[];
  /** Candidate sizes; the page sorts them by today's price and never offers a withdrawn family. */
  readonly types: readonly string[];
  readonly why: LiveText;
  /** The facts that would overturn the recommendation. */
  readonly changes: readonly LiveText[];
  readonly quota?: LiveText;
  readonly guide?: string;
  readonly lesson: string;
}

export interface Flowchart {
  readonly start: string;
  readonly questions: readonly FlowQuestion[];
  readonly leaves: readonly FlowLeaf[];
}

export interface LessonHeading {
  readonly id: string;
  readonly text: string;
}

/** A lesson's words with everything they mention, and nothing else. */
export interface LessonModule {
  readonly Content: ComponentType<{ readonly components: MDXComponents }>;
  readonly meta: LessonMeta;
  readonly headings: readonly LessonHeading[];
  readonly facts: Facts;
  readonly questions: readonly Question[];
  readonly terms: readonly GlossaryTerm[];
  readonly sources: readonly SourceEntry[];
}

/**
 * Types of the modules that the build makes, by name, for src/app/virtual.d.ts.
 * @public
 */
export interface ContentTypes {
  readonly LessonModule: LessonModule;
  readonly OutlinePart: OutlinePart;
  readonly OutlineLesson: OutlineLesson;
  readonly CourseLesson: CourseLesson;
  readonly GlossaryTerm: GlossaryTerm;
  readonly Flowchart: Flowchart;
  readonly Question: Question;
  readonly SourceEntry: SourceEntry;
}
