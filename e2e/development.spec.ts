import { spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { expect, hydrated, test } from './fixture.ts';

const ROOT = path.join(import.meta.dirname, '..');
/** One page of each kind. */
const ROUTES = [
  '',
  'lessons/four-metrics/',
  'lessons/cost-and-performance/',
  'lessons/checkpoint/',
  'flashcards/',
  'choose/',
  'quiz/',
  'settings/',
];

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

test('in development React takes over the served pages without a mismatch', async ({
  page,
  allowed,
}) => {
  test.setTimeout(240_000);
  const port = await freePort();
  const site = `http://localhost:${port}/`;
  allowed.push(
    new RegExp(`^request to another origin: ${site}`),
    /^request to another origin: ws:/,
  );
  const server = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', '--port', String(port), '--strictPort'],
    { cwd: ROOT, stdio: 'ignore' },
  );
  try {
    await expect
      .poll(
        () =>
          fetch(site).then(
            ({ ok }) => ok,
            () => false,
          ),
        { timeout: 120_000 },
      )
      .toBe(true);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/hydrat|did not match|didn't match/i.test(message.text()))
        complaints.push(message.text());
    });
    // The first visit makes the server bundle what pages import, and reloads them.
    await page.goto(site);
    await hydrated(page);
    await page.waitForLoadState('networkidle');
    for (const route of ROUTES) {
      await test.step(route, async () => {
        await page.goto(site + route);
        await hydrated(page);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      });
    }
    expect(complaints).toEqual([]);
  } finally {
    server.kill();
  }
});
