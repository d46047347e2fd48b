import { describe, expect, it } from 'vitest';
import { flowchartModule, parseFlowchart } from './flowchart.ts';

const chart = `start: phase
questions:
  - id: phase
    text: Which phase?
    short: Phase?
    answers:
      - { id: train, text: Train, to: kernels }
      - { id: serve, text: Serve, to: inferentia }
  - id: kernels
    text: Own kernels?
    short: Kernels?
    help: A T4 costs {{ c.rate(c.price('g4dn.xlarge')) }}.
    answers:
      - { id: 'yes', text: 'Yes', to: gpu }
      - { id: 'no', text: 'No', to: inferentia }
leaves:
  - id: gpu
    title: A GPU
    families: [g4dn]
    types: [g4dn.xlarge]
    why: It runs CUDA.
    changes: [The kernel goes., The load falls.]
    lesson: choosing
  - id: inferentia
    title: Inferentia2
    families: [inf2]
    types: [inf2.xlarge]
    why: It compiles.
    changes: [It does not compile., The load falls.]
    lesson: choosing
`;
const names = {
  families: new Set(['g4dn', 'inf2', 'p3']),
  withdrawnFamilies: new Set(['p3']),
  instanceTypes: new Set(['g4dn.xlarge', 'inf2.xlarge', 'p3.2xlarge']),
  lessons: new Set(['choosing']),
};
const parse = (source: string) => parseFlowchart('flow.yaml', source, names);

describe('parseFlowchart', () => {
  it.each([
    [
      'an answer that leads nowhere',
      chart.replace('to: gpu', 'to: gpus'),
      'flow.yaml:14:39 There is no question or leaf “gpus”. The nearest is “gpu”.',
    ],
    [
      'a start that does not exist',
      chart.replace('start: phase', 'start: phrase'),
      'flow.yaml:1:8 There is no question “phrase”. The nearest is “phase”.',
    ],
    [
      'a circle',
      chart.replace('to: gpu', 'to: phase'),
      'flow.yaml:3:9 Expected a tree without circles, found phase, kernels, phase.',
    ],
    [
      'an outcome that no answer reaches',
      chart.replace('to: gpu', 'to: inferentia'),
      'flow.yaml:17:9 No answer leads to “gpu”.',
    ],
    [
      'a question that no answer reaches',
      chart.replace('to: kernels', 'to: gpu'),
      'flow.yaml:9:9 No answer leads to “kernels”.',
    ],
    [
      'an id used twice',
      chart.replace('- id: inferentia', '- id: gpu'),
      'flow.yaml:24:9 Expected a new id, found “gpu” a second time.',
    ],
    [
      'an answer id used twice',
      chart.replace("{ id: 'no'", "{ id: 'yes'"),
      'flow.yaml:15:15 Expected a new answer id, found “yes” a second time.',
    ],
    [
      'a family that does not exist',
      chart.replace('families: [inf2]', 'families: [inf3]'),
      'flow.yaml:26:16 There is no family “inf3”. The nearest is “inf2”.',
    ],
    [
      'a type of another family',
      chart.replace('types: [inf2.xlarge]', 'types: [g4dn.xlarge]'),
      'flow.yaml:27:13 Expected a type of inf2, found “g4dn.xlarge”.',
    ],
    [
      'an outcome with only withdrawn families',
      chart.replace(
        'families: [g4dn]\n    types: [g4dn.xlarge]',
        'families: [p3]\n    types: [p3.2xlarge]',
      ),
      'flow.yaml:19:15 Leaf “gpu” names only withdrawn families; nobody can choose them.',
    ],
    [
      'a withdrawn type',
      chart.replace(
        'families: [g4dn]\n    types: [g4dn.xlarge]',
        'families: [g4dn, p3]\n    types: [p3.2xlarge]',
      ),
      'flow.yaml:20:13 “p3.2xlarge” belongs to a withdrawn family and cannot be offered.',
    ],
    [
      'an outcome without facts that would change it',
      chart.replace('[The kernel goes., The load falls.]', '[]'),
      'flow.yaml:22:14 leaves[0].changes: Expected at least 2 entries, found 0.',
    ],
    [
      'a lesson that does not exist',
      chart.replace('lesson: choosing', 'lesson: chosing'),
      'flow.yaml:23:13 There is no lesson “chosing”. The nearest is “choosing”.',
    ],
  ])('refuses %s and says where', (_what, source, message) => {
    expect(() => parse(source)).toThrow(message);
  });

  it('exports a flowchart whose text is a function of the calculator', () => {
    const source = flowchartModule(parse(chart));
    expect(source).toMatch(/^export const flowchart = \{"start":"phase"/);
    expect(source).toMatch(/\(c\) => `A T4 costs \$\{c\.rate\(c\.price\('g4dn\.xlarge'\)\)\}\.`/);
  });
});
