import os from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { contentPlugin } from './build/content-plugin.ts';

export default defineConfig({
  plugins: [contentPlugin(import.meta.dirname)],
  test: {
    // By default one core is left free, which on a machine of two is half of it.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    // Nothing here asserts a time: a busy machine must not fail what is right.
    testTimeout: 20_000,
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts', 'scripts/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: path.join('reports', 'unit.json') }]],
  },
});
