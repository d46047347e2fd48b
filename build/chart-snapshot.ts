import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import type { Facts } from '../src/core/catalog/types.ts';

/**
 * Draws every picture of the cost-complexity chart that pages carry, from the prices and the rows of
 * `facts` (it needs the types of `chart-types.ts`). Recharts draws nothing without a document, and a
 * document in the build's own thread would mislead everything else that runs there: so the chart is
 * bundled by itself and mounted in a worker.
 *
 * @param root the project's folder
 * @returns markup by key, see `snapshotKey` in `snapshots.ts`
 */
export async function snapshotAllCharts(
  facts: Facts,
  root: string = process.cwd(),
): Promise<Record<string, string>> {
  const outDir = path.join(root, 'node_modules/.cache/chart-snapshot');
  await build({
    root,
    configFile: false,
    mode: 'production',
    // Vite takes development JSX from NODE_ENV, which under a test or a dev server is not ours.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: ['recharts'] },
    build: {
      ssr: path.join(root, 'build/chart-snapshot-worker.ts'),
      outDir,
      emptyOutDir: true,
      minify: false,
    },
  });
  return runWorker(path.join(outDir, 'chart-snapshot-worker.js'), facts);
}

function runWorker(file: string, facts: Facts): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: facts,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The chart worker left with code ${code}`)));
  });
}
