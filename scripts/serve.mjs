// Serves a built guide as a static host would: directories as their index.html, 404.html for the rest,
// and the headers that dist/_headers asks for.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/** Reads the pairs of a `_headers` file that hold for every page. */
function pageHeaders(folder) {
  const lines = fs.readFileSync(path.join(folder, '_headers'), 'utf8').split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line !== '' && !line.startsWith(' '));
  return lines
    .slice(1, end < 0 ? undefined : end)
    .filter(Boolean)
    .map((line) => /^\s*([^:]+):\s*(.*)$/.exec(line)?.slice(1) ?? []);
}

/**
 * Starts a server for `folder` below `base` on the first free port from `port` up.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ folder, base = '/', port = 4173 }) {
  const headers = pageHeaders(folder);
  const files = sirv(folder, { dev: true, etag: true });
  const notFound = fs.readFileSync(path.join(folder, '404.html'));
  const server = http.createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
      response.end(notFound);
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base)) return missing();
    const [pathname] = url.slice(base.length - 1).split('?');
    const folderPath = path.join(folder, decodeURIComponent(pathname ?? '/'));
    if (
      !url.includes('.') &&
      !pathname?.endsWith('/') &&
      fs.existsSync(path.join(folderPath, 'index.html'))
    ) {
      response.writeHead(301, {
        Location: `${url.replace(/\?.*$/, '')}/${/\?.*$/.exec(url)?.[0] ?? ''}`,
      });
      return response.end();
    }
    request.url = url.slice(base.length - 1);
    return files(request, response, missing);
  });
  for (let tried = port; tried < port + 100; tried++) {
    const free = await new Promise((resolve, reject) => {
      server.once('error', (error) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      );
      server.listen(tried, '127.0.0.1', () => resolve(true));
    });
    server.removeAllListeners('error');
    if (free) {
      return {
        url: `http://localhost:${tried}${base}`,
        close: () => new Promise((resolve) => server.close(() => resolve())),
      };
    }
  }
  throw new Error(`No free port between ${port} and ${port + 99}`);
}
