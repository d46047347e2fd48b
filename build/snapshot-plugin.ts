import path from 'node:path';
import type { Plugin } from 'vite';
import { loadFacts } from '../src/content/data.ts';
import { snapshotAllCharts } from './chart-snapshot.ts';

const ID = 'virtual:chart-snapshots';

let drawn: Promise<Record<string, string>> | undefined;

/** The pictures of the chart, drawn once a build. */
export function chartSnapshots(root: string): Promise<Record<string, string>> {
  drawn ??= snapshotAllCharts(loadFacts(path.join(root, 'content')), root);
  return drawn;
}

/** The pictures as a chunk of their own, for pages that are reached without loading a document. */
export function snapshotPlugin(root: string): Plugin {
  return {
    name: 'rightsize-chart-snapshots',
    resolveId(id) {
      return id === ID ? `\0${ID}` : undefined;
    },
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      return `export default ${JSON.stringify(await chartSnapshots(root))};`;
    },
  };
}
