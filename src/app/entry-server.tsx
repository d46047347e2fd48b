import { prerender } from 'react-dom/static';
import { StaticRouter } from 'react-router';
import { ChartSnapshotContext } from '../widgets/cost-complexity-chart/snapshots.ts';
import { App } from './App.tsx';
import { loadRoute, STATIC_PATHS } from './routes.ts';

export { STATIC_PATHS };

/** The HTML of one page as React draws it first, for `path` below the base. */
export async function renderPage(
  path: string,
  base: string,
  snapshots: Readonly<Record<string, string>>,
): Promise<string> {
  const route = await loadRoute(path);
  const { prelude } = await prerender(
    <ChartSnapshotContext value={snapshots}>
      <StaticRouter basename={base} location={base.replace(/\/$/, '') + path}>
        <App />
      </StaticRouter>
    </ChartSnapshotContext>,
    { progressiveChunkSize: Number.POSITIVE_INFINITY },
  );
  const html = await new Response(prelude).text();
  if (!html.includes('<h1'))
    throw new Error(`${path} (${route.title}) was rendered without a heading`);
  return html;
}
