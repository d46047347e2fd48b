import { DESKTOP, sleep, withTab } from './browser.mjs';
import { placeOf, timeNextPage } from './in-page.mjs';
import { atMost, cell, UNITS } from './report.mjs';
import { rotated, spreadOf } from './stats.mjs';

const NEXT = 'a[rel="next"]';
const CASES = [
  { name: 'throttled, after 600 ms of hover', isSlow: true, isHovered: true, limit: 150 },
  { name: 'throttled, without', isSlow: true, isHovered: false },
  { name: 'not throttled, after 600 ms of hover', isSlow: false, isHovered: true, limit: 50 },
  { name: 'not throttled, without', isSlow: false, isHovered: false },
];

async function goOnce(browser, url, { isSlow, isHovered }) {
  return withTab(browser, { device: DESKTOP, isSlow }, async (tab) => {
    await tab.page.goto(url, { waitUntil: 'load' });
    await tab.until(() =>
      Object.keys(document.querySelector('a[rel="next"]') ?? {}).some((key) =>
        key.startsWith('__reactProps'),
      ),
    );
    await sleep(isSlow ? 3000 : 1000);
    const place = await tab.ask(placeOf, NEXT);
    if (!place) throw new Error(`${url} has no link to a next page`);
    await sleep(500);
    await tab.ask(timeNextPage);
    if (isHovered) {
      await tab.page.mouse.move(place.x, place.y, { steps: 3 });
      await sleep(600);
      await tab.page.mouse.down();
      await tab.page.mouse.up();
    } else {
      await tab.ask(() => document.querySelector('a[rel="next"]')?.click());
    }
    return tab.until(() => window.nextPage);
  });
}

/** From the click on “next lesson” to the frame that paints the next lesson. */
export async function measureNav({ browser, url, options, log }) {
  const runs = Object.fromEntries(CASES.map(({ name }) => [name, []]));
  for (let at = 0; at < options.repetitions; at++) {
    for (const one of rotated(CASES, at)) {
      log(`next lesson ${at + 1} of ${options.repetitions}: ${one.name}`);
      runs[one.name].push(await goOnce(browser, url + options.lesson, one));
    }
  }
  return {
    heading: `Next lesson from ${options.lesson}, click to paint, desktop window`,
    columns: ['ours'],
    rows: CASES.map(({ name, limit }) => {
      const spread = spreadOf(runs[name]);
      return {
        label: name,
        cells: [cell(spread, UNITS.ms)],
        ...(limit ? atMost(spread?.median, limit, UNITS.ms) : {}),
      };
    }),
    data: runs,
  };
}
