import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { contentPlugin } from './build/content-plugin.ts';

export default defineConfig({
  plugins: [contentPlugin(import.meta.dirname)],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts', 'scripts/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: path.join('reports', 'unit.json') }]],
  },
});
