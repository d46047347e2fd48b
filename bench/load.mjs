import { PHONE, sleep, withTab } from './browser.mjs';
import { observePage, readLoad } from './in-page.mjs';
import { recordNetwork } from './network.mjs';
import { atMost, cell, UNITS } from './report.mjs';
import { rotated, spreadsOf } from './stats.mjs';

/** What is compared: the lesson, the lesson without its scripts, a hand-written page of its text. */
export function pagesToCompare(lesson) {
  return [
    { name: 'ours', path: lesson },
    { name: 'no script', path: '/bench/no-script/' },
    { name: 'hand-written', path: '/bench/hand-written/' },
  ];
}

async function loadOnce(browser, url) {
  return withTab(browser, { device: PHONE, isSlow: true }, async (tab) => {
    const network = recordNetwork(tab);
    await tab.prepare(observePage);
    await tab.page.goto(url, { waitUntil: 'load' });
    await sleep(5200);
    const { lcpElement, ...seen } = await tab.ask(readLoad);
    const fetched = network.fetched();
    const sum = (wanted) => fetched.filter(wanted).reduce((total, { wire }) => total + wire, 0);
    return {
      ...seen,
      lcpElement,
      wireBeforeLoad: sum(({ isBeforeLoad }) => isBeforeLoad),
      scriptBeforeLoad: sum(({ kind, isBeforeLoad }) => kind === 'js' && isBeforeLoad),
      script: sum(({ kind }) => kind === 'js'),
      wire: sum(() => true),
    };
  });
}

const ROWS = [
  ['First contentful paint', 'fcp', UNITS.ms],
  ['Largest contentful paint', 'lcp', UNITS.ms],
  ['Total blocking time', 'tbt', UNITS.ms],
  ['Longest task after the first paint', 'longest', UNITS.ms],
  ['Layout shift', 'cls', UNITS.shift],
  ['Load event', 'load', UNITS.ms],
  ['All bytes before load, with headers', 'wireBeforeLoad', UNITS.kB],
  ['Scripts before load, with headers', 'scriptBeforeLoad', UNITS.kB],
  ['Scripts 5 s after load, with headers', 'script', UNITS.kB],
  ['All bytes 5 s after load, with headers', 'wire', UNITS.kB],
];

function aimOf(field, ours, hand) {
  const value = ours?.median;
  switch (field) {
    case 'fcp':
    case 'lcp':
      return atMost(ours && hand && value / hand.median, 1.15, UNITS.ratio);
    case 'tbt':
      return atMost(value, 50, UNITS.ms);
    case 'cls':
      return { aim: '0', ok: value !== undefined && value < 0.0005 };
    case 'wireBeforeLoad':
      return atMost(value, 76_000, UNITS.kB);
    case 'script':
      return atMost(value, 85_000, UNITS.kB);
    default:
      return {};
  }
}

/** Paints, blocking and shifts of the lesson beside the two pages it is measured against. */
export async function measureLoad({ browser, url, options, log }) {
  const pages = pagesToCompare(options.lesson);
  const runs = Object.fromEntries(pages.map(({ name }) => [name, []]));
  for (let at = 0; at < options.repetitions; at++) {
    for (const { name, path } of rotated(pages, at)) {
      log(`load ${at + 1} of ${options.repetitions}: ${name}`);
      runs[name].push(await loadOnce(browser, url + path));
    }
  }
  const spreads = pages.map(({ name }) => spreadsOf(runs[name]));
  const [ours, , hand] = spreads;
  return {
    heading: `Load of ${options.lesson}, throttled phone`,
    columns: [...pages.map(({ name }) => name), 'ours / hand-written'],
    rows: ROWS.map(([label, field, unit]) => {
      const ratio = ours[field]?.median / hand[field]?.median;
      return {
        label,
        cells: [
          ...spreads.map((spread) => cell(spread[field], unit)),
          Number.isFinite(ratio) ? UNITS.ratio(ratio) : '',
        ],
        ...aimOf(field, ours[field], hand[field]),
      };
    }),
    data: runs,
  };
}
