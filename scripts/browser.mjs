// Finds a browser for the tests: Playwright's own, else an installed Chrome or Chromium, else Debian's.
// Chromium's headless shell comes first: without a window to draw it is twice as fast.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const HELP =
  'No browser for the tests. Install Google Chrome or Chromium, or run `npx playwright install chromium`, ' +
  'or set CHROMIUM to the path of one.';

/** Runs apt-get; whether it worked is seen by what is there afterwards. */
const aptGet = (...args) =>
  spawnSync('apt-get', ['-q', ...args], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

const isRoot = () => process.getuid?.() === 0;

/** Path of an executable, or undefined for Playwright's own. Throws a sentence when there is none. */
export function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  if (fs.existsSync(chromium.executablePath())) return undefined;
  const installed = INSTALLED.find((path) => fs.existsSync(path));
  if (installed) return installed;
  if (isRoot() && fs.existsSync('/etc/debian_version')) {
    console.log('No browser found: installing Debian’s chromium.');
    aptGet('update');
    for (const name of ['chromium-headless-shell', 'chromium']) {
      aptGet('install', '-y', '--no-install-recommends', name);
      if (fs.existsSync(`/usr/bin/${name}`)) return `/usr/bin/${name}`;
    }
  }
  throw new Error(HELP);
}

/** Launch options for the browser found; Chromium as root needs its sandbox off. */
export function launchOptions() {
  const executablePath = findBrowser();
  return { ...(executablePath ? { executablePath } : {}), args: isRoot() ? ['--no-sandbox'] : [] };
}
