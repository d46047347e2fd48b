import { makeCollector } from './collector.mjs';
import { RefusedError } from './refused.mjs';

/** Lines of metadata before the header; AWS writes five. */
const MOST_METADATA = 20;
/** Far more than any row has; without a bound a file of one line would fill the memory. */
const LONGEST_LINE = 1e6;
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
 * Reads a price list in CSV as it streams by. Most of its lines are of other systems and tenancies:
 * they are passed over unparsed, which makes it several times as fast.
 *
 * @param {AsyncIterable<Uint8Array>} stream
 * @param {string} region
 * @returns {Promise<import('./collector.mjs').PriceFile>}
 * @throws {RefusedError} for a list that is truncated, malformed, of another service or region
 */
export async function readCsvOffers(stream, region) {
  const collector = makeCollector(region);
  const about = {};
  let at;
  let width = 0;
  let count = 0;
  let last = '';
  for await (const line of linesOf(stream)) {
    count += 1;
    last = line;
    if (at !== undefined) {
      if (!line.includes('Linux') || !line.includes('Shared')) continue;
      const row = cellsOf(line);
      requireWidth(row, width, count);
      take(collector, row, at);
      continue;
    }
    const row = cellsOf(line);
    if (row.includes(COLUMNS.sku)) {
      at = places(row);
      width = row.length;
    } else if (count > MOST_METADATA) {
      break;
    } else {
      about[row[0]] = row[1];
    }
  }
  if (at === undefined) {
    throw new RefusedError('This is not an AWS price list: no line of it is a header with SKU.');
  }
  requireWidth(cellsOf(last), width, count);
  return collector.finish({
    offerCode: about.OfferCode,
    publicationDate: about['Publication Date'],
    version: about.Version,
  });
}

function requireWidth(row, width, line) {
  if (row.length === width) return;
  throw new RefusedError(
    `Line ${line} has ${row.length} fields, expected ${width}: the list is truncated or damaged.`,
  );
}

/** Lines without their ends. AWS writes no line breaks inside a field. */
async function* linesOf(stream) {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    const text = rest + decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      yield text.slice(from, text[end - 1] === '\r' ? end - 1 : end);
      from = end + 1;
    }
    rest = text.slice(from);
    if (rest.length > LONGEST_LINE) {
      throw new RefusedError(
        'This is not an AWS price list: it has a line of more than a million characters.',
      );
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** Fields of a line; inside quotes a comma is text and two quotes are one. */
function cellsOf(line) {
  const cells = [];
  for (let from = 0; from <= line.length; ) {
    if (line[from] !== '"') {
      const comma = line.indexOf(',', from);
      const end = comma === -1 ? line.length : comma;
      cells.push(line.slice(from, end));
      from = end + 1;
      continue;
    }
    let close = line.indexOf('"', from + 1);
    while (close !== -1 && line[close + 1] === '"') close = line.indexOf('"', close + 2);
    if (close === -1) break;
    cells.push(line.slice(from + 1, close).replaceAll('""', '"'));
    from = close + 2;
  }
  return cells;
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
