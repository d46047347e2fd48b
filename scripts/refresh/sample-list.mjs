// Price lists in the real shapes, made up for tests and for the bench.

import { once } from 'node:events';
import fs from 'node:fs';
import { entries } from './sample-entries.mjs';

async function* jsonParts({ prices, region, currency, fillers, offerCode, publicationDate }) {
  const about = {
    formatVersion: 'v1.0',
    disclaimer: 'Made up.',
    offerCode,
    version: '20261120000000',
    publicationDate,
  };
  yield `${JSON.stringify(about).slice(0, -1)},"products":{`;
  let separator = '';
  for (const { sku, product: made } of entries(prices, region, currency, fillers)) {
    yield `${separator}\n"${sku}":${JSON.stringify(made)}`;
    separator = ',';
  }
  yield '},"terms":{"OnDemand":{';
  separator = '';
  for (const { sku, onDemand } of entries(prices, region, currency, fillers)) {
    yield `${separator}\n"${sku}":${JSON.stringify(onDemand)}`;
    separator = ',';
  }
  yield '},"Reserved":{';
  separator = '';
  for (const { sku, reserved } of entries(prices, region, currency, 0)) {
    if (Object.keys(reserved).length === 0) continue;
    yield `${separator}\n"${sku}":${JSON.stringify(reserved)}`;
    separator = ',';
  }
  yield '}},"attributesList":{}}\n';
}

const CSV_COLUMNS = [
  'SKU',
  'OfferTermCode',
  'RateCode',
  'TermType',
  'PriceDescription',
  'EffectiveDate',
  'Unit',
  'PricePerUnit',
  'Currency',
  'LeaseContractLength',
  'PurchaseOption',
  'OfferingClass',
  'Product Family',
  'serviceCode',
  'Location',
  'Instance Type',
  'Current Generation',
  'Tenancy',
  'Operating System',
  'License Model',
  'CapacityStatus',
  'Pre Installed S/W',
  'Region Code',
];

const row = (cells) => `${cells.map((cell) => `"${cell}"`).join(',')}\n`;

async function* csvParts({ prices, region, currency, fillers, offerCode, publicationDate }) {
  yield row(['FormatVersion', 'v1.0']);
  yield row(['Disclaimer', 'Made up, with a comma']);
  yield row(['Publication Date', publicationDate]);
  yield row(['Version', '20261120000000']);
  yield row(['OfferCode', offerCode]);
  yield row(CSV_COLUMNS);
  for (const { sku, product: made, onDemand, reserved } of entries(
    prices,
    region,
    currency,
    fillers,
  )) {
    for (const [termType, terms] of [
      ['OnDemand', onDemand],
      ['Reserved', reserved],
    ]) {
      for (const { offerTermCode, priceDimensions, termAttributes } of Object.values(terms)) {
        for (const { rateCode, unit, pricePerUnit } of Object.values(priceDimensions)) {
          const [[priceCurrency, amount]] = Object.entries(pricePerUnit);
          const { attributes } = made;
          yield row([
            sku,
            offerTermCode,
            rateCode,
            termType,
            `${amount} per ${unit}, made up`,
            '2026-11-01',
            unit,
            amount,
            priceCurrency,
            termAttributes.LeaseContractLength ?? '',
            termAttributes.PurchaseOption ?? '',
            termAttributes.OfferingClass ?? '',
            made.productFamily,
            'AmazonEC2',
            attributes.location,
            attributes.instanceType,
            'Yes',
            attributes.tenancy,
            attributes.operatingSystem,
            attributes.licenseModel,
            attributes.capacitystatus,
            attributes.preInstalledSw,
            attributes.regionCode,
          ]);
        }
      }
    }
  }
}

/**
 * Writes a made-up price list.
 *
 * @param {string} file ends in `.json` or `.csv`
 * @param {object} of
 * @param {readonly import('./sample-entries.mjs').SamplePrice[]} of.prices
 * @param {string} [of.region]
 * @param {'USD' | 'CNY'} [of.currency]
 * @param {number} [of.fillers] products that are not Linux on shared hardware
 * @param {string} [of.offerCode]
 * @param {string} [of.publicationDate]
 */
export async function writeSampleList(file, of) {
  const list = {
    region: 'us-east-1',
    currency: 'USD',
    fillers: 0,
    offerCode: 'AmazonEC2',
    publicationDate: '2026-11-20T21:12:05Z',
    ...of,
  };
  const out = fs.createWriteStream(file, { highWaterMark: 1 << 20 });
  let block = '';
  for await (const part of file.endsWith('.csv') ? csvParts(list) : jsonParts(list)) {
    block += part;
    if (block.length < 1 << 18) continue;
    if (!out.write(block)) await once(out, 'drain');
    block = '';
  }
  out.end(block);
  await once(out, 'finish');
}
