import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { splitHead } from './page-html.ts';
import { chartSnapshots } from './snapshot-plugin.ts';

/** In development every page is drawn on the server too, so that React can check what it takes over. */
export function devPages(): Plugin {
  return {
    name: 'rightsize-dev-pages',
    apply: 'serve',
    config: () => ({ appType: 'custom' }),
    configureServer(server) {
      const { root, base } = server.config;
      return () => {
        server.middlewares.use(async (request, response, next) => {
          try {
            const url = new URL(request.originalUrl ?? '/', 'http://localhost');
            const route = `/${url.pathname.slice(base.length)}`;
            const entry = await server.ssrLoadModule('/src/app/entry-server.tsx');
            const html: string = await entry.renderPage(route, base, await chartSnapshots(root));
            const template = fs.readFileSync(path.join(root, 'index.html'), 'utf8');
            const page = await server.transformIndexHtml(url.pathname, template);
            response.setHeader('Content-Type', 'text/html');
            const { tags, body } = splitHead(html);
            response.end(
              page.replace('<!--head-->', () => tags.join('')).replace('<!--app-->', () => body),
            );
          } catch (error) {
            next(error);
          }
        });
      };
    },
  };
}
