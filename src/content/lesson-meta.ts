import { z } from 'zod';
import { refuseTypedDollars } from './live-text.ts';
import type { ContentNames } from './names.ts';
import { unknownName } from './nearest.ts';
import type { LessonMeta, OutlinePart } from './types.ts';
import { contentErrorAt, parseYaml, readYaml } from './yaml.ts';

const text = z.string().trim().min(1);

const frontmatter = z.strictObject({
  title: text,
  part: text,
  minutes: z.int().min(1).max(60),
  summary: text,
  objectives: z.array(text).min(2).max(4),
  terms: z.array(text),
  families: z.array(text),
  recap: z.array(text).length(3),
  sources: z.array(text).min(1),
  updated: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Expected a day such as 2026-11-24'),
});

const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/**
 * Reads the frontmatter of `content/lessons/<slug>.mdx`.
 * @throws ContentError with the place of the first mistake
 */
export function parseLessonMeta(
  file: string,
  source: string,
  outline: readonly OutlinePart[],
  names: Pick<ContentNames, 'terms' | 'sources' | 'families'>,
): LessonMeta {
  const slug = file.replace(/^.*\//, '').replace(/\.mdx$/, '');
  const found = FRONTMATTER.exec(source);
  if (found === null) {
    throw contentErrorAt(
      { file, line: 1, column: 1 },
      'Expected frontmatter between two --- lines at the start of the lesson.',
    );
  }
  const yaml = readYaml(file, found[1] ?? '', 2);
  const meta = parseYaml(yaml, frontmatter);
  const part = outline.find((one) => one.lessons.includes(slug));
  if (part === undefined) {
    const slugs = outline.flatMap((one) => one.lessons);
    throw contentErrorAt(
      { file, line: 1, column: 1 },
      `content/outline.yaml does not list this lesson. ${unknownName('slug', slug, slugs)}`,
    );
  }
  if (meta.part !== part.id) {
    throw contentErrorAt(
      yaml.placeOf(['part']),
      `Expected part “${part.id}”, where content/outline.yaml has it, found “${meta.part}”.`,
    );
  }
  for (const [field, kind, valid] of [
    ['terms', 'glossary term', names.terms],
    ['sources', 'source', names.sources],
    ['families', 'family', names.families],
  ] as const) {
    meta[field].forEach((name, at) => {
      if (valid.has(name)) return;
      throw contentErrorAt(yaml.placeOf([field, at]), unknownName(kind, name, valid));
    });
  }
  for (const field of ['objectives', 'recap'] as const) {
    meta[field].forEach((line, at) => {
      refuseTypedDollars(line, yaml.placeOf([field, at]));
    });
  }
  refuseTypedDollars(meta.summary, yaml.placeOf(['summary']));
  return { slug, ...meta };
}
