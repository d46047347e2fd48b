import { describe, expect, it } from 'vitest';
import { glossaryModule, parseGlossary } from './glossary.ts';

const glossary = `- id: gpu
  term: GPU
  guide: true
  ask: What is a GPU?
  definition: Parallel hardware.
  example: >-
    A g4dn.xlarge costs
    {{ c.rate(c.price('g4dn.xlarge')) }}.
  lesson: gpu-g4dn-g5
  related: [cuda]
  types: [g4dn.xlarge]
- id: cuda
  term: CUDA
  ask: What is CUDA?
  definition: A platform.
  example: PyTorch uses it.
  lesson: gpu-g4dn-g5
  related: [gpu]
`;
const names = { lessons: new Set(['gpu-g4dn-g5']), instanceTypes: new Set(['g4dn.xlarge']) };
const parse = (source: string) => parseGlossary('glossary.yaml', source, names);

describe('parseGlossary', () => {
  it.each([
    [
      'an id used twice',
      glossary.replace('id: cuda', 'id: gpu').replace('[cuda]', '[gpu]'),
      'glossary.yaml:10:13 There is no glossary term “gpu”.',
    ],
    [
      'a related term that does not exist',
      glossary.replace('[cuda]', '[cud]'),
      'glossary.yaml:10:13 There is no glossary term “cud”. The nearest is “cuda”.',
    ],
    [
      'a lesson that does not exist',
      glossary.replace('gpu-g4dn-g5', 'gpu-g4dn'),
      'glossary.yaml:9:11 There is no lesson “gpu-g4dn”. The nearest is “gpu-g4dn-g5”.',
    ],
    [
      'a type that does not exist',
      glossary.replace('[g4dn.xlarge]', '[g4dn.large]'),
      'glossary.yaml:11:11 There is no instance type “g4dn.large”. The nearest is “g4dn.xlarge”.',
    ],
    [
      'a type in the text that does not exist',
      glossary.replace('A g4dn.xlarge', 'A g4.xlarge'),
      'glossary.yaml:6:12 There is no instance type “g4.xlarge”. The nearest is “g4dn.xlarge”.',
    ],
    [
      'a typed price',
      glossary.replace('Parallel hardware.', 'Hardware at $1 an hour.'),
      'glossary.yaml:5:15 Expected a figure from the data, found “$1” typed by hand.',
    ],
    [
      'another name that is a term of its own',
      glossary.replace('  term: CUDA\n', '  term: CUDA\n  also: [Gpu]\n'),
      'glossary.yaml:14:10 Expected a name of this term alone, found “Gpu” a second time.',
    ],
    [
      'a term without an example',
      glossary.replace('  example: PyTorch uses it.\n', ''),
      'glossary.yaml:12:3 example: Expected string, found nothing.',
    ],
  ])('refuses %s and says where', (_what, source, message) => {
    expect(() => parse(source)).toThrow(message);
  });

  it('exports terms whose text is a function of the calculator', () => {
    const source = glossaryModule(parse(glossary));
    expect(source).toMatch(/`A g4dn\.xlarge costs \$\{c\.rate\(c\.price\('g4dn\.xlarge'\)\)\}\.`/);
    expect(source).toContain('"guide":false');
    expect(source).toContain('"types":[]');
  });
});
