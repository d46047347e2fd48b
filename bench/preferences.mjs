import { DESKTOP, sleep, withTab } from './browser.mjs';
import { atMost, cell, UNITS } from './report.mjs';
import { spreadOf } from './stats.mjs';

const LAB = '/labs/rightsizing/?guess=shown';
const ROUNDS = 8;
const KINDS = [
  { label: 'CPU percentile', legend: 'CPU percentile', choices: ['P90', 'P95', 'P99.5'] },
  { label: 'Look-back, to 93 days and back', legend: 'Look-back', choices: ['93', '14'] },
];

/** Chooses one preference; resolves to the milliseconds until it is marked, and until all is drawn. */
async function choose({ legend, choice }) {
  const group = [...document.querySelectorAll('fieldset')].find((one) =>
    one.querySelector('legend')?.textContent.startsWith(legend),
  );
  const label = [...group.querySelectorAll('label')].find((one) => one.textContent === choice);
  const start = performance.now();
  label.querySelector('input').click();
  document.body.getBoundingClientRect();
  const marked = performance.now() - start;
  await new Promise((resume) => requestIdleCallback(resume));
  return { marked, drawn: performance.now() - start };
}

/** What a preference of the rightsizing lab takes, 4 times slower: to be marked, and to be drawn. */
export async function measurePreferences({ browser, url, log }) {
  const rows = [];
  const data = {};
  await withTab(browser, { device: DESKTOP, isSlow: true }, async (tab) => {
    await tab.page.goto(url + LAB, { waitUntil: 'load' });
    await sleep(4000);
    for (const { label, legend, choices } of KINDS) {
      log(`preferences: ${label}`);
      const times = [];
      for (let at = 0; at < ROUNDS; at++) {
        const choice = choices[at % choices.length];
        times.push(await tab.page.evaluate(choose, { legend, choice }));
        await sleep(500);
      }
      const marked = spreadOf(times.map((time) => time.marked));
      const drawn = spreadOf(times.map((time) => time.drawn));
      rows.push(
        {
          label: `${label}: to marked`,
          cells: [cell(marked, UNITS.ms)],
          ...atMost(marked?.median, 50, UNITS.ms),
        },
        { label: `${label}: to all drawn`, cells: [cell(drawn, UNITS.ms)] },
      );
      data[label] = times;
    }
  });
  return {
    heading: 'Rightsizing: one preference, 4 times slower',
    columns: ['ours'],
    rows,
    data,
  };
}
