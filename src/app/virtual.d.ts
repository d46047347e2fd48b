// Modules that the build makes from content/ (build/content-plugin.ts).

type OfContent<Name extends keyof import('../content/types.ts').ContentTypes> =
  import('../content/types.ts').ContentTypes[Name];

declare module 'virtual:lessons' {
  /** Slug to the module that holds the lesson's words and everything they mention. */
  export const lessonLoaders: Readonly<Record<string, () => Promise<OfContent<'LessonModule'>>>>;
}

declare module 'virtual:outline' {
  export const parts: readonly OfContent<'OutlinePart'>[];
  export const lessons: readonly OfContent<'OutlineLesson'>[];
}

declare module 'virtual:course-map' {
  export const lessons: readonly OfContent<'CourseLesson'>[];
}

declare module 'virtual:glossary' {
  export const terms: readonly OfContent<'GlossaryTerm'>[];
}

/** Ids of what can be on a card. */
declare module 'virtual:card-subjects' {
  export const terms: readonly string[];
  /** Fixed questions and templates. */
  export const questions: readonly string[];
}

declare module 'virtual:flowchart' {
  export const flowchart: OfContent<'Flowchart'>;
  export const layout: import('../widgets/selection-flowchart/flow-layout.ts').FlowLayout;
}

declare module 'virtual:questions' {
  export const questions: readonly OfContent<'Question'>[];
}

/** The questions of an exam, without keys and feedback. */
declare module 'virtual:exam-faces' {
  export const faces: readonly OfContent<'Question'>[];
}

/** The scored questions without their words. */
declare module 'virtual:question-index' {
  export const questions: readonly {
    readonly id: string;
    readonly lesson: string;
    readonly objective: number;
    readonly use: OfContent<'Question'>['use'];
    readonly kind: OfContent<'Question'>['kind'];
    readonly difficulty: OfContent<'Question'>['difficulty'];
  }[];
  /** The questions that have other numbers each time. */
  export const templates: readonly {
    readonly id: string;
    readonly title: string;
    readonly lesson: string;
    readonly objective: number;
    readonly difficulty: 1 | 2 | 3;
  }[];
  /** Lesson slug to its objectives. */
  export const objectives: Readonly<Record<string, readonly string[]>>;
}

declare module 'virtual:sources' {
  export const sources: readonly OfContent<'SourceEntry'>[];
  export const provenance: readonly import('../core/catalog/types.ts').Provenance[];
}

declare module 'virtual:figure-sources' {
  export const figureSources: import('../content/data.ts').FigureSources;
}

declare module 'virtual:regions' {
  export const regions: readonly import('../core/catalog/types.ts').RegionEntry[];
}

declare module 'virtual:other-options' {
  /** Which purchase options only some types have, and which our data lacks: sentences. */
  export const otherOptions: string;
}

/** Price books by region, and by `region/option` where there are rates; each a chunk of its own. */
declare module 'virtual:price-books' {
  export const priceBookLoaders: Readonly<
    Record<
      string,
      () => Promise<{
        priceBook:
          | import('../core/catalog/types.ts').PriceBook
          | import('../core/catalog/option-book.ts').OptionBookFile;
      }>
    >
  >;
}

/** Reserved and Spot rates. */
declare module 'virtual:purchase-rates' {
  export const rateColumns: import('../core/catalog/rate-columns.ts').RateColumns;
}

/** Where regions are and which types each has a price for. */
declare module 'virtual:region-places' {
  export const regionPlaces: {
    readonly places: readonly import('../core/catalog/regions.ts').RegionPlace[];
    readonly coverage: import('../core/catalog/regions.ts').PriceCoverage;
  };
}

/** Every published throughput of an instance type. */
declare module 'virtual:measurements' {
  export const measurementFile: import('../core/scenario/measurement.ts').MeasurementFile;
}

/** Models that an instance can be chosen for. */
declare module 'virtual:models' {
  export const models: readonly import('../core/explore/model-memory.ts').ModelShape[];
}

/** All types, without their prices. */
declare module 'virtual:catalogue' {
  export const catalogueFile: import('../core/catalog/catalogue-file.ts').CatalogueFile;
}

/** The facts of the types named after the slash, separated by commas; of all content for `guide`;
 * of the burstable types and what they are compared with for `credits`; of all that an instance can
 * be replaced with for `rightsizing`. */
declare module 'virtual:facts/*' {
  export const facts: import('../core/catalog/types.ts').Facts;
}

/** What the recommender computes from; `unpackFacts` of `core/recommend/pack.ts` opens it. */
declare module 'virtual:facts/recommender' {
  export const packed: import('../core/recommend/pack.ts').PackedRecommenderFacts;
}

/** The same for the guide’s BERT example alone. */
declare module 'virtual:facts/bert-example' {
  export const packed: import('../core/recommend/pack.ts').PackedRecommenderFacts;
}

declare module 'virtual:chart-snapshots' {
  const snapshots: Readonly<Record<string, string>>;
  export default snapshots;
}
