import { unknownName } from './nearest.ts';
import { contentErrorAt, type YamlText } from './yaml.ts';

/** What the shape of a flowchart depends on. */
export interface FlowGraph {
  readonly start: string;
  readonly questions: readonly {
    readonly id: string;
    readonly answers: readonly { readonly id: string; readonly to: string }[];
  }[];
  readonly leaves: readonly { readonly id: string }[];
}

/**
 * Checks that every answer leads somewhere, nothing leads in a circle and everything is reachable.
 * @throws ContentError with the place of the first mistake
 */
export function checkFlowGraph(graph: FlowGraph, yaml: YamlText): void {
  const pathById = new Map<string, PropertyKey[]>();
  for (const list of ['questions', 'leaves'] as const) {
    graph[list].forEach(({ id }, at) => {
      if (pathById.has(id)) {
        throw contentErrorAt(
          yaml.placeOf([list, at, 'id']),
          `Expected a new id, found “${id}” a second time.`,
        );
      }
      pathById.set(id, [list, at]);
    });
  }
  const questionIds = graph.questions.map(({ id }) => id);
  if (!questionIds.includes(graph.start)) {
    throw contentErrorAt(
      yaml.placeOf(['start']),
      unknownName('question', graph.start, questionIds),
    );
  }
  graph.questions.forEach((question, at) => {
    question.answers.forEach((answer, index) => {
      const path = ['questions', at, 'answers', index];
      if (question.answers.findIndex(({ id }) => id === answer.id) !== index) {
        throw contentErrorAt(
          yaml.placeOf([...path, 'id']),
          `Expected a new answer id, found “${answer.id}” a second time.`,
        );
      }
      if (!pathById.has(answer.to)) {
        throw contentErrorAt(
          yaml.placeOf([...path, 'to']),
          unknownName('question or leaf', answer.to, pathById.keys()),
        );
      }
    });
  });
  const reached = reachableFrom(graph, yaml);
  for (const [id, path] of pathById) {
    if (!reached.has(id)) {
      throw contentErrorAt(yaml.placeOf([...path, 'id']), `No answer leads to “${id}”.`);
    }
  }
}

function reachableFrom(graph: FlowGraph, yaml: YamlText): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (id: string, above: readonly string[]): void => {
    if (above.includes(id)) {
      const at = graph.questions.findIndex((question) => question.id === id);
      const circle = [...above.slice(above.indexOf(id)), id].join(', ');
      throw contentErrorAt(
        yaml.placeOf(['questions', at, 'id']),
        `Expected a tree without circles, found ${circle}.`,
      );
    }
    reached.add(id);
    const question = graph.questions.find((one) => one.id === id);
    for (const answer of question?.answers ?? []) visit(answer.to, [...above, id]);
  };
  visit(graph.start, []);
  return reached;
}
