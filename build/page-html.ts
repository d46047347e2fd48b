import { CONTENT_SECURITY_POLICY } from './headers.ts';

const HEAD_TAGS = /<title>[^<]*<\/title>|<meta name="description"[^>]*>/g;

export interface PageParts {
  /** Built index.html with its two marks. */
  readonly template: string;
  /** What React drew. */
  readonly html: string;
  /** Address below the site's root, with the base; empty for the 404 page. */
  readonly path: string;
  readonly siteUrl: string | undefined;
  /** Tags for scripts and styles. */
  readonly assets: string;
}

/** React draws title and description first; a document has them in its head. */
export function splitHead(html: string): {
  readonly tags: readonly string[];
  readonly body: string;
} {
  return { tags: html.match(HEAD_TAGS) ?? [], body: html.replace(HEAD_TAGS, '') };
}

function attribute(tag: string, name: string): string {
  return new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/** One page's file: React's title and description move to the head, beside policy, link and styles. */
export function pageHtml({ template, html, path, siteUrl, assets }: PageParts): string {
  const { tags, body } = splitHead(html);
  const title = tags.find((tag) => tag.startsWith('<title'))?.replace(/<[^>]*>/g, '') ?? '';
  const description = attribute(tags.find((tag) => tag.startsWith('<meta')) ?? '', 'content');
  const address = siteUrl && path ? siteUrl.replace(/\/$/, '') + path : undefined;
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`,
    ...tags,
    `<meta property="og:title" content="${title.replace(/"/g, '&quot;')}">`,
    `<meta property="og:description" content="${description}">`,
    '<meta property="og:type" content="article">',
    ...(address
      ? [
          `<link rel="canonical" href="${address}">`,
          `<meta property="og:url" content="${address}">`,
        ]
      : []),
    assets,
  ].join('\n    ');
  return template.replace('<!--head-->', () => head).replace('<!--app-->', () => body);
}
