import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentPlugin } from './build/content-plugin.ts';
import { devPages } from './build/dev-pages.ts';
import { lessonCompiler } from './build/mdx.ts';
import { prerenderSite } from './build/prerender.ts';
import { snapshotPlugin } from './build/snapshot-plugin.ts';
import { sqliteForBrowsers } from './build/sqlite-for-browsers.ts';

const root = import.meta.dirname;
const base = process.env.BASE_PATH ?? '/';
const outDir = process.env.OUT_DIR ?? 'dist';

/** React, the router and the rest: pieces that are evaluated in tasks of their own. */
const groups = [
  { name: 'react-dom', test: /node_modules[\\/](react-dom|scheduler)[\\/]/ },
  { name: 'react', test: /node_modules[\\/]react[\\/]/ },
  { name: 'router', test: /node_modules[\\/]react-router[\\/]/ },
  {
    name: 'recharts',
    test: /node_modules[\\/](recharts|d3-[a-z]+|victory-vendor|immer|reselect|@reduxjs|react-redux|redux|decimal\.js-light|es-toolkit|eventemitter3|use-sync-external-store|tiny-invariant|clsx|react-is)[\\/]/,
  },
];

export default defineConfig({
  base,
  plugins: [
    contentPlugin(root),
    snapshotPlugin(root),
    lessonCompiler(),
    react({ include: /\.(?:mdx|[jt]sx?)$/ }),
    devPages(),
    sqliteForBrowsers(),
  ],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    cssCodeSplit: true,
    // One chunk is larger: SQLite for the Anki export, fetched for that alone. Budgets of bytes are tests.
    chunkSizeWarningLimit: 3_000,
  },
  environments: {
    client: {
      build: {
        outDir,
        manifest: true,
        rolldownOptions: {
          checks: { pluginTimings: false },
          input: path.join(root, 'index.html'),
          output: { codeSplitting: { groups } },
        },
      },
    },
    ssr: {
      build: {
        outDir: `${outDir}-ssr`,
        emptyOutDir: true,
        rolldownOptions: {
          checks: { pluginTimings: false },
          input: { server: path.join(root, 'src/app/entry-server.tsx') },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const { ssr, client } = builder.environments;
      if (!ssr || !client) throw new Error('The client and the server build are both needed.');
      await builder.build(ssr);
      await builder.build(client);
      await prerenderSite({ root, outDir, base, siteUrl: process.env.SITE_URL });
    },
  },
});
