import fs from 'node:fs';
import path from 'node:path';
import { PHONE, sleep, withTab } from './browser.mjs';
import { recordNetwork } from './network.mjs';

const AIMS = { scriptBefore: 1000, allBefore: 76_000, scriptAfter: 85_000 };

/** Addresses of all pages of a build. */
export function routesOf(folder) {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}

async function fetchRoute(browser, site, route) {
  return withTab(browser, { device: PHONE, isSlow: true }, async (tab) => {
    const network = recordNetwork(tab);
    await tab.page.goto(site.url + route, { waitUntil: 'load' });
    await sleep(1500);
    while (network.quietMs() < 1500) await sleep(100);
    return network.fetched().map((one) => ({ ...one, body: site.bodyBytes(one.pathname) }));
  });
}

function sumsOf(fetched) {
  const sum = (wanted) => fetched.filter(wanted).reduce((total, { body }) => total + body, 0);
  const of = (kind, isBefore) => sum((one) => one.kind === kind && (!isBefore || one.isBeforeLoad));
  return {
    html: of('html'),
    styleBefore: of('css', true),
    styleAfter: of('css'),
    scriptBefore: of('js', true),
    scriptAfter: of('js'),
    fonts: of('font'),
    allBefore: sum(({ isBeforeLoad }) => isBeforeLoad),
    all: sum(() => true),
    requests: fetched.length,
  };
}

/** What each page fetches before its load event, and until it is idle: bodies, brotli 11. */
export async function measureBytes({ browser, site, folder, log }) {
  const routes = [];
  for (const route of routesOf(folder)) {
    log(`bytes of ${route}`);
    const fetched = await fetchRoute(browser, site, route);
    routes.push({ route, ...sumsOf(fetched), fetched });
  }
  const kB = (bytes) => (bytes / 1000).toFixed(1);
  return {
    heading: 'Bytes per page, brotli 11, kB: before the load event and until idle',
    columns: ['HTML', 'CSS', 'CSS idle', 'JS', 'JS idle', 'fonts', 'all', 'all idle', 'requests'],
    rows: routes.map((sums) => ({
      label: sums.route,
      cells: [
        ...[sums.html, sums.styleBefore, sums.styleAfter, sums.scriptBefore, sums.scriptAfter],
        ...[sums.fonts, sums.allBefore, sums.all],
      ]
        .map(kB)
        .concat(String(sums.requests)),
      aim: 'JS 1, JS idle 85, all 76',
      ok: Object.entries(AIMS).every(([field, limit]) => sums[field] <= limit),
    })),
    data: routes,
  };
}
