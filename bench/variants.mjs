import fs from 'node:fs';
import path from 'node:path';

/** What a person who writes one page by hand would write; the quick checks work without a script too. */
const HAND_STYLES = fs.readFileSync(path.join(import.meta.dirname, 'hand-written.css'), 'utf8');

/** The same page with every script taken out. */
export function withoutScripts(html) {
  return html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
}

/** A plain page around the lesson's article: its text, formulas, figures and quick checks; no script. */
export function handWritten(html) {
  const article = html.slice(html.indexOf('<article'), html.lastIndexOf('</article>'));
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
  if (!article || !title) throw new Error('The lesson has no <article> or no <title>.');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/bench/hand-written.css">
</head>
<body>
<main>
${article.replaceAll('<!-- -->', '')}</article>
</main>
</body>
</html>
`;
}

/**
 * The pages that a lesson is compared with, by address.
 * @param {string} folder the build
 * @param {string} lesson address of the lesson
 */
export function comparisonPages(folder, lesson) {
  const html = fs.readFileSync(path.join(folder, lesson, 'index.html'), 'utf8');
  return new Map([
    ['/bench/no-script/', withoutScripts(html)],
    ['/bench/hand-written/', handWritten(html)],
    ['/bench/hand-written.css', HAND_STYLES],
  ]);
}
