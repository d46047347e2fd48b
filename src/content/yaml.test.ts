import { describe, expect, it } from 'vitest';
import { parseOutline } from './outline.ts';
import { parseSources } from './sources.ts';
import { readYaml } from './yaml.ts';

describe('reading YAML', () => {
  it('names the line of a syntax error', () => {
    expect(() => readYaml('a.yaml', 'a: 1\nb: "x\n')).toThrow(/^a\.yaml:3:1 YAML: .*quote/);
  });

  it('gives the place of a nested value, counted from the first line of the file', () => {
    const yaml = readYaml('a.mdx', 'terms:\n  - gpu\n  - cuda\n', 2);
    expect(yaml.placeOf(['terms', 1])).toEqual({ file: 'a.mdx', line: 4, column: 5 });
  });

  it('falls back to the enclosing value when a field is missing', () => {
    const yaml = readYaml('a.yaml', '- id: x\n- id: y\n');
    expect(yaml.placeOf([1, 'title'])).toEqual({ file: 'a.yaml', line: 2, column: 3 });
  });
});

describe('parseOutline', () => {
  it('says which field it does not know and which is nearest', () => {
    const source = '- id: start\n  title: Start\n  lesons: [big-idea]\n';
    expect(() => parseOutline('outline.yaml', source)).toThrow(
      'outline.yaml:1:3 lessons: Expected array, found nothing.',
    );
    expect(() => parseOutline('outline.yaml', `${source}  lessons: [a]\n`)).toThrow(
      'outline.yaml:3:11 There is no field “lesons”. The nearest is “lessons”.',
    );
  });

  it('refuses a lesson that is listed twice', () => {
    const source = '- id: start\n  title: Start\n  lessons:\n    - big-idea\n    - big-idea\n';
    expect(() => parseOutline('outline.yaml', source)).toThrow(
      'outline.yaml:5:7 Expected each name once, found “big-idea” a second time.',
    );
  });
});

describe('parseSources', () => {
  const source = (date: string, id = 'NEURON') =>
    `- id: ${id}\n  title: Neuron\n  where: repository\n  date: ${date}\n`;

  it('refuses a date that is not one', () => {
    expect(() => parseSources('sources.yaml', source('August'))).toThrow(
      'sources.yaml:4:9 date: Expected a date such as 2026-07-20, found “August”.',
    );
  });

  it('refuses an id that is used twice', () => {
    expect(() => parseSources('sources.yaml', source('2026-08-21').repeat(2))).toThrow(
      'sources.yaml:5:7 Expected a new id, found “NEURON” a second time.',
    );
  });
});
