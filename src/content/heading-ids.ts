import GithubSlugger from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';

/** The parts of a Markdown syntax tree that content checks look at. */
export interface SyntaxNode {
  readonly type: string;
  readonly children?: readonly SyntaxNode[];
  readonly position?:
    | { readonly start: { readonly line: number; readonly column: number } }
    | undefined;
  readonly depth?: number;
  readonly url?: string | undefined;
  readonly name?: string | null | undefined;
  readonly attributes?: readonly SyntaxAttribute[];
  value?: string;
  data?: { hProperties?: Record<string, unknown> | undefined; estree?: unknown } | null | undefined;
}

export interface SyntaxAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?:
    | string
    | null
    | undefined
    | { readonly value: string; readonly data?: { readonly estree?: unknown } | null | undefined };
  readonly data?: { readonly estree?: unknown } | null | undefined;
}

const EXPLICIT_ID = /\s*\[#([A-Za-z][\w-]*)\]\s*$/;

/**
 * remark plugin: `## Title [#id]` gets that id, every other heading one from its text by GitHub's
 * rule. The `[#id]` is taken out of the text.
 */
export function remarkHeadingIds(): (tree: SyntaxNode) => void {
  return (tree) => {
    assignHeadingIds(tree);
  };
}

/** Sets the ids in the tree and returns the headings in order. */
export function assignHeadingIds(tree: SyntaxNode): { id: string; heading: SyntaxNode }[] {
  const slugger = new GithubSlugger();
  const headings: { id: string; heading: SyntaxNode }[] = [];
  for (const node of walk(tree)) {
    if (node.type !== 'heading') continue;
    const id = takeExplicitId(node) ?? slugger.slug(textOf(node));
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    headings.push({ id, heading: node });
  }
  return headings;
}

function takeExplicitId(heading: SyntaxNode): string | undefined {
  const last = heading.children?.at(-1);
  if (last?.type !== 'text' || last.value === undefined) return undefined;
  const id = EXPLICIT_ID.exec(last.value)?.[1];
  if (id !== undefined) last.value = last.value.replace(EXPLICIT_ID, '');
  return id;
}

/** The node and everything below it, in document order. */
export function* walk(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}
