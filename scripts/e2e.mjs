// npm run test:e2e: builds (unless told not to), also below a sub-path, and runs the journeys.
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser.mjs';

const args = process.argv.slice(2).filter((arg) => arg !== '--no-build');
const run = (command, env = {}) => {
  const { status } = spawnSync(command, {
    stdio: 'inherit',
    shell: true,
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
};

let browser;
try {
  browser = findBrowser() ?? '';
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (!process.argv.includes('--no-build')) run('npm run build');
run('npm run build', {
  BASE_PATH: '/guide/',
  OUT_DIR: 'dist-guide',
  SITE_URL: 'https://example.org',
});
run(
  `npx playwright test --config e2e/playwright.config.ts ${args.join(' ')}`,
  browser ? { CHROMIUM: browser } : {},
);
