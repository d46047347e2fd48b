import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { DESKTOP, sleep, withTab } from './browser.mjs';
import { bundleForPage } from './in-browser-bundle.mjs';
import { atMost, cell, UNITS } from './report.mjs';
import { spreadOf } from './stats.mjs';

const EXPLORE = '/explore/';
/** Words that only one chunk holds. */
const OWN_WORDS = 'Keep only types that can hold this model';
const TYPED = ['g', 'gp', 'gpu', 'gpu vcpu', 'gpu vcpu>=8', 'gpu vcpu>=8 a', 'arm', ''];

const CORE = `
import { catalogueFile } from 'virtual:catalogue';
import { priceBook } from 'virtual:price-book/us-east-1';
import { regionPlaces } from 'virtual:region-places';
import { decodeCatalogueFile } from '/src/core/catalog/catalogue-file.ts';
import { facetCounts } from '/src/core/explore/counts.ts';
import { parseQuery } from '/src/core/explore/parse-query.ts';
import { queryVocabulary } from '/src/core/explore/query-vocabulary.ts';
import { select } from '/src/core/explore/query.ts';
import { exploreRows } from '/src/core/explore/row.ts';
import { sortRows } from '/src/core/explore/sort.ts';

const catalogue = decodeCatalogueFile(catalogueFile, priceBook, regionPlaces);
const rows = exploreRows(catalogue);
const words = queryVocabulary(rows);
const TEXT = 'nvidia gpu>=24gb vcpu 8-64 under $10 no burstable';

function time(work, turns) {
  const from = performance.now();
  for (let turn = 0; turn < turns; turn++) work();
  return (performance.now() - from) / turns;
}

/** Milliseconds each, after a warm-up. */
export function timeCore() {
  const { conditions } = parseQuery(TEXT, words);
  const parts = {
    parse: () => parseQuery(TEXT, words),
    filter: () => [select(rows, conditions), facetCounts(rows, conditions)],
    sort: () => sortRows(rows, { by: 'pricemem', isDescending: true }),
  };
  return Object.fromEntries(
    Object.entries(parts).map(([name, work]) => [name, (time(work, 10), time(work, 40))]));
}
`;

/** Presses heads of columns in turn; milliseconds from each press to the paint that follows. */
async function timeSorts(turns) {
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
      }),
    );
  const times = [];
  for (let turn = 0; turn < turns; turn++) {
    const heads = [...document.querySelectorAll('th[scope=col] button')];
    const from = performance.now();
    heads[turn % heads.length].click();
    await painted();
    times.push(performance.now() - from);
    await new Promise((next) => setTimeout(next, 150));
  }
  return times;
}

/** Types one text after the other into the field; milliseconds from each to the paint that follows. */
async function timeTyping(texts) {
  const field = document.querySelector('input[type=search]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const times = [];
  for (const text of texts) {
    const from = performance.now();
    setValue.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
      }),
    );
    times.push(performance.now() - from);
    await new Promise((next) => setTimeout(next, 150));
  }
  return times;
}

/** Scrolls by steps of a box's height; points of the box that hold no row, in the frame of each step. */
async function countBlanks(steps) {
  const box = document.querySelector('[data-row]').closest('section');
  box.scrollIntoView({ block: 'center' });
  let blank = 0;
  for (let step = 1; step <= steps; step++) {
    box.scrollTop += box.clientHeight;
    await new Promise((next) => requestAnimationFrame(next));
    await new Promise((next) => requestAnimationFrame(next));
    const { left, top, bottom } = box.getBoundingClientRect();
    for (let y = top + 60; y < Math.min(bottom, innerHeight) - 10; y += 40) {
      if (!document.elementFromPoint(left + 150, y)?.closest('tr')?.dataset.row) blank++;
    }
  }
  return blank;
}

function ownBytes(folder) {
  const assets = path.join(folder, 'assets');
  const size = (isOurs) =>
    fs
      .readdirSync(assets)
      .filter((file) => file.endsWith('.js') && isOurs(file))
      .reduce((sum, file) => {
        return sum + brotliCompressSync(fs.readFileSync(path.join(assets, file))).length;
      }, 0);
  return {
    table: size((file) => fs.readFileSync(path.join(assets, file), 'utf8').includes(OWN_WORDS)),
    scatter: size((file) => file.startsWith('Scatter-')),
  };
}

/** All types in one table: sorting, typing and scrolling, 4 times slower. */
export async function measureExplore({ browser, url, folder, log }) {
  log('explore: bundling');
  const bundle = await bundleForPage(CORE);
  log('explore: sorting, typing, scrolling');
  const core = await withTab(browser, { device: DESKTOP, isSlow: true }, async (tab) => {
    await tab.page.goto(`${url}/404.html`);
    return tab.page.evaluate(`${bundle}.timeCore()`);
  });
  const { sorts, typing, blanks } = await withTab(
    browser,
    { device: DESKTOP, isSlow: true },
    async (tab) => {
      await tab.page.goto(url + EXPLORE, { waitUntil: 'load' });
      const ready = await tab.until(() => document.querySelector('[data-row]') !== null);
      if (!ready) throw new Error('The table of all types did not come.');
      await sleep(2000);
      // One round to warm up: the first press compiles.
      await tab.page.evaluate(timeSorts, 3);
      return {
        sorts: await tab.page.evaluate(timeSorts, 24),
        typing: await tab.page.evaluate(timeTyping, [...TYPED, ...TYPED]),
        blanks: await tab.page.evaluate(countBlanks, 30),
      };
    },
  );
  const { table, scatter } = ownBytes(folder);
  const sortSpread = spreadOf(sorts);
  const typingSpread = spreadOf(typing);
  return {
    heading: 'All instance types in one table, 4 times slower',
    columns: ['ours'],
    rows: [
      { label: 'Read a question', cells: [UNITS.ms(core.parse)] },
      { label: 'Filter and count all types', cells: [UNITS.ms(core.filter)] },
      { label: 'Sort all types', cells: [UNITS.ms(core.sort)] },
      {
        label: 'Sort to next paint',
        cells: [cell(sortSpread, UNITS.ms)],
        ...atMost(sortSpread?.median, 50, UNITS.ms),
      },
      {
        label: 'Letter typed to next paint',
        cells: [cell(typingSpread, UNITS.ms)],
        ...atMost(typingSpread?.median, 50, UNITS.ms),
      },
      {
        label: 'Blank points after 30 scrolls',
        cells: [UNITS.count(blanks)],
        ...atMost(blanks, 0, UNITS.count),
      },
      { label: 'Own JS, brotli', cells: [UNITS.kB(table)], ...atMost(table, 60_000, UNITS.kB) },
      { label: 'Plot, a chunk of its own', cells: [UNITS.kB(scatter)] },
    ],
    data: { core, sorts, typing, blanks, table, scatter },
  };
}
