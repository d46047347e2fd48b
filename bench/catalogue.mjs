import vm from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { DESKTOP, withTab } from './browser.mjs';
import { bundleForPage } from './in-browser-bundle.mjs';
import { atMost, cell, UNITS } from './report.mjs';
import { spreadOf } from './stats.mjs';

const DATA = `
import { catalogueFile } from 'virtual:catalogue';
import { priceBook as onDemand } from 'virtual:price-book/us-east-1';
import { priceBook as spot } from 'virtual:price-book/us-east-1/spot';
import { regionPlaces } from 'virtual:region-places';

const partsOf = (priceBook) => [catalogueFile, priceBook, regionPlaces].map((part) => JSON.stringify(part));
export const texts = { 'on-demand': partsOf(onDemand), spot: partsOf(spot) };
`;

const CODE = `
import { createCatalog } from '/src/core/catalog/catalog.ts';
import { decodePriceBook } from '/src/core/catalog/option-book.ts';
import { decodeCatalogueFile } from '/src/core/catalog/catalogue-file.ts';

/** The text of the files to a catalogue with its index, as a page does it once; milliseconds. */
export function decodeOnce(texts) {
  const from = performance.now();
  const [file, prices, places] = texts.map((text) => JSON.parse(text));
  const catalogue = decodeCatalogueFile(file, decodePriceBook(prices), places);
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
        taken.push(await tab.page.evaluate(`${code}.decodeOnce(${JSON.stringify(texts[option])})`));
      });
    }
  }
  const sizes = Object.values(texts).map((parts) =>
    parts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0),
  );
  const largest = Math.max(...sizes);
  return {
    heading: 'All instance types with the prices of one region, read once, 4 times slower',
    columns: ['ours'],
    rows: [
      {
        label: 'Files, brotli',
        cells: [UNITS.kB(largest)],
        ...atMost(largest, 60_000, UNITS.kB),
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
