import { z } from 'zod';
import type { OutlinePart } from './types.ts';
import { contentErrorAt, parseYaml, readYaml } from './yaml.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Expected lower-case words with hyphens');

const part = z.strictObject({
  id: slug,
  title: z.string().trim().min(1),
  lessons: z.array(slug).min(1),
});

/** Reads `content/outline.yaml`. @throws ContentError with the place of the first mistake */
export function parseOutline(file: string, source: string): OutlinePart[] {
  const yaml = readYaml(file, source);
  const parts = parseYaml(yaml, z.array(part).min(1));
  const seen = new Set<string>();
  const requireNew = (name: string, ...path: PropertyKey[]) => {
    if (seen.has(name)) {
      throw contentErrorAt(
        yaml.placeOf(path),
        `Expected each name once, found “${name}” a second time.`,
      );
    }
    seen.add(name);
  };
  parts.forEach((one, index) => {
    requireNew(one.id, index, 'id');
    one.lessons.forEach((lesson, at) => {
      requireNew(lesson, index, 'lessons', at);
    });
  });
  return parts;
}

/** Slugs of all lessons in reading order. */
export function lessonSlugs(outline: readonly OutlinePart[]): string[] {
  return outline.flatMap((one) => one.lessons);
}
