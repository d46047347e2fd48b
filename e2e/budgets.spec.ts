import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './fixture.ts';
import { DIST, ROUTES } from './site.ts';

const KB = 1000;
/**
 * Scripts that a lesson fetches after it is painted, brotli. The aim was 85 kB; react-dom and the
 * router alone are 70, a lesson's text as React needs it 10 to 13, the record with its snapshot and
 * the learner's day 5, following figures to their source and choosing whose prices are shown 3, the
 * card of a missed check half of one. Two lessons have a drawing of 12 to 17, one the questions of its
 * checkpoint (docs/performance.md).
 */
const SCRIPTS_AFTER_LOAD = 123 * KB;
const WITH_MORE = 132 * KB;
const MORE = /^lessons\/(choosing|cost-and-performance|checkpoint)\/$/;
/** HTML, styles and the one blocking script. */
const BEFORE_LOAD = 76 * KB;
const BLOCKING_SCRIPT = 1 * KB;

const sizes = new Map<string, number>();

/** Bytes of a built file as a host sends it. */
function brotli(file: string): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const size = brotliCompressSync(fs.readFileSync(path.join(DIST, file))).length;
  sizes.set(file, size);
  return size;
}

const sum = (files: readonly string[]) => files.reduce((total, file) => total + brotli(file), 0);

interface PageFiles {
  readonly route: string;
  readonly html: string;
  readonly starter: string;
  readonly styles: readonly string[];
  /** The entry and what it preloads. */
  readonly scripts: readonly string[];
}

function filesOf(route: string): PageFiles {
  const html = fs.readFileSync(path.join(DIST, route, 'index.html'), 'utf8');
  const tag = /<script src="\/([^"]+)" data-entry="\/([^"]+)" data-preload="([^"]*)"/.exec(html);
  if (!tag) throw new Error(`/${route} has no starting script`);
  const [, starter = '', entry = '', preload = ''] = tag;
  const painted = html.replace(/<noscript>[\s\S]*?<\/noscript>/g, '');
  return {
    route,
    html,
    starter,
    styles: [...painted.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(
      ([, file = '']) => file,
    ),
    scripts: [
      entry,
      ...preload
        .split(' ')
        .filter(Boolean)
        .map((address) => address.slice(1)),
    ],
  };
}

const PAGES = ROUTES.map(filesOf);

test('one small script blocks the first paint, and no other is in the page', () => {
  for (const { route, html, starter } of PAGES) {
    expect(html.match(/<script\b/g), `/${route}`).toHaveLength(1);
    expect(html, `/${route}`).not.toMatch(/modulepreload|<style\b|\sstyle="|\son[a-z]+="/);
    expect(brotli(starter)).toBeLessThanOrEqual(BLOCKING_SCRIPT);
    expect(fs.statSync(path.join(DIST, starter)).size).toBeLessThanOrEqual(2 * KB);
  }
});

test('scripts of a lesson keep to their budget after load, and the charts’ library is not among them', () => {
  for (const { route, scripts } of PAGES) {
    const recharts = scripts.filter((file) => /recharts|LiveChart/.test(file));
    expect(recharts, `/${route}`).toEqual([]);
    if (route.startsWith('lessons/')) {
      const budget = MORE.test(route) ? WITH_MORE : SCRIPTS_AFTER_LOAD;
      expect(sum(scripts), `/${route}`).toBeLessThanOrEqual(budget);
    }
  }
});

test('all that is needed before load weighs at most 76 kB, fonts not among it', () => {
  for (const { route, html, starter, styles } of PAGES) {
    const before = sum([`${route}index.html`, starter, ...styles]);
    expect(before, `/${route}`).toBeLessThanOrEqual(BEFORE_LOAD);
    expect(html, `/${route}`).not.toMatch(/\.woff2|rel="preload"/);
    for (const style of styles) {
      expect(fs.readFileSync(path.join(DIST, style), 'utf8'), style).not.toContain('.woff2');
    }
  }
});

test('the host is asked to send the same policy as the pages carry', () => {
  const headers = fs.readFileSync(path.join(DIST, '_headers'), 'utf8');
  const [, sent = ''] = /Content-Security-Policy: (.*)/.exec(headers) ?? [];
  for (const { route, html } of PAGES) {
    const [, carried = ''] =
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(carried, `/${route}`).toMatch(/^default-src 'none'; script-src 'self';/);
    // A policy on frames counts only as a header.
    expect(sent.replace("; frame-ancestors 'self'", ''), `/${route}`).toBe(carried);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  }
  expect(headers).toContain('X-Content-Type-Options: nosniff');
});

test('the preview server sends those headers', async ({ request }) => {
  for (const address of ['', 'lessons/big-idea/']) {
    const headers = (await request.get(address)).headers();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});
