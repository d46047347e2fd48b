import { DESKTOP, sleep, withTab } from './browser.mjs';
import { fillRecord, timeNextQuestions, watchProgress } from './in-page-practice.mjs';
import { atMost, cell, UNITS } from './report.mjs';
import { spreadOf, spreadsOf } from './stats.mjs';

const EVENTS = 100_000;
const QUESTIONS = 20;
/** The snapshot is written 3 seconds after the record has been read. */
const SNAPSHOT_MS = 5_000;

/** Opens the progress page over a long record, several times in one profile. */
async function openProgress({ browser, url, options, log }) {
  return withTab(browser, { device: DESKTOP, isSlow: false }, async (tab) => {
    await tab.page.goto(`${url}/settings/`, { waitUntil: 'load' });
    await sleep(2000);
    log(`practice: writing ${EVENTS} events`);
    await tab.page.evaluate(fillRecord, EVENTS);
    await tab.prepare(watchProgress);
    const runs = [];
    for (let at = -1; at < options.repetitions; at++) {
      log(`practice: progress page, ${at < 0 ? 'without a snapshot' : `run ${at + 1}`}`);
      await tab.page.goto(`${url}/progress/`, { waitUntil: 'load' });
      const seen = await tab.until(() => window.progressLog?.whole && window.progressLog, 60_000);
      if (!seen) throw new Error('The progress page never showed the record.');
      runs.push({ startUp: seen.shown - seen.hydrated, whole: seen.whole - seen.hydrated });
      await sleep(SNAPSHOT_MS);
    }
    return runs;
  });
}

/** The next question of a practice: from the press to its paint, on a processor 4 times slower. */
async function nextQuestions({ browser, url, log }) {
  log(`practice: ${QUESTIONS} questions`);
  return withTab(browser, { device: DESKTOP, isSlow: true }, async (tab) => {
    await tab.page.goto(`${url}/quiz/?lesson=all&kinds=single&n=${QUESTIONS}&seed=1`);
    await tab.page.locator('main article').waitFor();
    await sleep(2000);
    return tab.page.evaluate(timeNextQuestions);
  });
}

/** What a long record costs, and how fast a practice goes on. */
export async function measurePractice(context) {
  const [cold, ...warm] = await openProgress(context);
  const spreads = spreadsOf(warm);
  const next = spreadOf(await nextQuestions(context));
  return {
    heading: `A record of ${EVENTS} events, and the next question on a processor 4 times slower`,
    columns: ['ours'],
    rows: [
      {
        label: 'Progress shown from its snapshot, since React took over',
        cells: [cell(spreads.startUp, UNITS.ms)],
        ...atMost(spreads.startUp?.median, 50, UNITS.ms),
      },
      {
        label: 'The same without a snapshot',
        cells: [cell(spreadOf([cold.startUp]), UNITS.ms)],
      },
      {
        label: 'Whole record read, folded and drawn as statistics',
        cells: [cell(spreads.whole, UNITS.ms)],
      },
      {
        label: 'Next question painted',
        cells: [cell(next, UNITS.ms)],
        ...atMost(next?.median, 50, UNITS.ms),
      },
    ],
    data: { cold, warm, next },
  };
}
