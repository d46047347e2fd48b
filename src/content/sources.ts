import { z } from 'zod';
import type { SourceEntry } from './types.ts';
import { contentErrorAt, parseYaml, readYaml } from './yaml.ts';

const text = z.string().trim().min(1);

const entry = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9]*$/, 'Expected capital letters and digits'),
  title: text,
  where: text,
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Expected a date such as 2026-07-20'),
  url: z.url({ protocol: /^https$/ }).optional(),
});

/** Reads `content/sources.yaml`. @throws ContentError with the place of the first mistake */
export function parseSources(file: string, source: string): SourceEntry[] {
  const yaml = readYaml(file, source);
  const seen = new Set<string>();
  return parseYaml(yaml, z.array(entry)).map(({ url, ...one }, index) => {
    if (seen.has(one.id)) {
      throw contentErrorAt(
        yaml.placeOf([index, 'id']),
        `Expected a new id, found “${one.id}” a second time.`,
      );
    }
    seen.add(one.id);
    return url === undefined ? one : { ...one, url };
  });
}
