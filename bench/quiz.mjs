import { PHONE, sleep, withTab } from './browser.mjs';
import { clickFromFirstPaint } from './in-page.mjs';
import { pagesToCompare } from './load.mjs';
import { atMost, cell, UNITS } from './report.mjs';
import { rotated, spreadsOf } from './stats.mjs';

async function clickOnce(browser, url) {
  return withTab(browser, { device: PHONE, isSlow: true }, async (tab) => {
    await tab.prepare(clickFromFirstPaint);
    await tab.page.goto(url, { waitUntil: 'load' });
    await sleep(5000);
    await tab.ask(() => {
      window.quizLog.stopped = true;
    });
    await sleep(500);
    const { stopped, ...log } = await tab.ask(() => window.quizLog);
    return { ...log, takenOver: log.takenOver || null };
  });
}

/** From navigation to the first answer that shows its feedback, and the clicks that showed nothing. */
export async function measureQuiz({ browser, url, options, log }) {
  const pages = pagesToCompare(options.lesson).filter(({ name }) => name !== 'no script');
  const runs = Object.fromEntries(pages.map(({ name }) => [name, []]));
  for (let at = 0; at < options.repetitions; at++) {
    for (const { name, path } of rotated(pages, at)) {
      log(`quiz ${at + 1} of ${options.repetitions}: ${name}`);
      runs[name].push(await clickOnce(browser, url + path));
    }
  }
  const spreads = pages.map(({ name }) => spreadsOf(runs[name]));
  const [ours, hand] = spreads;
  const row = (label, field, unit) => ({
    label,
    cells: spreads.map((spread) => cell(spread[field], unit)),
  });
  const most = Math.max(...runs.ours.map(({ lost }) => lost));
  const ratio = ours.usable && hand.usable ? ours.usable.median / hand.usable.median : undefined;
  return {
    heading: `Quick check of ${options.lesson}, throttled phone, a click every 50 ms from first paint`,
    columns: [...pages.map(({ name }) => name), 'ours / hand-written'],
    rows: [
      row('First click', 'firstClick', UNITS.ms),
      {
        label: 'Feedback painted, since navigation',
        cells: [
          ...spreads.map(({ usable }) => cell(usable, UNITS.ms)),
          ratio === undefined ? '' : UNITS.ratio(ratio),
        ],
        ...atMost(ratio, 1.2, UNITS.ratio),
      },
      row('Clicks', 'clicks', UNITS.count),
      {
        ...row('Clicks that showed nothing', 'lost', UNITS.count),
        ...atMost(most, 0, UNITS.count),
      },
      row('React has taken the question over', 'takenOver', UNITS.ms),
      {
        ...row('Runs in which the last answer stood', 'kept', UNITS.count),
        aim: 'all',
        ok: ours.kept?.low === 1,
      },
    ],
    data: runs,
  };
}
