import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { growTo, lessonCount } from './many-lessons.mjs';
import { atMost, cell, UNITS } from './report.mjs';
import { spreadsOf } from './stats.mjs';

const USAGE = pathToFileURL(path.join(import.meta.dirname, 'usage-report.mjs')).href;

/** Builds a scratch copy from nothing. Throws with the builder's words when it fails. */
export async function buildOnce(folder) {
  for (const made of ['dist', 'dist-ssr', 'node_modules/.cache', 'node_modules/.vite-temp']) {
    fs.rmSync(path.join(folder, made), { recursive: true, force: true });
  }
  const report = path.join(folder, 'usage.json');
  const { BASE_PATH, OUT_DIR, SITE_URL, ...env } = process.env;
  const started = performance.now();
  const vite = spawn(
    process.execPath,
    ['--import', USAGE, 'node_modules/vite/bin/vite.js', 'build', '--app', '--logLevel', 'warn'],
    {
      cwd: folder,
      env: { ...env, USAGE_REPORT: report },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let words = '';
  for (const stream of [vite.stdout, vite.stderr]) {
    stream.on('data', (chunk) => {
      words += chunk;
    });
  }
  const code = await new Promise((resolve) => vite.on('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`The build of ${folder} failed:\n${words}`);
  return { seconds, ...JSON.parse(fs.readFileSync(report, 'utf8')) };
}

/** Time and memory of a build, today and grown; the folder's last build of today is kept in `dist`. */
export async function measureBuild({ scratch, scratchBuild, grown, options, log }) {
  const sizes = [
    { folder: scratch, count: lessonCount(scratch), runs: scratchBuild ? [scratchBuild] : [] },
    { folder: grown, count: options.lessons, runs: [], limit: 20 },
  ];
  growTo(grown, options.lessons);
  for (const { folder, count, runs } of sizes) {
    while (runs.length < Math.min(3, options.repetitions)) {
      log(`build of ${count} lessons, ${runs.length + 1}`);
      runs.push(await buildOnce(folder));
    }
  }
  return {
    heading: 'Build from nothing: types not checked, every page prerendered',
    columns: ['time', 'processor time', 'peak memory'],
    rows: sizes.map(({ count, runs, limit }) => {
      const { seconds, cpuSeconds, peakBytes } = spreadsOf(runs);
      return {
        label: `${count} lessons`,
        cells: [
          cell(seconds, UNITS.seconds),
          cell(cpuSeconds, UNITS.seconds),
          cell(peakBytes, UNITS.MB),
        ],
        ...(limit ? atMost(seconds?.median, limit, UNITS.seconds) : {}),
      };
    }),
    data: sizes.map(({ count, runs }) => ({ lessons: count, runs })),
  };
}
