import { z } from 'zod';
import { checkFlowGraph } from './flow-graph.ts';
import { compileLiveText, LiveSource, type SourceForm } from './live-text.ts';
import { moduleSource } from './module-source.ts';
import { type ContentNames, instanceTypesIn } from './names.ts';
import { unknownName } from './nearest.ts';
import type { Flowchart, FlowLeaf } from './types.ts';
import { contentErrorAt, parseYaml, readYaml, type YamlPath, type YamlText } from './yaml.ts';

export type FlowchartSource = SourceForm<Flowchart>;

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Expected lower-case words with hyphens');

const question = z.strictObject({
  id,
  text,
  short: text,
  help: text.optional(),
  answers: z.array(z.strictObject({ id, text, to: id })).min(2),
});

const leaf = z.strictObject({
  id,
  title: text,
  families: z.array(text).min(1),
  types: z.array(text).min(1),
  why: text,
  changes: z.array(text).min(2),
  quota: text.optional(),
  guide: text.optional(),
  lesson: text,
});

const schema = z.strictObject({
  start: id,
  questions: z.array(question).min(1),
  leaves: z.array(leaf).min(1),
});

type FlowNames = Pick<ContentNames, 'families' | 'withdrawnFamilies' | 'instanceTypes' | 'lessons'>;

/**
 * Reads `content/flowchart.yaml`.
 * @throws ContentError with the place of the first mistake
 */
export function parseFlowchart(file: string, source: string, names: FlowNames): FlowchartSource {
  const yaml = readYaml(file, source);
  const chart = parseYaml(yaml, schema);
  checkFlowGraph(chart, yaml);
  const live = (value: string, path: YamlPath): LiveSource => {
    const place = yaml.placeOf(path);
    compileLiveText(value, place);
    for (const type of instanceTypesIn(value)) {
      if (!names.instanceTypes.has(type)) {
        throw contentErrorAt(place, unknownName('instance type', type, names.instanceTypes));
      }
    }
    return new LiveSource(value, place);
  };
  return {
    start: chart.start,
    questions: chart.questions.map(({ help, ...one }, at) =>
      help === undefined ? one : { ...one, help: live(help, ['questions', at, 'help']) },
    ),
    leaves: chart.leaves.map(({ quota, guide, ...one }, at) => {
      checkLeaf(one, at, yaml, names);
      return {
        ...one,
        why: live(one.why, ['leaves', at, 'why']),
        changes: one.changes.map((fact, index) => live(fact, ['leaves', at, 'changes', index])),
        ...(quota === undefined ? {} : { quota: live(quota, ['leaves', at, 'quota']) }),
        ...(guide === undefined ? {} : { guide }),
      };
    }),
  };
}

function checkLeaf(
  leaf: Pick<FlowLeaf, 'id' | 'families' | 'types' | 'lesson'>,
  at: number,
  yaml: YamlText,
  names: FlowNames,
): void {
  const fail = (problem: string, ...path: PropertyKey[]) =>
    contentErrorAt(yaml.placeOf(['leaves', at, ...path]), problem);
  leaf.families.forEach((family, index) => {
    if (!names.families.has(family)) {
      throw fail(unknownName('family', family, names.families), 'families', index);
    }
  });
  if (leaf.families.every((family) => names.withdrawnFamilies.has(family))) {
    throw fail(
      `Leaf “${leaf.id}” names only withdrawn families; nobody can choose them.`,
      'families',
    );
  }
  leaf.types.forEach((type, index) => {
    if (!names.instanceTypes.has(type)) {
      throw fail(unknownName('instance type', type, names.instanceTypes), 'types', index);
    }
    const family = type.split('.')[0] ?? '';
    if (!leaf.families.includes(family)) {
      throw fail(
        `Expected a type of ${leaf.families.join(', ')}, found “${type}”.`,
        'types',
        index,
      );
    }
    if (names.withdrawnFamilies.has(family)) {
      throw fail(`“${type}” belongs to a withdrawn family and cannot be offered.`, 'types', index);
    }
  });
  if (!names.lessons.has(leaf.lesson)) {
    throw fail(unknownName('lesson', leaf.lesson, names.lessons), 'lesson');
  }
}

/** Source of a module that exports `flowchart: Flowchart`. */
export function flowchartModule(chart: FlowchartSource): string {
  return moduleSource('flowchart', chart);
}
