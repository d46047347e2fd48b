import { DESKTOP, sleep, withTab } from './browser.mjs';
import { atMost, cell, UNITS } from './report.mjs';
import { spreadOf } from './stats.mjs';

const LAB = '/labs/inference-recommender/';
const KEYS = 40;
const CURVES = 5;

/**
 * The recommender as a reader meets it: from a key to the new ranking laid out, 4 times slower; from
 * another percentile to the last of the curve's 1,000 loads; and how fast its load test runs.
 */
export async function measureRecommender({ browser, url, log }) {
  log(`recommender: ${KEYS} keys`);
  const times = await inLab(browser, url, LAB, true, async (tab) => {
    await tab.page.getByLabel('Requests', { exact: true }).focus();
    return tab.page.evaluate(timeTyping, KEYS);
  });
  log(`recommender: ${CURVES} curves and a load test`);
  const curves = await inLab(browser, url, LAB, false, (tab) =>
    tab.page.evaluate(timeCurves, CURVES),
  );
  const perSecond = await inLab(browser, url, `${LAB}?rate=100000s`, false, (tab) =>
    tab.page.evaluate(simulatedPerSecond, 4000),
  );
  const typing = spreadOf(times);
  const curve = spreadOf(curves);
  const millions = `${(perSecond / 1e6).toFixed(1)} million`;
  return {
    heading: 'Inference recommender, BERT base',
    columns: ['ours'],
    rows: [
      {
        label: 'Key to new results laid out, 4 times slower',
        cells: [cell(typing, UNITS.ms)],
        ...atMost(typing?.median, 50, UNITS.ms),
      },
      {
        label: 'Another percentile to the curve over 1,000 loads drawn',
        cells: [cell(curve, UNITS.ms)],
        ...atMost(curve?.median, 1150, UNITS.ms),
      },
      {
        label: 'Simulated requests a second',
        cells: [millions],
        aim: 'at least 1 million',
        ok: perSecond >= 1e6,
      },
    ],
    data: { times, curves, perSecond },
  };
}

function inLab(browser, url, path, isSlow, measure) {
  return withTab(browser, { device: DESKTOP, isSlow }, async (tab) => {
    await tab.page.goto(url + path, { waitUntil: 'load' });
    const ready = await tab.until(() =>
      Object.keys(document.querySelector('[data-results]') ?? {}).some((key) =>
        key.startsWith('__reactProps'),
      ),
    );
    if (!ready) throw new Error('The recommender did not come to life.');
    await sleep(3000);
    return measure(tab);
  });
}

/** Runs in the page. Types loads one after another; React hears the same event as from a keyboard. */
async function timeTyping(keys) {
  const field = document.activeElement;
  const results = document.querySelector('[data-results] section');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const times = [];
  for (let key = 1; key <= keys; key++) {
    const before = results.textContent;
    const from = performance.now();
    set.call(field, String(1000 + 137 * key));
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (results.textContent === before && performance.now() < from + 5000) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    void results.getBoundingClientRect().height;
    times.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return times;
}

/** Runs in the page. The curve rests 150 ms before it asks its worker: that is in the times. */
async function timeCurves(count) {
  const figure = document.querySelector('[data-curve]');
  const times = [];
  for (let run = 0; run < count; run++) {
    const before = figure.dataset.curve;
    const name = run % 2 === 0 ? 'P99' : 'P95';
    const label = [...document.querySelectorAll('form label')].find(
      ({ textContent }) => textContent.trim() === name,
    );
    const from = performance.now();
    label.querySelector('input').click();
    const isDone = () =>
      figure.dataset.curve.startsWith('complete') && figure.dataset.curve !== before;
    while (!isDone() && performance.now() < from + 20_000) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    times.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return times;
}

/** Runs in the page. Requests that the load test has answered, over the time it ran. */
async function simulatedPerSecond(runMs) {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes('Run the test'),
  );
  button.click();
  const served = () => {
    const words = [...document.querySelectorAll('p')].find(({ textContent }) =>
      textContent.startsWith('Latencies of '),
    )?.textContent;
    return Number((words ?? '').replace(/\D/g, ''));
  };
  const start = performance.now();
  while (served() === 0 && performance.now() < start + 10_000) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const [count, from] = [served(), performance.now()];
  await new Promise((resolve) => setTimeout(resolve, runMs));
  return ((served() - count) / (performance.now() - from)) * 1000;
}
