import { DESKTOP, sleep, withTab } from './browser.mjs';
import { atMost, cell, UNITS } from './report.mjs';
import { spreadsOf } from './stats.mjs';

const STEPS = 10;

/** Heap and nodes alive after two forced collections. */
async function collected({ session }) {
  await session.send('HeapProfiler.enable');
  for (let at = 0; at < 2; at++) {
    await session.send('HeapProfiler.collectGarbage');
    await sleep(200);
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  await session.send('HeapProfiler.disable');
  return { heap: metric('JSHeapUsedSize'), nodes: metric('Nodes') };
}

/** Follows the link to the next or previous lesson; false when there is none. */
async function follow(tab, rel) {
  const target = await tab.ask((wanted) => {
    const link = document.querySelector(`a[rel="${wanted}"]`);
    if (!link?.pathname.includes('/lessons/')) return '';
    link.click();
    return link.pathname;
  }, rel);
  if (!target) return false;
  for (let waited = 0; waited < 100; waited++) {
    await sleep(50);
    if ((await tab.ask(() => location.pathname)) === target) break;
  }
  await sleep(250);
  return true;
}

/** On to the last lesson, then back: as many steps as asked for, then the same way home. */
async function walk(tab, steps) {
  const way = [];
  let rel = 'next';
  for (let turns = 0; way.length < steps && turns < 3; ) {
    if (await follow(tab, rel)) way.push(rel);
    else {
      turns++;
      rel = rel === 'next' ? 'prev' : 'next';
    }
  }
  for (const step of way.reverse()) await follow(tab, step === 'next' ? 'prev' : 'next');
  return way.length * 2;
}

async function walkOnce(browser, url) {
  return withTab(browser, { device: DESKTOP, isSlow: false }, async (tab) => {
    await tab.session.send('Performance.enable');
    await tab.page.goto(url, { waitUntil: 'load' });
    await sleep(3000);
    const loaded = await collected(tab);
    const navigations = await walk(tab, STEPS);
    await sleep(500);
    const walked = await collected(tab);
    return {
      heapLoaded: loaded.heap,
      nodesLoaded: loaded.nodes,
      heapWalked: walked.heap,
      nodesWalked: walked.nodes,
      nodesRatio: walked.nodes / loaded.nodes,
      navigations,
    };
  });
}

/** Heap and nodes after load, and after 20 navigations that end where they began. */
export async function measureMemory({ browser, url, options, log }) {
  const runs = [];
  for (let at = 0; at < Math.min(3, options.repetitions); at++) {
    log(`memory ${at + 1}`);
    runs.push(await walkOnce(browser, url + options.lesson));
  }
  const spreads = spreadsOf(runs);
  const row = (label, field, unit) => ({ label, cells: [cell(spreads[field], unit)] });
  return {
    heading: `Memory of ${options.lesson}, ${2 * STEPS} navigations there and back`,
    columns: ['ours'],
    rows: [
      {
        ...row('Heap after load', 'heapLoaded', UNITS.MiB),
        ...atMost(spreads.heapLoaded?.median, 2.5 * 2 ** 20, UNITS.MiB),
      },
      row('Navigations', 'navigations', UNITS.count),
      {
        ...row('Heap after the navigations', 'heapWalked', UNITS.MiB),
        ...atMost(spreads.heapWalked?.median, 2.5 * 2 ** 20, UNITS.MiB),
      },
      row('Nodes after load', 'nodesLoaded', UNITS.count),
      row('Nodes after the navigations', 'nodesWalked', UNITS.count),
      {
        ...row('Nodes, after / before', 'nodesRatio', UNITS.ratio),
        ...atMost(spreads.nodesRatio?.median, 1.1, UNITS.ratio),
      },
    ],
    data: runs,
  };
}
