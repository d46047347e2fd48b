// npm run data:refresh -- --offers FILE_OR_URL [--types FILE_OR_URL] --region R [--accept-loss]
// Brings content/data/ up to a price list of AWS (JSON or CSV) and, with --types, to the output of
// `aws ec2 describe-instance-types`. Nothing is written unless everything could be read.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { diffText } from './refresh/diff-text.mjs';
import { namedTypes } from './refresh/named-types.mjs';
import { readCsvOffers } from './refresh/offers-csv.mjs';
import { readJsonOffers } from './refresh/offers-json.mjs';
import { makeProgress } from './refresh/progress.mjs';
import { RefusedError } from './refresh/refused.mjs';
import { firstSign, openSource } from './refresh/source.mjs';
import { changeAtOnce, restore } from './refresh/swap.mjs';
import { readInstanceTypes } from './refresh/types.mjs';
import { updateData } from './refresh/update.mjs';
import { HOME } from './refresh/update-types.mjs';

const USAGE =
  'Usage: npm run data:refresh -- --offers FILE_OR_URL [--types FILE_OR_URL] --region us-east-1 [--accept-loss]';

function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        offers: { type: 'string' },
        types: { type: 'string' },
        region: { type: 'string' },
        'accept-loss': { type: 'boolean', default: false },
        data: { type: 'string', default: path.join(import.meta.dirname, '../content/data') },
      },
    }));
  } catch (error) {
    throw new RefusedError(`${error.message}\n${USAGE}`);
  }
  if (!values.offers) throw new RefusedError(`--offers is missing.\n${USAGE}`);
  if (!/^[a-z]{2}(-[a-z]+)+-\d+$/.test(values.region ?? '')) {
    throw new RefusedError(
      `--region must be a region such as eu-west-1, found “${values.region ?? ''}”.\n${USAGE}`,
    );
  }
  return { ...values, data: path.resolve(values.data) };
}

async function readOffers(where, region) {
  const progress = makeProgress(process.stderr);
  const started = performance.now();
  const source = await openSource(where, progress.show);
  const sign = await firstSign(source.stream);
  if (sign === '') throw new RefusedError(`${where} is empty.`);
  const prices = await (sign === '{' ? readJsonOffers : readCsvOffers)(source.stream, region);
  progress.done();
  const seconds = (performance.now() - started) / 1000;
  return { prices, megabytes: source.bytesRead() / 1e6, seconds };
}

async function main() {
  const { offers, types, region, data, 'accept-loss': acceptLoss } = readOptions();
  restore(data);
  const { prices, megabytes, seconds } = await readOffers(offers, region);
  const described = types
    ? await readInstanceTypes((await openSource(types, () => {})).stream)
    : null;
  const today = new Date().toISOString().slice(0, 10);
  let text = '';
  changeAtOnce(data, (copy) => {
    const changes = updateData(copy, { region, prices, types: described, acceptLoss, today });
    const gone = region === HOME ? changes.gone.map(({ type }) => type) : [];
    text = diffText(changes, namedTypes(path.dirname(data), gone));
  });
  const mostMegabytes = process.resourceUsage().maxRSS / 1024;
  console.log(text);
  console.log(
    `Read ${megabytes.toFixed(1)} MB in ${seconds.toFixed(1)} s (${(megabytes / seconds).toFixed(0)} MB/s) with at most ${mostMegabytes.toFixed(0)} MB of memory.`,
  );
  console.log('content/data is written. Run npm test before you keep it.');
}

main().catch((error) => {
  // A full disk or a folder that is closed to us is no fault of this program.
  if (!(error instanceof RefusedError || typeof error.errno === 'number')) throw error;
  console.error(`Nothing was written. ${error.message}`);
  process.exitCode = 1;
});
