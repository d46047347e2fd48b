import { DESKTOP, sleep, withTab } from './browser.mjs';
import { atMost, cell, UNITS } from './report.mjs';
import { spreadOf } from './stats.mjs';

const LAB = '/labs/inference-recommender/';
const KEYS = 40;

/** Typing in the load: from the key to the new ranking laid out, 4 times slower. */
export async function measureRecommender({ browser, url, log }) {
  log(`recommender: ${KEYS} keys`);
  const times = await withTab(browser, { device: DESKTOP, isSlow: true }, async (tab) => {
    await tab.page.goto(url + LAB, { waitUntil: 'load' });
    const ready = await tab.until(() =>
      Object.keys(document.querySelector('[data-results]') ?? {}).some((key) =>
        key.startsWith('__reactProps'),
      ),
    );
    if (!ready) throw new Error('The recommender did not come to life.');
    await sleep(3000);
    await tab.page.getByLabel('Requests', { exact: true }).focus();
    return tab.ask(timeTyping, KEYS);
  });
  const spread = spreadOf(times);
  return {
    heading: 'Inference recommender, a digit typed into the load, 4 times slower',
    columns: ['ours'],
    rows: [
      {
        label: 'Key to new results laid out',
        cells: [cell(spread, UNITS.ms)],
        ...atMost(spread?.median, 50, UNITS.ms),
      },
    ],
    data: { times },
  };
}

/** Runs in the page. Types loads one after another; React hears the same event as from a keyboard. */
async function timeTyping(keys) {
  const field = document.activeElement;
  const results = document.querySelector('[data-results]');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const times = [];
  for (let key = 0; key < keys; key++) {
    const before = results.textContent;
    const from = performance.now();
    set.call(field, String(1000 + 137 * key));
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const deadline = from + 5000;
    while (results.textContent === before && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    void results.getBoundingClientRect().height;
    times.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return times;
}
