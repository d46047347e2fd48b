import { RESERVED_YEARS } from './collector.mjs';
import { RefusedError, refuseLoss } from './refused.mjs';
import { compareTypes, readTable, writeTable } from './tables.mjs';
import { HOME, writeTypes } from './update-types.mjs';

const OFFERS_PATH = (region) => `offers/v1.0/aws/AmazonEC2/current/${region}/index`;
const byType = (a, b) => compareTypes(a.instance_type, b.instance_type);

/**
 * @typedef {object} Changes what a refresh does, for people to read
 * @property {string} region
 * @property {{ date: string | null, types: number }} before
 * @property {{ date: string, version: string, types: number, currency: string }} after
 * @property {{ type: string, price: number }[]} added
 * @property {{ type: string, price: number }[]} gone
 * @property {{ type: string, from: number, to: number }[]} changed
 * @property {{ years: string, before: number, after: number }[]} reserved
 * @property {{ added: string[], changed: string[], postponed: string[] }} specifications
 */

function priceColumn(currency) {
  return currency === 'CNY' ? 'price_cny_per_hour' : 'price_usd_per_hour';
}

/**
 * Puts a price list, and what EC2 says of its types, into a copy of `content/data/`.
 *
 * @param {string} folder the copy
 * @param {object} given
 * @param {string} given.region
 * @param {import('./collector.mjs').PriceFile} given.prices
 * @param {object[] | null} given.types InstanceTypes
 * @param {boolean} given.acceptLoss
 * @param {string} given.today ISO date, for the source of specifications
 * @returns {Changes}
 * @throws {RefusedError} before the copy is of any use
 */
export function updateData(folder, { region, prices, types, acceptLoss, today }) {
  const index = readTable(folder, 'prices/index.csv');
  if (index === null)
    throw new RefusedError(`${folder} has no prices/index.csv: it is not the guide’s data.`);
  const places = readTable(folder, 'regions.csv');
  if (!places?.rows.some((row) => row.region === region)) {
    throw new RefusedError(`regions.csv has no row for ${region}: add where it is first.`);
  }
  const entry = index.rows.find((row) => row.region === region) ?? null;
  const name = `prices/${region}.csv`;
  const column = priceColumn(prices.currency);
  if (entry !== null && entry.currency !== prices.currency) {
    throw new RefusedError(
      `Our prices of ${region} are in ${entry.currency}, the list is in ${prices.currency}.`,
    );
  }
  const known = new Map(
    (readTable(folder, name)?.rows ?? []).map((row) => [row.instance_type, Number(row[column])]),
  );
  refuseLoss('The list', [...known.keys()], prices.offers, acceptLoss);

  const rows = [...prices.offers].map(([type, offer]) => ({
    instance_type: type,
    [column]: String(offer.onDemandPerHour),
  }));
  writeTable(folder, name, { header: ['instance_type', column], rows: rows.sort(byType) });
  const changes = changesOf(region, entry, known, prices);
  writeIndex(folder, index, entry, region, prices);
  changes.reserved = writeReserved(folder, region, prices);
  if (region === HOME) writeHistory(folder, changes);
  changes.specifications = writeTypes(folder, { region, prices, types, acceptLoss, today });
  writeProvenance(folder, region, prices, entry?.region_name ?? region);
  return changes;
}

function changesOf(region, entry, known, { offers, publicationDate, version, currency }) {
  const added = [];
  const changed = [];
  for (const [type, { onDemandPerHour }] of offers) {
    const from = known.get(type);
    if (from === undefined) added.push({ type, price: onDemandPerHour });
    else if (from !== onDemandPerHour) changed.push({ type, from, to: onDemandPerHour });
  }
  const gone = [...known]
    .filter(([type]) => !offers.has(type))
    .map(([type, price]) => ({ type, price }));
  const sorted = (list) => list.sort((a, b) => compareTypes(a.type, b.type));
  return {
    region,
    before: { date: entry?.price_date ?? null, types: known.size },
    after: { date: publicationDate, version, types: offers.size, currency },
    added: sorted(added),
    gone: sorted(gone),
    changed: sorted(changed),
  };
}

function writeIndex(folder, index, entry, region, prices) {
  const values = {
    region,
    region_name: entry?.region_name || region,
    currency: prices.currency,
    instance_types: String(prices.offers.size),
    price_date: prices.publicationDate,
    source_repository: 'AWS price list',
    source_path: OFFERS_PATH(region),
    source_commit: prices.version || prices.publicationDate,
    notes: '',
  };
  const rows = [...index.rows.filter((row) => row.region !== region), values];
  rows.sort((a, b) => (a.region < b.region ? -1 : 1));
  writeTable(folder, 'prices/index.csv', { ...index, rows });
}

const isRefreshed = (row, region, years) =>
  row.region === region &&
  row.option === 'standard_ri' &&
  row.term_years === years &&
  row.payment === 'all_upfront';

/** Reservations of each length. A list without any of a length says nothing about those we know. */
function writeReserved(folder, region, prices) {
  const table = readTable(folder, 'purchase-options.csv');
  if (table === null) return [];
  const fresh = [];
  let kept = table.rows;
  const changes = RESERVED_YEARS.map((years) => {
    const found = reservedRows(region, years, prices);
    const others = kept.filter((row) => !isRefreshed(row, region, years));
    const before = kept.length - others.length;
    if (found.length === 0) return { years, before, after: before };
    fresh.push(...found);
    kept = others;
    return { years, before, after: found.length };
  });
  if (fresh.length > 0) {
    const rows = [...fresh, ...kept].sort(byType);
    writeTable(folder, 'purchase-options.csv', { ...table, rows });
  }
  return changes;
}

function reservedRows(region, years, { offers, publicationDate, version, currency }) {
  // The columns are in dollars: of a list in yuan only the share of the on-demand price is kept.
  const dollars = (amount) => (currency === 'USD' ? String(amount) : '');
  return [...offers].flatMap(([type, { onDemandPerHour, reservedPerHour }]) => {
    const perHour = reservedPerHour[years];
    if (perHour === null) return [];
    return [
      {
        instance_type: type,
        region,
        option: 'standard_ri',
        term_years: years,
        payment: 'all_upfront',
        on_demand_usd_per_hour_at_source: dollars(onDemandPerHour),
        effective_usd_per_hour: dollars(Number(perHour.toFixed(6))),
        factor_vs_on_demand: String(Number((perHour / onDemandPerHour).toFixed(4))),
        source: `AWS price list ${OFFERS_PATH(region)} ${version}`.trim(),
        source_date: publicationDate,
      },
    ];
  });
}

function writeHistory(folder, { changed, before, after }) {
  const table = readTable(folder, 'price-history-us-east-1.csv');
  if (table === null || before.date === null || before.date >= after.date) return;
  const rows = changed.map(({ type, from, to }) => ({
    instance_type: type,
    old_price_usd_per_hour: String(from),
    new_price_usd_per_hour: String(to),
    change_percent: String(Number(((to / from - 1) * 100).toFixed(2))),
    last_seen_old: before.date,
    first_seen_new: after.date,
    source_commit_new: after.version,
  }));
  writeTable(folder, 'price-history-us-east-1.csv', {
    ...table,
    rows: [...table.rows, ...rows].sort(byType),
  });
}

function writeProvenance(folder, region, prices, regionName) {
  const table = readTable(folder, 'provenance.csv');
  if (table === null) return;
  const file = `prices/${region}.csv`;
  const row = {
    file,
    what: `On-demand Linux prices per hour in ${regionName}, ${prices.currency}`,
    source: `AWS price list, version ${prices.version || prices.publicationDate}`,
    date: prices.publicationDate,
    region,
  };
  const at = table.rows.findIndex((known) => known.file === file);
  const rows = at === -1 ? [...table.rows, row] : table.rows.with(at, row);
  writeTable(folder, 'provenance.csv', { ...table, rows });
}
