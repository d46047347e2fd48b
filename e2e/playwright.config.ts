import { defineConfig } from '@playwright/test';
import { launchOptions } from '../scripts/browser.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 45_000,
  reporter: [['list'], ['json', { outputFile: '../reports/e2e.json' }]],
  use: {
    launchOptions: launchOptions(),
    baseURL: 'http://localhost:4310/',
  },
  webServer: [
    {
      command: 'node ../scripts/serve-cli.mjs ../dist / 4310',
      url: 'http://localhost:4310/',
      reuseExistingServer: false,
    },
    {
      command: 'node ../scripts/serve-cli.mjs ../dist-guide /guide/ 4311',
      url: 'http://localhost:4311/guide/',
      reuseExistingServer: false,
    },
  ],
});
