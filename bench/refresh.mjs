import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeSampleList } from '../scripts/refresh/sample-list.mjs';
import { readTable } from '../scripts/refresh/tables.mjs';
import { atMost, UNITS } from './report.mjs';

const ROOT = path.join(import.meta.dirname, '..');
const DATA = path.join(ROOT, 'content/data');
const MEMORY_LIMIT = 300 * 1e6;
/** Makes a JSON list of a little over 300 MB, a CSV list of 120. */
const FILLERS = 410_000;

/** A made-up price list of 300 MB in both formats, read by the real command in a process of its own. */
export async function measureRefresh({ options, log }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'refresh-bench-'));
  const prices = readTable(DATA, 'prices/us-east-1.csv').rows.map((row) => ({
    type: row.instance_type,
    onDemandPerHour: Number(row.price_usd_per_hour),
  }));
  const rows = [];
  const data = {};
  try {
    for (const format of ['json', 'csv']) {
      const file = path.join(folder, `list.${format}`);
      log(`refresh: writing a list in ${format.toUpperCase()}`);
      await writeSampleList(file, { prices, fillers: options.quick ? FILLERS / 10 : FILLERS });
      const copy = path.join(folder, 'data');
      fs.cpSync(DATA, copy, { recursive: true });
      log(`refresh: reading ${UNITS.MB(fs.statSync(file).size)}`);
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [
          path.join(ROOT, 'scripts/data-refresh.mjs'),
          '--offers',
          file,
          '--region',
          'us-east-1',
          '--data',
          copy,
        ],
        { encoding: 'utf8' },
      );
      const found = /Read ([\d.]+) MB in ([\d.]+) s .* at most (\d+) MB/.exec(stdout);
      if (found === null) throw new Error(`The refresh failed: ${stderr}`);
      const [megabytes, seconds, memoryMegabytes] = found.slice(1).map(Number);
      data[format] = { megabytes, seconds, memoryMegabytes };
      const memory = memoryMegabytes * 1e6;
      rows.push(
        {
          label: `${format.toUpperCase()}, ${Math.round(megabytes)} MB`,
          cells: [UNITS.seconds(seconds)],
        },
        { label: '  megabytes a second', cells: [UNITS.count(megabytes / seconds)] },
        {
          label: '  memory at most',
          cells: [UNITS.MB(memory)],
          ...atMost(memory, MEMORY_LIMIT, UNITS.MB),
        },
      );
      fs.rmSync(file);
      fs.rmSync(copy, { recursive: true });
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
  return { heading: 'Reading a price list of AWS, streamed', columns: ['ours'], rows, data };
}
