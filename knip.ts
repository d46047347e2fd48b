import type { KnipConfig } from 'knip';
import { COMPONENTS } from './build/components.ts';

const config: KnipConfig = {
  // Components of the MDX map are imported by the modules that the build makes of lessons.
  entry: [
    ...new Set(Object.values(COMPONENTS).map((file) => `src/widgets/${file}!`)),
    'src/app/entry-server.tsx',
    'src/app/before-paint.js',
    'build/chart-snapshot-worker.ts',
    'scripts/*.mjs',
    // Loaded into a build's process by its address.
    'bench/usage-report.mjs',
    'e2e/playwright.config.ts',
    'e2e/**/*.spec.ts',
  ],
  project: [
    'src/**/*.{ts,tsx,js}',
    'build/**/*.ts',
    'scripts/**/*.mjs',
    'bench/**/*.mjs',
    'e2e/**/*.ts',
  ],
  ignoreExportsUsedInFile: true,
  ignoreBinaries: ['apt-get'],
  // Read from node_modules as files: build/fonts.ts.
  ignoreDependencies: ['@fontsource-variable/ibm-plex-sans', '@fontsource-variable/source-serif-4'],
};

export default config;
