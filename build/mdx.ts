import { createProcessor } from '@mdx-js/mdx';
import rehypeKatex from 'rehype-katex';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { visit } from 'unist-util-visit';
import type { Plugin } from 'vite';
import { remarkHeadingIds, type SyntaxNode } from '../src/content/heading-ids.ts';

interface Parent extends SyntaxNode {
  children: SyntaxNode[];
}

/** `<P id="…">` becomes the paragraph it holds, with that id: a paragraph never stands in another. */
function remarkParagraphIds() {
  return (tree: SyntaxNode) => {
    visit(tree as never, (node: Parent, index: number | undefined, parent: Parent | undefined) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      if (node.name !== 'P' || !parent || index === undefined) return;
      const id = node.attributes?.find((attribute) => attribute.name === 'id')?.value;
      const inner = node.children.flatMap((child) =>
        child.type === 'paragraph' ? [...(child.children ?? [])] : [child],
      );
      const paragraph = { type: 'paragraph', children: inner, data: { hProperties: { id } } };
      if (parent.type === 'paragraph' && parent.children.length === 1) {
        Object.assign(parent, paragraph);
      } else {
        parent.children[index] = paragraph as SyntaxNode;
      }
    });
  };
}

/**
 * The compiler of lessons: GFM, formulas as MathML, no single-dollar maths (a dollar is a price).
 * It calls MDX itself: its bundler plugin would bring a second bundler with it.
 */
export function lessonCompiler(): Plugin {
  let processor: ReturnType<typeof createProcessor>;
  return {
    name: 'rightsize-lessons',
    enforce: 'pre',
    configResolved(config) {
      processor = createProcessor({
        development: config.mode === 'development',
        remarkPlugins: [
          remarkFrontmatter,
          remarkGfm,
          [remarkMath, { singleDollarTextMath: false }],
          remarkHeadingIds,
          remarkParagraphIds,
        ],
        rehypePlugins: [[rehypeKatex, { output: 'mathml' }]],
      });
    },
    async transform(value, id) {
      const [path = id] = id.split('?');
      if (!path.endsWith('.mdx')) return undefined;
      const compiled = await processor.process({ path, value });
      return { code: String(compiled), map: null };
    },
  };
}
