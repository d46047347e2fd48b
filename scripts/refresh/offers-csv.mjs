import { parse } from 'csv-parse';
import { makeCollector } from './collector.mjs';
import { RefusedError } from './refused.mjs';

/** Lines of metadata before the header; AWS writes five. */
const MOST_METADATA = 20;
const COLUMNS = {
  sku: 'SKU',
  termType: 'TermType',
  unit: 'Unit',
  pricePerUnit: 'PricePerUnit',
  currency: 'Currency',
  lease: 'LeaseContractLength',
  purchase: 'PurchaseOption',
  offeringClass: 'OfferingClass',
  family: 'Product Family',
  instanceType: 'Instance Type',
  tenancy: 'Tenancy',
  operatingSystem: 'Operating System',
  capacityStatus: 'CapacityStatus',
  preInstalled: 'Pre Installed S/W',
  licence: 'License Model',
  regionCode: 'Region Code',
};

/**
 * Reads a price list in CSV as it streams by, a row at a time.
 *
 * @param {import('node:stream').Readable} stream
 * @param {string} region
 * @returns {Promise<import('./collector.mjs').PriceFile>}
 * @throws {RefusedError} for a list that is truncated, malformed, of another service or region
 */
export async function readCsvOffers(stream, region) {
  const collector = makeCollector(region);
  const about = {};
  let at;
  let width = 0;
  let line = 0;
  const rows = stream.pipe(parse({ relax_column_count: true, bom: true }));
  stream.on('error', (error) => rows.destroy(error));
  try {
    for await (const row of rows) {
      line += 1;
      if (at === undefined) {
        if (row.includes(COLUMNS.sku)) {
          at = places(row);
          width = row.length;
        } else if (line > MOST_METADATA) {
          throw new RefusedError(
            'This is not an AWS price list: no line of it is a header with SKU.',
          );
        } else {
          about[row[0]] = row[1];
        }
        continue;
      }
      if (row.length !== width) {
        throw new RefusedError(
          `Record ${line} has ${row.length} fields, expected ${width}: the list is truncated or damaged.`,
        );
      }
      take(collector, row, at);
    }
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw new RefusedError(`The list is truncated or not CSV: ${error.message}`);
  }
  if (at === undefined)
    throw new RefusedError('This is not an AWS price list: it has no header with SKU.');
  return collector.finish({
    offerCode: about.OfferCode,
    publicationDate: about['Publication Date'],
    version: about.Version,
  });
}

function places(header) {
  const found = Object.entries(COLUMNS).map(([name, column]) => [name, header.indexOf(column)]);
  const missing = found.filter(([, index]) => index === -1).map(([name]) => COLUMNS[name]);
  if (missing.length > 0) throw new RefusedError(`The list has no column ${missing.join(', ')}.`);
  return Object.fromEntries(found);
}

function take(collector, row, at) {
  if (row[at.operatingSystem] !== 'Linux' || row[at.tenancy] !== 'Shared') return;
  const sku = row[at.sku];
  collector.product(sku, {
    productFamily: row[at.family],
    attributes: {
      instanceType: row[at.instanceType],
      operatingSystem: row[at.operatingSystem],
      tenancy: row[at.tenancy],
      preInstalledSw: row[at.preInstalled],
      capacitystatus: row[at.capacityStatus],
      licenseModel: row[at.licence],
      regionCode: row[at.regionCode],
    },
  });
  const price = { unit: row[at.unit], pricePerUnit: { [row[at.currency]]: row[at.pricePerUnit] } };
  if (row[at.termType] === 'OnDemand') collector.onDemand(sku, price);
  if (row[at.termType] === 'Reserved') {
    const term = {
      LeaseContractLength: row[at.lease],
      PurchaseOption: row[at.purchase],
      OfferingClass: row[at.offeringClass],
    };
    collector.reserved(sku, term, price);
  }
}
