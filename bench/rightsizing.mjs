import fs from 'node:fs';
import { DESKTOP, sleep, withTab } from './browser.mjs';
import { atMost, cell, UNITS } from './report.mjs';
import { spreadsOf } from './stats.mjs';

const LAB = '/labs/rightsizing/';

/** Makes a file of a million rows, 200 instances with 5,000 points each, and keeps it in the page. */
function makeFile() {
  const start = Date.UTC(2026, 9, 1);
  const rows = Array.from({ length: 5000 }, (_, at) => {
    const time = new Date(start + at * 300_000).toISOString().slice(0, 19);
    return `${time}Z,ID,m5.xlarge,CPUUtilization,${((at * 7919) % 3000) / 100},Percent\n`;
  }).join('');
  const parts = Array.from({ length: 200 }, (_, at) =>
    rows.replaceAll('ID', `i-0123456789abc${String(at).padStart(4, '0')}`),
  );
  const header = 'timestamp,instance id,instance type,metric,value,unit\n';
  window.benchFile = new File([header, ...parts], 'fleet.csv');
  return window.benchFile.size;
}

/** Gives the file to the field; resolves to the milliseconds until its preview is laid out. */
async function importFile() {
  const input = document.querySelector('input[type="file"]');
  const transfer = new DataTransfer();
  transfer.items.add(window.benchFile);
  const start = performance.now();
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const button = () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'Use 200 instances');
  while (!button()) {
    if (performance.now() - start > 60_000) throw new Error('The file was not read.');
    await new Promise((resume) => setTimeout(resume, 5));
  }
  return performance.now() - start;
}

/** Confirms; resolves to the milliseconds until the findings are there, and the longest task. */
async function analyseFleet() {
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  const button = [...document.querySelectorAll('button')].find(
    (one) => one.textContent === 'Use 200 instances',
  );
  const start = performance.now();
  button.click();
  const isDone = () =>
    document.querySelectorAll('section[aria-label="Findings"] tbody tr').length === 200;
  while (!isDone()) {
    if (performance.now() - start > 60_000) throw new Error('The fleet was not analysed.');
    await new Promise((resume) => setTimeout(resume, 5));
  }
  const ms = performance.now() - start;
  await new Promise((resume) => setTimeout(resume, 200));
  observer.disconnect();
  return { ms, longest: Math.max(0, ...tasks.map(({ duration }) => duration)) };
}

/** Memory of the pages' processes in bytes; undefined where the system has no /proc. */
function residentBytes(processIds) {
  if (!fs.existsSync('/proc/self/status')) return undefined;
  return processIds.reduce((sum, id) => {
    try {
      const status = fs.readFileSync(`/proc/${id}/status`, 'utf8');
      return sum + Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
    } catch {
      return sum;
    }
  }, 0);
}

async function watchMemory(browser, during) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const before = residentBytes(ids);
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most ?? 0, residentBytes(ids) ?? 0);
  }, 20);
  try {
    const result = await during();
    return { result, grown: before === undefined ? undefined : (most ?? 0) - before };
  } finally {
    clearInterval(timer);
  }
}

async function measureOnce(browser, url) {
  return withTab(browser, { device: DESKTOP, isSlow: false }, async (tab) => {
    await tab.page.goto(url + LAB, { waitUntil: 'load' });
    await sleep(1500);
    await tab.page.getByText('Use your own metrics').click();
    await tab.page.getByLabel(/Choose a file of metrics/).waitFor();
    const bytes = await tab.ask(makeFile);
    await sleep(1000);
    const { result: importMs, grown } = await watchMemory(browser, () =>
      tab.page.evaluate(importFile),
    );
    const { ms: analysisMs, longest } = await tab.page.evaluate(analyseFleet);
    return { bytes, importMs, grown: grown ?? Number.NaN, analysisMs, longest };
  });
}

/** A file of a million rows: time and memory of its import, and the analysis of its 200 instances. */
export async function measureRightsizing({ browser, url, options, log }) {
  const runs = [];
  for (let at = 0; at < Math.min(5, options.repetitions); at++) {
    log(`rightsizing ${at + 1}`);
    runs.push(await measureOnce(browser, url));
  }
  const spreads = spreadsOf(runs);
  const row = (label, field, unit) => ({ label, cells: [cell(spreads[field], unit)] });
  return {
    heading: 'Rightsizing: a CSV file of 1,000,000 rows and 200 instances',
    columns: ['ours'],
    rows: [
      row('Size of the file', 'bytes', UNITS.MB),
      {
        ...row('File given to preview laid out', 'importMs', UNITS.ms),
        ...atMost(spreads.importMs?.median, 3000, UNITS.ms),
      },
      {
        ...row('Memory of the page’s process, most above before', 'grown', UNITS.MB),
        ...atMost(spreads.grown?.median, 300e6, UNITS.MB),
      },
      row('Confirmed to all findings', 'analysisMs', UNITS.ms),
      row('Longest task in the page meanwhile', 'longest', UNITS.ms),
    ],
    data: runs,
  };
}
