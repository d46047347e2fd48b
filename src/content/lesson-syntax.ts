import { createProcessor } from '@mdx-js/mdx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { ContentError } from './content-error.ts';
import type { SyntaxNode } from './heading-ids.ts';
import type { Place } from './yaml.ts';

/** Parses MDX the way the build does. @throws ContentError at a syntax error */
export function parseLesson(file: string, source: string): SyntaxNode {
  const processor = createProcessor({
    format: 'mdx',
    remarkPlugins: [remarkFrontmatter, remarkGfm, [remarkMath, { singleDollarTextMath: false }]],
  });
  try {
    return processor.parse(source);
  } catch (error) {
    if (!isSyntaxMessage(error)) throw error;
    throw new ContentError(
      file,
      error.line ?? 1,
      error.column ?? undefined,
      `MDX: ${error.reason}.`,
    );
  }
}

interface SyntaxMessage {
  readonly reason: string;
  readonly line: number | null | undefined;
  readonly column: number | null | undefined;
}

function isSyntaxMessage(error: unknown): error is SyntaxMessage {
  return error instanceof Error && 'reason' in error && 'line' in error;
}

export interface FoundString {
  readonly text: string;
  readonly place: Place;
}

export interface FoundCall extends FoundString {
  /** Name of the method of `c`. */
  readonly method: string;
}

export interface ExpressionContents {
  readonly strings: readonly FoundString[];
  /** Calls `c.method('name')` with a literal first argument. */
  readonly calls: readonly FoundCall[];
  /** Names of JSX elements inside the expression. */
  readonly elements: readonly FoundString[];
}

/** Collects the literals, calls of the calculator and JSX elements of a parsed expression. */
export function readExpression(file: string, program: unknown): ExpressionContents {
  const strings: FoundString[] = [];
  const calls: FoundCall[] = [];
  const elements: FoundString[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    if (!isTreeNode(node)) return;
    const place = placeOf(file, node);
    const literal = literalText(node);
    if (literal !== undefined) strings.push({ text: literal, place });
    const call = calculatorCall(node);
    if (call !== undefined) calls.push({ ...call, place });
    const element = elementName(node);
    if (element !== undefined) elements.push({ text: element, place });
    for (const [key, child] of Object.entries(node)) {
      if (key !== 'loc' && key !== 'comments') visit(child);
    }
  };
  visit(program);
  return { strings, calls, elements };
}

interface TreeNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

function isTreeNode(node: unknown): node is TreeNode {
  return (
    typeof node === 'object' && node !== null && 'type' in node && typeof node.type === 'string'
  );
}

function placeOf(file: string, node: TreeNode): Place {
  const { loc } = node;
  if (typeof loc === 'object' && loc !== null && 'start' in loc) {
    const { start } = loc;
    if (typeof start === 'object' && start !== null && 'line' in start && 'column' in start) {
      return { file, line: Number(start.line), column: Number(start.column) + 1 };
    }
  }
  return { file, line: 1, column: 1 };
}

function literalText(node: unknown): string | undefined {
  if (!isTreeNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'JSXText' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateElement' && typeof node.value === 'object' && node.value !== null) {
    return 'cooked' in node.value ? String(node.value.cooked) : undefined;
  }
  return undefined;
}

function calculatorCall(node: TreeNode): { method: string; text: string } | undefined {
  if (node.type !== 'CallExpression' || !isTreeNode(node.callee)) return undefined;
  const { object, property } = node.callee;
  if (!isTreeNode(object) || object.name !== 'c' || !isTreeNode(property)) return undefined;
  const first = Array.isArray(node.arguments) ? literalText(node.arguments[0]) : undefined;
  return first === undefined ? undefined : { method: String(property.name), text: first };
}

function elementName(node: TreeNode): string | undefined {
  if (node.type !== 'JSXOpeningElement' || !isTreeNode(node.name)) return undefined;
  return typeof node.name.name === 'string' ? node.name.name : undefined;
}
