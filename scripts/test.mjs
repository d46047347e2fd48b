// npm test: types, lint, dead code, imports, unit tests, build, journeys in a browser; stops at the
// first that fails, after the unit tests and the journeys have both been tried.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const env = { ...process.env, ...(process.argv.includes('--long') ? { LONG: '1' } : {}) };
fs.rmSync('reports', { recursive: true, force: true });

const results = [
  ['check', ['run', 'check']],
  ['unit tests', ['run', 'test:unit']],
  ['build', ['run', 'build']],
  ['e2e', ['run', 'test:e2e', '--', '--no-build']],
].map(([name, args]) => {
  const started = Date.now();
  const { status } = spawnSync('npm', args, {
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  return { name, ok: status === 0, seconds: Math.round((Date.now() - started) / 1000) };
});

for (const { name, ok, seconds } of results) {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
}
process.exit(results.every(({ ok }) => ok) ? 0 : 1);
