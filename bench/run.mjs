// npm run bench [-- --quick --only build,bytes,load,… --lesson /lessons/x/ --dist dist]; the parts are in options.mjs
// Prints what docs/performance.md describes and writes reports/bench.json. It judges nothing by its exit code.
import fs from 'node:fs';
import os from 'node:os';
import { launchBrowser } from './browser.mjs';
import { buildOnce, measureBuild } from './build-cost.mjs';
import { measureBytes } from './bytes.mjs';
import { measureCatalogue } from './catalogue.mjs';
import { measureCredits } from './credits.mjs';
import { measureExplore } from './explore.mjs';
import { measureLoad } from './load.mjs';
import { measureMemory } from './memory.mjs';
import { measureNav } from './nav.mjs';
import { readOptions } from './options.mjs';
import { measurePractice } from './practice.mjs';
import { measurePreferences } from './preferences.mjs';
import { measureQuiz } from './quiz.mjs';
import { measureRecommender } from './recommender.mjs';
import { measureRefresh } from './refresh.mjs';
import { summaryText, tableText } from './report.mjs';
import { measureRightsizing } from './rightsizing.mjs';
import { makeScratch } from './scratch.mjs';
import { serveBrotli } from './server.mjs';
import { comparisonPages } from './variants.mjs';

const IN_BROWSER = {
  bytes: measureBytes,
  load: measureLoad,
  quiz: measureQuiz,
  nav: measureNav,
  memory: measureMemory,
  credits: measureCredits,
  rightsizing: measureRightsizing,
  preferences: measurePreferences,
  catalogue: measureCatalogue,
  explore: measureExplore,
  practice: measurePractice,
  recommender: measureRecommender,
};

const log = (words) => process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${words}\n`);

async function measureInBrowser(folder, options, take) {
  const site = await serveBrotli({ folder, extra: comparisonPages(folder, options.lesson) });
  const browser = await launchBrowser();
  const version = browser.version();
  try {
    for (const [part, measure] of Object.entries(IN_BROWSER)) {
      if (!options.parts.has(part)) continue;
      take(part, await measure({ browser, site, url: site.url, folder, options, log }));
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return version;
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  const sections = {};
  const take = (part, section) => {
    sections[part] = section;
    console.log(tableText(section));
  };
  const about = {
    date: new Date().toISOString(),
    node: process.version,
    processors: `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}`,
    loadAverage: os.loadavg()[0],
    repetitions: options.repetitions,
    lesson: options.lesson,
  };
  if (about.loadAverage > os.cpus().length / 2) {
    log(`This machine is busy (load ${about.loadAverage.toFixed(1)}): times will be too long.`);
  }

  const needsBrowser = Object.keys(IN_BROWSER).some((part) => options.parts.has(part));
  let { dist } = options;
  let scratch;
  let scratchBuild;
  if (options.parts.has('build') || (needsBrowser && dist === undefined)) {
    scratch = makeScratch();
    log('building the guide of today');
    scratchBuild = await buildOnce(scratch);
    dist ??= `${scratch}/dist`;
  }
  const browser = needsBrowser ? await measureInBrowser(dist, options, take) : 'none';
  if (options.parts.has('build')) {
    take(
      'build',
      await measureBuild({ scratch, scratchBuild, grown: makeScratch(), options, log }),
    );
  }

  if (options.parts.has('refresh')) take('refresh', await measureRefresh({ options, log }));

  console.log(summaryText(Object.values(sections)));
  fs.mkdirSync('reports', { recursive: true });
  fs.writeFileSync('reports/bench.json', JSON.stringify({ ...about, browser, sections }, null, 1));
  log('all runs are in reports/bench.json');
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
