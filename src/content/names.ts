/** The valid names of everything that content may point to; the build fills it from the data. */
export interface ContentNames {
  readonly instanceTypes: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
  readonly withdrawnFamilies: ReadonlySet<string>;
  readonly benchmarks: ReadonlySet<string>;
  readonly cited: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly lessons: ReadonlySet<string>;
}

const INSTANCE_TYPE =
  /(?<![\w-])([a-z][a-z]*\d[a-z0-9]*(?:-[a-z0-9]+)*\.(?:nano|micro|small|medium|large|\d*xlarge|metal(?:-\d+xl)?))(?![\w-])/gi;

/** Everything in a text that is written like an instance type, in lower case. */
export function instanceTypesIn(text: string): string[] {
  return [...text.matchAll(INSTANCE_TYPE)].map((match) => (match[1] ?? '').toLowerCase());
}
