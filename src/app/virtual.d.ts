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

declare module 'virtual:flowchart' {
  export const flowchart: OfContent<'Flowchart'>;
  export const layout: import('../widgets/selection-flowchart/flow-layout.ts').FlowLayout;
}

declare module 'virtual:questions' {
  export const questions: readonly OfContent<'Question'>[];
}

/** The scored questions without their words. */
declare module 'virtual:question-index' {
  export const questions: readonly {
    readonly id: string;
    readonly lesson: string;
    readonly objective: number;
    readonly use: OfContent<'Question'>['use'];
  }[];
}

declare module 'virtual:sources' {
  export const sources: readonly OfContent<'SourceEntry'>[];
  export const provenance: readonly import('../core/catalog/types.ts').Provenance[];
}

declare module 'virtual:regions' {
  export const regions: readonly import('../core/catalog/types.ts').RegionEntry[];
}

/** Price books of the regions, each a chunk of its own. */
declare module 'virtual:price-books' {
  export const priceBookLoaders: Readonly<
    Record<string, () => Promise<{ priceBook: import('../core/catalog/types.ts').PriceBook }>>
  >;
}

/** The facts of the types named after the slash, separated by commas; of all content for `guide`;
 * of the burstable types and what they are compared with for `credits`. */
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
