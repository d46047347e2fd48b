import { describe, expect, it } from 'vitest';
import { checkLessonLinks, checkLessonSource } from './check-lesson.ts';
import { parseLessonMeta } from './lesson-meta.ts';

const lesson = `---
title: Training and inference
part: start
minutes: 7
summary: Two jobs.
objectives: [say why, work it out]
terms: [gpu]
families: [g4dn]
recap: [one, two, three]
sources: [KPRICE]
updated: 2026-11-24
---

A <Term id="gpu">GPU</Term> costs <Price of="g4dn.xlarge"/> an hour. <Cite id="KPRICE"/>

## The bill is an area [#area]

<P id="bill">See [the next](/lessons/choosing/#first) and [above](#area).</P>

<Calc>{(c) => c.num(c.bench('bert-t4').throughputPerS) + c.cited('g4blog')}</Calc>

<Instances of={['g4dn.xlarge', 'm5.large']} fields={['price']}/>

<Family of="g4dn"/>

## Check yourself

<Quiz id="big-idea-where"/>
`;

const names = {
  instanceTypes: new Set(['g4dn.xlarge', 'm5.large']),
  families: new Set(['g4dn', 'm5']),
  withdrawnFamilies: new Set<string>(),
  benchmarks: new Set(['bert-t4']),
  cited: new Set(['g4blog']),
  sources: new Set(['KPRICE', 'NEURON']),
  terms: new Set(['gpu']),
  lessons: new Set(['big-idea', 'choosing']),
  components: new Set([
    'Term',
    'Price',
    'Cite',
    'P',
    'Calc',
    'Instances',
    'Family',
    'Quiz',
    'Decide',
    'Recall',
  ]),
  questions: new Map([
    ['big-idea-where', { lesson: 'big-idea', use: 'check', kind: 'single' }],
    ['choosing-first', { lesson: 'choosing', use: 'check', kind: 'single' }],
  ] as const),
};
const meta = { slug: 'big-idea', sources: ['KPRICE'] };
const check = (source: string) => checkLessonSource({ file: 'l.mdx', source, meta, names });

describe('checkLessonSource', () => {
  it('returns every name that the lesson uses', () => {
    const found = check(lesson);
    expect(found.types).toEqual(['g4dn.xlarge', 'm5.large']);
    expect(found.families).toEqual(['g4dn']);
    expect(found.benchmarks).toEqual(['bert-t4']);
    expect(found.cited).toEqual(['g4blog']);
    expect(found.terms).toEqual(['gpu']);
    expect(found.questions).toEqual(['big-idea-where']);
    expect(found.headings).toEqual([
      { id: 'area', text: 'The bill is an area', depth: 2 },
      { id: 'check-yourself', text: 'Check yourself', depth: 2 },
    ]);
    expect([...found.ids]).toEqual(['area', 'check-yourself', 'bill']);
    expect(found.paragraphs.get('bill')).toBe('See the next and above.');
    expect(found.words).toBe(17);
  });

  it.each([
    ['<Term id="gpu">', '<Trem id="gpu">', 'l.mdx:14:21 MDX: Unexpected closing tag'],
    [
      '<Price of',
      '<Pirce of',
      'l.mdx:14:35 There is no component “Pirce”. The nearest is “Price”.',
    ],
    [
      '<Price of="g4dn.xlarge"/>',
      '<Price of="g4dn.large"/>',
      'l.mdx:14:35 There is no instance type “g4dn.large”. The nearest is “g4dn.xlarge”.',
    ],
    ['<Price of="g4dn.xlarge"/>', '<Price/>', 'l.mdx:14:35 Expected <Price of="…">, found no of.'],
    [
      "'m5.large'",
      "'m5.lage'",
      'l.mdx:22:32 There is no instance type “m5.lage”. The nearest is “m5.large”.',
    ],
    [
      "c.bench('bert-t4')",
      "c.bench('bert-t5')",
      'l.mdx:20:21 There is no benchmark “bert-t5”. The nearest is “bert-t4”.',
    ],
    ["c.cited('g4blog')", "c.cited('g4blg')", 'l.mdx:20:58 There is no cited figure “g4blg”.'],
    [
      '<Term id="gpu">',
      '<Term id="gpus">',
      'l.mdx:14:3 There is no glossary term “gpus”. The nearest is “gpu”.',
    ],
    [
      'big-idea-where',
      'big-idea-were',
      'l.mdx:28:1 There is no question “big-idea-were”. The nearest is “big-idea-where”.',
    ],
    [
      'big-idea-where',
      'choosing-first',
      'l.mdx:28:1 Expected a question of big-idea, found “choosing-first” of choosing.',
    ],
    [
      '<Quiz id',
      '<Decide id',
      'l.mdx:28:1 Expected <Quiz id="big-idea-where"/> for use: check, found <Decide>.',
    ],
    [
      '<Cite id="KPRICE"/>',
      '<Cite id="KPRISE"/>',
      'There is no source “KPRISE”. The nearest is “KPRICE”.',
    ],
    ['<Cite id="KPRICE"/>', '<Cite id="NEURON"/>', "Expected “NEURON” in the lesson's `sources`"],
    [
      '/lessons/choosing/',
      '/lessons/chosing/',
      'l.mdx:18:18 There is no lesson “chosing”. The nearest is “choosing”.',
    ],
    [
      '/lessons/choosing/#first',
      '/lessons/choosing#first',
      'Expected “/lessons/choosing/” with a slash at the end',
    ],
    [
      'an hour.',
      'or $0.526 an hour.',
      'l.mdx:14:60 Expected a figure from the data, found “$0.526” typed by hand.',
    ],
    ['an hour.', 'an hour on a g5.xlarg or g5.xlarge.', 'There is no instance type “g5.xlarge”.'],
    ['<P id="bill">', '<P id="area">', 'l.mdx:18:1 Expected a new id, found “area” a second time.'],
    [
      '<Family of="g4dn"/>',
      '<Family of="g4"/>',
      'l.mdx:24:1 There is no family “g4”. The nearest is “g4dn”.',
    ],
    [
      '<Family of="g4dn"/>',
      "import x from 'y'",
      'l.mdx:24:1 Expected no import or export: components need none.',
    ],
    [
      '## Check',
      '# Check',
      'l.mdx:26:1 Expected ## and below, found #: the page writes the title.',
    ],
    ['{(c) =>', '{(c) = >', 'l.mdx:20:14 MDX: '],
  ])('refuses %s turned into %s', (from, to, message) => {
    expect(() => check(lesson.replace(from, to))).toThrow(message);
  });
});

describe('checkLessonLinks', () => {
  const lessons = (anchor: string) =>
    new Map([
      ['big-idea', check(lesson.replace('#first', anchor))],
      ['choosing', check('## First [#first]\n')],
    ]);

  it('accepts links to headings that are there', () => {
    expect(() => checkLessonLinks(lessons('#first'))).not.toThrow();
  });

  it('refuses an anchor that its lesson does not have', () => {
    expect(() => checkLessonLinks(lessons('#frist'))).toThrow(
      'l.mdx:18:18 There is no heading or paragraph in choosing “frist”. The nearest is “first”.',
    );
  });
});

describe('parseLessonMeta', () => {
  const outline = [{ id: 'start', title: 'Start', lessons: ['big-idea'] }];
  const parse = (source: string, file = 'content/lessons/big-idea.mdx') =>
    parseLessonMeta(file, source, outline, names);

  it('reads the frontmatter and takes the slug from the file name', () => {
    expect(parse(lesson)).toMatchObject({
      slug: 'big-idea',
      minutes: 7,
      recap: ['one', 'two', 'three'],
    });
  });

  it.each([
    [
      'recap: [one, two, three]',
      'recap: [one, two]',
      'big-idea.mdx:9:8 recap: Expected at least 3 entries, found 2.',
    ],
    [
      'objectives: [say why, work it out]',
      'objectives: [say why]',
      'big-idea.mdx:6:13 objectives: Expected at least 2 entries, found 1.',
    ],
    [
      'part: start',
      'part: part-1',
      'big-idea.mdx:3:7 Expected part “start”, where content/outline.yaml has it, found “part-1”.',
    ],
    [
      'terms: [gpu]',
      'terms: [cpu]',
      'big-idea.mdx:7:9 There is no glossary term “cpu”. The nearest is “gpu”.',
    ],
    [
      'sources: [KPRICE]',
      'sources: [KPRIC]',
      'big-idea.mdx:10:11 There is no source “KPRIC”. The nearest is “KPRICE”.',
    ],
    [
      'families: [g4dn]',
      'families: [g4]',
      'big-idea.mdx:8:12 There is no family “g4”. The nearest is “g4dn”.',
    ],
    ['minutes: 7', 'minutes: seven', 'big-idea.mdx:4:10 minutes: Expected number, found “seven”.'],
    [
      'updated: 2026-11-24',
      'updated: today',
      'big-idea.mdx:11:10 updated: Expected a day such as 2026-11-24, found “today”.',
    ],
    [
      'summary: Two jobs.',
      'summary: It costs $5.',
      'big-idea.mdx:5:10 Expected a figure from the data, found “$5” typed by hand.',
    ],
    ['title:', 'titel:', 'big-idea.mdx:2:1 title: Expected string, found nothing.'],
    ['---\ntitle', 'title', 'big-idea.mdx:1:1 Expected frontmatter between two --- lines'],
  ])('refuses %s turned into %s', (from, to, message) => {
    expect(() => parse(lesson.replace(from, to))).toThrow(message);
  });

  it('refuses a lesson that the outline does not list', () => {
    expect(() => parse(lesson, 'content/lessons/big-ideas.mdx')).toThrow(
      'content/outline.yaml does not list this lesson. There is no slug “big-ideas”. The nearest is “big-idea”.',
    );
  });
});
