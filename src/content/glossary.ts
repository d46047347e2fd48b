import { z } from 'zod';
import { compileLiveText, LiveSource, type SourceForm } from './live-text.ts';
import { moduleSource } from './module-source.ts';
import { type ContentNames, instanceTypesIn } from './names.ts';
import { unknownName } from './nearest.ts';
import type { GlossaryTerm } from './types.ts';
import { contentErrorAt, type Place, parseYaml, readYaml } from './yaml.ts';

export interface TermSource {
  readonly term: SourceForm<GlossaryTerm>;
  readonly place: Place;
}

const text = z.string().trim().min(1);

const entry = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Expected lower-case words with hyphens'),
  term: text,
  also: z.array(text).min(1).optional(),
  guide: z.boolean().optional(),
  ask: text,
  definition: text,
  example: text,
  lesson: text,
  related: z.array(text).min(1),
  types: z.array(text).optional(),
});

/**
 * Reads `content/glossary.yaml`.
 * @throws ContentError with the place of the first mistake
 */
export function parseGlossary(
  file: string,
  source: string,
  known: Pick<ContentNames, 'lessons' | 'instanceTypes'>,
): TermSource[] {
  const yaml = readYaml(file, source);
  const entries = parseYaml(yaml, z.array(entry));
  const ids = entries.map((one) => one.id);
  const names = new Set(entries.map((one) => one.term.toLowerCase()));
  return entries.map((one, index) => {
    const require = (
      kind: string,
      name: string,
      valid: Iterable<string>,
      ...path: PropertyKey[]
    ) => {
      if (new Set(valid).has(name)) return;
      throw contentErrorAt(yaml.placeOf([index, ...path]), unknownName(kind, name, valid));
    };
    if (ids.indexOf(one.id) !== index) {
      throw contentErrorAt(
        yaml.placeOf([index, 'id']),
        `Expected a new id, found “${one.id}” a second time.`,
      );
    }
    require('lesson', one.lesson, known.lessons, 'lesson');
    one.related.forEach((other, at) => {
      require('glossary term', other, ids.filter((id) => id !== one.id), 'related', at);
    });
    one.also?.forEach((name, at) => {
      if (!names.has(name.toLowerCase())) names.add(name.toLowerCase());
      else {
        throw contentErrorAt(
          yaml.placeOf([index, 'also', at]),
          `Expected a name of this term alone, found “${name}” a second time.`,
        );
      }
    });
    one.types?.forEach((type, at) => {
      require('instance type', type, known.instanceTypes, 'types', at);
    });
    for (const field of ['definition', 'example'] as const) {
      compileLiveText(one[field], yaml.placeOf([index, field]));
      for (const type of instanceTypesIn(one[field])) {
        require('instance type', type, known.instanceTypes, field);
      }
    }
    return {
      place: yaml.placeOf([index, 'id']),
      term: {
        ...one,
        also: one.also ?? [],
        guide: one.guide ?? false,
        definition: new LiveSource(one.definition, yaml.placeOf([index, 'definition'])),
        example: new LiveSource(one.example, yaml.placeOf([index, 'example'])),
        types: one.types ?? [],
      },
    };
  });
}

/** Source of a module that exports `glossary: GlossaryTerm[]`. */
export function glossaryModule(terms: readonly TermSource[]): string {
  return moduleSource(
    'glossary',
    terms.map(({ term }) => term),
  );
}
