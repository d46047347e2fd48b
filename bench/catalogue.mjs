import vm from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { DESKTOP, withTab } from './browser.mjs';
import { bundleForPage } from './in-browser-bundle.mjs';
import { atMost, cell, UNITS } from './report.mjs';
import { spreadOf } from './stats.mjs';

const DATA = `
import { catalogueFile } from 'virtual:catalogue';
import { priceBook } from 'virtual:price-book/us-east-1';
import { rateColumns } from 'virtual:purchase-rate/spot';
import { regionPlaces } from 'virtual:region-places';

export const texts = [catalogueFile, priceBook, regionPlaces, rateColumns].map((part) => JSON.stringify(part));
`;

const CODE = `
import { createCatalog } from '/src/core/catalog/catalog.ts';
import { decodeCatalogueFile } from '/src/core/catalog/catalogue-file.ts';
import { decodeRates } from '/src/core/catalog/rate-columns.ts';

/** The text of the files to a catalogue with its index, as a page does it once; milliseconds. */
export function decodeOnce([fileText, priceText, placeText, rateText], option) {
  const from = performance.now();
  const [file, prices, places] = [fileText, priceText, placeText].map((text) => JSON.parse(text));
  const rates = option === 'on-demand' ? [] : decodeRates(JSON.parse(rateText));
  const catalogue = decodeCatalogueFile(file, prices, rates, places, option);
  const index = createCatalog(catalogue.facts);
  if (!index.has('g4dn.xlarge')) throw new Error('The catalogue is empty.');
  return performance.now() - from;
}
`;

/** All types of one region: how large the files are, and how long a slow computer reads them. */
export async function measureCatalogue({ browser, url, options, log }) {
  log('catalogue: bundling');
  const { texts } = vm.runInThisContext(await bundleForPage(DATA));
  const code = await bundleForPage(CODE);
  const repetitions = Math.max(3, options.repetitions);
  const times = { 'on-demand': [], spot: [] };
  log(`catalogue: ${repetitions} pages`);
  for (let run = 0; run < repetitions; run++) {
    for (const [option, taken] of Object.entries(times)) {
      // A page each: a second decode in one page would run compiled code.
      await withTab(browser, { device: DESKTOP, isSlow: true }, async (tab) => {
        await tab.page.goto(`${url}/404.html`);
        taken.push(
          await tab.page.evaluate(`${code}.decodeOnce(${JSON.stringify(texts)}, '${option}')`),
        );
      });
    }
  }
  const sizes = texts.map((text) => brotliCompressSync(text).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return {
    heading: 'All instance types with the prices of one region, read once, 4 times slower',
    columns: ['ours'],
    rows: [
      {
        label: 'Files, brotli',
        cells: [UNITS.kB(total)],
        ...atMost(total, 60_000, UNITS.kB),
      },
      ...Object.entries(times).map(([option, taken]) => ({
        label: `Decode and index, ${option}`,
        cells: [cell(spreadOf(taken), UNITS.ms)],
        ...atMost(spreadOf(taken)?.median, 20, UNITS.ms),
      })),
    ],
    data: { times, sizes },
  };
}
