import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};
const PACKED_ALREADY = new Set(['.woff2']);

/** Brotli as a static host stores it: best quality, made once. */
export function brotli(content) {
  return zlib.brotliCompressSync(content, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

/** The blocks of a `_headers` file: address pattern and pairs. */
function readHeaders(folder) {
  const blocks = [];
  for (const line of fs.readFileSync(path.join(folder, '_headers'), 'utf8').split('\n')) {
    const pair = /^\s+([^:]+):\s*(.*)$/.exec(line);
    if (pair) blocks.at(-1)?.pairs.push([pair[1], pair[2]]);
    else if (line) blocks.push({ prefix: line.replace(/\*$/, ''), pairs: [] });
  }
  return blocks;
}

/**
 * Serves a build as a good static host would: brotli from memory, the headers that `_headers` asks for,
 * revalidation for pages. `extra` holds further files by address: the pages it is compared with.
 *
 * @param {{ folder: string, extra?: ReadonlyMap<string, string> }} site
 * @returns {Promise<{ url: string, bodyBytes: (pathname: string) => number, close: () => Promise<void> }>}
 */
export async function serveBrotli({ folder, extra = new Map() }) {
  const blocks = readHeaders(folder);
  const kept = new Map();

  function entryOf(pathname) {
    const known = kept.get(pathname);
    if (known) return known;
    const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const found = extra.get(pathname);
    if (found === undefined && !(fs.existsSync(file) && fs.statSync(file).isFile())) return null;
    const content = found === undefined ? fs.readFileSync(file) : Buffer.from(found);
    const extension = pathname.endsWith('/') ? '.html' : path.extname(pathname);
    const isPacked = PACKED_ALREADY.has(extension);
    const entry = {
      body: isPacked ? content : brotli(content),
      headers: {
        'Content-Type': TYPES[extension] ?? 'application/octet-stream',
        'Cache-Control': 'public, max-age=0, must-revalidate',
        ETag: `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"`,
        ...(isPacked ? {} : { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' }),
        ...Object.fromEntries(
          blocks.filter(({ prefix }) => pathname.startsWith(prefix)).flatMap(({ pairs }) => pairs),
        ),
      },
    };
    kept.set(pathname, entry);
    return entry;
  }

  // What is compressed while a page waits would be counted as the page's own time.
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const pathname = `/${file.split(path.sep).join('/')}`;
    if (/\.(?:js|css|woff2|svg)$/.test(pathname)) entryOf(pathname);
    if (pathname.endsWith('/index.html')) entryOf(pathname.replace(/index\.html$/, ''));
  }
  for (const pathname of extra.keys()) entryOf(pathname);

  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const entry = entryOf(pathname) ?? entryOf('/404.html');
    if (!entry) return response.writeHead(404).end();
    if (request.headers['if-none-match'] === entry.headers.ETag) {
      return response.writeHead(304, entry.headers).end();
    }
    response.writeHead(entryOf(pathname) ? 200 : 404, {
      ...entry.headers,
      'Content-Length': entry.body.length,
    });
    return response.end(entry.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    bodyBytes: (pathname) => entryOf(pathname)?.body.length ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}
