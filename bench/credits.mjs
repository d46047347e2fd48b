import { DESKTOP, sleep, withTab } from './browser.mjs';
import { timeKeys } from './in-page.mjs';
import { atMost, cell, UNITS } from './report.mjs';
import { spreadOf } from './stats.mjs';

const LAB = '/labs/cpu-credits/?days=7&guess=shown&mode=unlimited';
const KEYS = 60;

/** Seven days at minute steps, redrawn for one key: simulation, React and layout, 4 times slower. */
export async function measureCredits({ browser, url, log }) {
  log(`credits: ${KEYS} keys`);
  const times = await withTab(browser, { device: DESKTOP, isSlow: true }, async (tab) => {
    await tab.page.goto(url + LAB, { waitUntil: 'load' });
    const ready = await tab.until(() =>
      Object.keys(document.querySelector('[data-slot]') ?? {}).some((key) =>
        key.startsWith('__reactProps'),
      ),
    );
    if (!ready) throw new Error('The credits lab did not come to life.');
    await sleep(2000);
    await tab.page.locator('[data-slot="20"]').focus();
    return tab.ask(timeKeys, KEYS);
  });
  const spread = spreadOf(times);
  return {
    heading:
      'CPU credits, 7 days at minute steps in both modes, redrawn for one key, 4 times slower',
    columns: ['ours'],
    rows: [
      {
        label: 'Key to laid out',
        cells: [cell(spread, UNITS.ms)],
        ...atMost(spread?.median, 16, UNITS.ms),
      },
    ],
    data: { times },
  };
}
