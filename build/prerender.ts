import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Manifest, minify } from 'vite';
import { buildFonts } from './fonts.ts';
import { headersFile } from './headers.ts';
import { pageHtml } from './page-html.ts';
import { chartSnapshots } from './snapshot-plugin.ts';

interface ServerEntry {
  readonly STATIC_PATHS: readonly string[];
  renderPage(
    path: string,
    base: string,
    snapshots: Readonly<Record<string, string>>,
  ): Promise<string>;
}

interface Site {
  readonly root: string;
  /** Folder of the client build, below the root; the server build is beside it. */
  readonly outDir: string;
  readonly base: string;
  /** Where the site will be, for canonical links; left out without it. */
  readonly siteUrl: string | undefined;
}

const NOT_FOUND = '/404/';
/** Chunks that every page needs, in the order in which they are evaluated. */
const COMMON = ['_react-dom-', 'src/app/router.ts', 'src/app/hydrate.tsx'];

/** Writes every route as a file of its own, `404.html`, the fonts and the headers. */
export async function prerenderSite({ root, outDir, base, siteUrl }: Site): Promise<void> {
  const dist = path.join(root, outDir);
  const assets = path.join(dist, 'assets');
  const server: ServerEntry = await import(
    pathToFileURL(path.join(root, `${outDir}-ssr/server.js`)).href
  );
  const manifestFile = path.join(dist, '.vite/manifest.json');
  const manifest: Manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  const snapshots = await chartSnapshots(root);
  const fonts = await buildFonts(assets);
  const template = fs
    .readFileSync(path.join(dist, 'index.html'), 'utf8')
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace(/\s*<link rel="(?:modulepreload|stylesheet)"[^>]*>/g, '');
  const starter = await writeStarter(root, assets);

  for (const route of [...server.STATIC_PATHS, NOT_FOUND]) {
    const html = await server.renderPage(route, base, snapshots);
    const missing = fonts.missing(textOf(html));
    if (missing.length > 0) {
      throw new Error(`${route} uses ${missing.join(' ')}, which the fonts lack (build/fonts.ts)`);
    }
    const page = pageHtml({
      template,
      html,
      path: route === NOT_FOUND ? '' : base.replace(/\/$/, '') + route,
      siteUrl,
      assets: assetTags({ manifest, route, base, starter, fonts: fonts.css }),
    });
    const file = route === NOT_FOUND ? '404.html' : path.join(route, 'index.html');
    fs.mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
    fs.writeFileSync(path.join(dist, file), page);
  }
  fs.writeFileSync(path.join(dist, '_headers'), headersFile(base));
  fs.rmSync(path.dirname(manifestFile), { recursive: true });
}

/** The text that is drawn with our fonts: formulas have a font of their own. */
function textOf(html: string): string {
  return html
    .replace(/<math[\s\S]*?<\/math>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&[a-z]+;|&#x?[0-9a-f]+;/gi, ' ');
}

/** The script before the first paint, made small and named after its content. */
async function writeStarter(root: string, assets: string): Promise<string> {
  const source = fs.readFileSync(path.join(root, 'src/app/before-paint.js'), 'utf8');
  const { code } = await minify('before-paint.js', source);
  const name = `start-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
  fs.writeFileSync(path.join(assets, name), code);
  return name;
}

/** Source modules of a route's page, as the manifest names them. */
function pageModules(route: string): string[] {
  const [section = '', slug] = route.split('/').filter(Boolean);
  if (section === 'lessons') return ['src/pages/lesson/route.tsx', `virtual:lesson/${slug}`];
  const page = section === '' ? 'home' : section === '404' ? 'not-found' : (slug ?? section);
  return [`src/pages/${page}/route.tsx`];
}

interface AssetInput {
  readonly manifest: Manifest;
  readonly route: string;
  readonly base: string;
  readonly starter: string;
  readonly fonts: string;
}

function assetTags({ manifest, route, base, starter, fonts }: AssetInput): string {
  const entry = manifest['index.html'];
  if (!entry) throw new Error('The manifest has no index.html');
  const scripts = new Set<string>();
  const styles = new Set<string>(entry.css);
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The manifest has no ${key}`);
    if (scripts.has(chunk.file)) return;
    for (const imported of chunk.imports ?? []) visit(imported);
    scripts.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
  };
  for (const key of [...COMMON, ...pageModules(route)]) visit(findKey(manifest, key));
  scripts.delete(entry.file);
  const url = (file: string) => base + file;
  // The script stands after the styles: before them it would hold back their request. It still runs
  // before anything is painted.
  const start = [
    `<script src="${url(`assets/${starter}`)}"`,
    `data-entry="${url(entry.file)}"`,
    `data-preload="${[...scripts].map(url).join(' ')}"`,
    `data-fonts="${url(`assets/${fonts}`)}"></script>`,
  ].join(' ');
  return [
    ...[...styles].map((style) => `<link rel="stylesheet" href="${url(style)}">`),
    start,
    `<noscript><link rel="stylesheet" href="${url(`assets/${fonts}`)}"></noscript>`,
  ].join('\n    ');
}

/** A source module by its path, or a chunk that several share by the start of its name. */
function findKey(manifest: Manifest, name: string): string {
  const key = Object.keys(manifest).find((candidate) =>
    name.startsWith('_')
      ? candidate.startsWith(name) && candidate.endsWith('.js')
      : candidate === name,
  );
  if (key === undefined) throw new Error(`The manifest has no ${name}`);
  return key;
}
