import { isMap, isNode, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { z } from 'zod';
import { ContentError } from './content-error.ts';
import { unknownName } from './nearest.ts';

/** Where in a content file something stands; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type YamlPath = readonly PropertyKey[];

/** A parsed YAML text that still knows where each of its values stands. */
export interface YamlText {
  readonly value: unknown;
  /** Of the value at `path`, or of the closest enclosing value when there is none. */
  placeOf(path: YamlPath): Place;
}

/**
 * @param firstLine line of the file on which `source` begins: 2 for the frontmatter of a lesson
 * @throws ContentError at the first syntax error
 */
export function readYaml(file: string, source: string, firstLine = 1): YamlText {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + firstLine - 1, column: Math.max(col, 1) };
  };
  const syntaxError = document.errors[0];
  if (syntaxError !== undefined) {
    throw contentErrorAt(place(syntaxError.pos[0]), `YAML: ${syntaxError.message}.`);
  }
  return {
    value: document.toJS(),
    placeOf(path) {
      let node: unknown = document.contents;
      let offset = startOf(document.contents);
      for (const key of path) {
        const child = childOf(node, key);
        if (child === undefined) break;
        node = child;
        offset = startOf(child) ?? offset;
      }
      return place(offset ?? 0);
    },
  };
}

function childOf(node: unknown, key: PropertyKey): unknown {
  if (isMap(node)) {
    const pair: Pair | undefined = node.items.find(
      (item) => isScalar(item.key) && item.key.value === key,
    );
    return pair?.value ?? pair?.key;
  }
  return isNode(node) && 'get' in node && typeof key === 'number'
    ? (node as Node & { get(index: number, keepScalar: true): unknown }).get(key, true)
    : undefined;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Checks the whole text against `schema`. @throws ContentError that says what was expected */
export function parseYaml<Output>(yaml: YamlText, schema: z.ZodType<Output>): Output {
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue === undefined) throw contentErrorAt(yaml.placeOf([]), 'The text does not fit.');
  const path =
    issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const found = valueAt(yaml.value, issue.path);
  const fields = fieldsOf(z.toJSONSchema(schema, { unrepresentable: 'any' }));
  throw contentErrorAt(yaml.placeOf(path), nameOf(issue.path) + problemOf(issue, found, fields));
}

export function contentErrorAt(place: Place, problem: string): ContentError {
  return new ContentError(place.file, place.line, place.column, problem);
}

/** `[2, 'choices', 0, 'text']` as `choices[0].text: `; the position in the outer list says nothing. */
function nameOf(path: YamlPath): string {
  const inner = typeof path[0] === 'number' ? path.slice(1) : path;
  const name = inner
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  return name === '' ? '' : `${name}: `;
}

function problemOf(issue: z.core.$ZodIssue, found: unknown, fields: readonly string[]): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Expected ${issue.expected}, found ${show(found)}.`;
    case 'invalid_value':
      return `Expected ${quotedOptions(issue.values)}, found ${show(found)}.`;
    case 'invalid_union':
      return `Expected ${quotedOptions('options' in issue ? issue.options : [])}, found ${show(found)}.`;
    case 'unrecognized_keys':
      return unknownName('field', issue.keys[0] ?? '', fields);
    case 'too_small':
      return `Expected at least ${measure(issue.minimum, issue.origin)}, found ${size(found)}.`;
    case 'too_big':
      return `Expected at most ${measure(issue.maximum, issue.origin)}, found ${size(found)}.`;
    default:
      return `${issue.message}, found ${show(found)}.`;
  }
}

function quotedOptions(options: readonly unknown[]): string {
  return options.map((option) => `“${String(option)}”`).join(' or ');
}

function measure(limit: number | bigint, origin: string): string {
  if (origin === 'array') return `${limit} entries`;
  return origin === 'string' ? `${limit} characters` : String(limit);
}

function size(found: unknown): string {
  return Array.isArray(found) ? String(found.length) : show(found);
}

function show(found: unknown): string {
  if (found === undefined || found === null) return 'nothing';
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object') return 'a mapping';
  return typeof found === 'string'
    ? `“${found.trim().slice(0, 60)}”`
    : `the ${typeof found} ${found}`;
}

function valueAt(value: unknown, path: YamlPath): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Reflect.get(current, key);
  }
  return current;
}

/** Every field name that the schema knows, at any depth: enough to find the nearest one. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]) =>
    key === 'properties' && typeof inner === 'object' && inner !== null
      ? [...Object.keys(inner), ...Object.values(inner).flatMap(fieldsOf)]
      : fieldsOf(inner),
  );
}
