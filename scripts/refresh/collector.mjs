import { RefusedError } from './refused.mjs';

const HOURS_PER_YEAR = 8760;
const SERVICE = 'AmazonEC2';

/** Lengths of a reservation, in years, that are kept. @type {readonly ReservedYears[]} */
export const RESERVED_YEARS = ['1', '3'];

/**
 * @typedef {'1' | '3'} ReservedYears
 *
 * @typedef {object} Offer price of one type in the file's currency
 * @property {number} onDemandPerHour
 * @property {Readonly<Record<ReservedYears, number | null>>} reservedPerHour all upfront, standard
 *   class, over the hours of the term
 *
 * @typedef {object} PriceFile what a price list says of one region
 * @property {string} publicationDate `2026-11-20`
 * @property {string} version
 * @property {'USD' | 'CNY'} currency
 * @property {Map<string, Offer>} offers by instance type
 */

/**
 * Whether a product is what the guide prices: Linux on shared hardware, used capacity, no licence,
 * nothing preinstalled. Field names are those of the JSON list.
 */
export function isLinuxShared(attributes, family) {
  return (
    /^Compute Instance( \(bare metal\))?$/.test(family) &&
    attributes.operatingSystem === 'Linux' &&
    attributes.tenancy === 'Shared' &&
    attributes.preInstalledSw === 'NA' &&
    attributes.capacitystatus === 'Used' &&
    attributes.licenseModel === 'No License required'
  );
}

/**
 * Gathers prices of one region as they stream by; a product comes before its terms, as AWS writes them.
 * Both formats feed it, so both are judged alike.
 */
export function makeCollector(region) {
  /** @type {Map<string, string>} SKU to instance type */
  const types = new Map();
  /** @type {Map<string, Record<string, number | undefined>>} by type, then `onDemand`, `hourly 1`, `upfront 1` … */
  const prices = new Map();
  const regionsSeen = new Set();
  const currencies = new Set();

  const amountOf = (pricePerUnit) => {
    const [currency, text] = Object.entries(pricePerUnit ?? {})[0] ?? [];
    const amount = Number(text);
    if (currency === undefined || text === '' || !Number.isFinite(amount)) return null;
    return { currency, amount };
  };
  const entryOf = (type) => {
    const known = prices.get(type) ?? {};
    prices.set(type, known);
    return known;
  };
  const setOnce = (type, field, amount) => {
    const entry = entryOf(type);
    if (entry[field] !== undefined && entry[field] !== amount) {
      throw new RefusedError(
        `The list has two prices for ${type} (${entry[field]} and ${amount} an hour): one per type was expected.`,
      );
    }
    entry[field] = amount;
  };

  return {
    product(sku, { productFamily = '', attributes = {} }) {
      if (!isLinuxShared(attributes, productFamily) || !attributes.instanceType) return;
      regionsSeen.add(attributes.regionCode);
      if (attributes.regionCode === region) types.set(sku, attributes.instanceType);
    },
    /** One price of an on-demand term. */
    onDemand(sku, { unit, pricePerUnit }) {
      const type = types.get(sku);
      const price = amountOf(pricePerUnit);
      // Capacity that is only sold in blocks is listed at 0: that is not a price.
      if (type === undefined || price === null || unit !== 'Hrs' || price.amount <= 0) return;
      currencies.add(price.currency);
      setOnce(type, 'onDemand', price.amount);
    },
    /** One price of a reservation; only all upfront, standard is kept. */
    reserved(sku, { LeaseContractLength, PurchaseOption, OfferingClass }, { unit, pricePerUnit }) {
      const type = types.get(sku);
      const price = amountOf(pricePerUnit);
      const years = /^(\d+)\s?yr$/.exec(LeaseContractLength ?? '')?.[1];
      if (type === undefined || price === null) return;
      if (!RESERVED_YEARS.includes(years) || PurchaseOption !== 'All Upfront') return;
      if ((OfferingClass || 'standard') !== 'standard') return;
      setOnce(type, `${unit === 'Hrs' ? 'hourly' : 'upfront'} ${years}`, price.amount);
    },
    /**
     * @returns {PriceFile}
     * @throws {RefusedError} for another service, another region or a list without prices
     */
    finish({ offerCode, publicationDate, version }) {
      if (offerCode !== SERVICE) {
        throw new RefusedError(
          `This is the price list of ${offerCode || 'nothing we know'}, not of ${SERVICE}.`,
        );
      }
      if (types.size === 0 && regionsSeen.size > 0) {
        throw new RefusedError(`This list is of ${[...regionsSeen].join(', ')}, not of ${region}.`);
      }
      const date = /^\d{4}-\d{2}-\d{2}/.exec(publicationDate ?? '')?.[0];
      if (date === undefined) throw new RefusedError('The list has no publication date.');
      /** @type {Map<string, Offer>} */
      const offers = new Map();
      for (const [type, found] of prices) {
        if (found.onDemand === undefined) continue;
        const reservedPerHour = Object.fromEntries(
          RESERVED_YEARS.map((years) => {
            const upfront = found[`upfront ${years}`] ?? 0;
            const hourly = found[`hourly ${years}`] ?? 0;
            const hours = HOURS_PER_YEAR * Number(years);
            return [years, upfront > 0 ? upfront / hours + hourly : null];
          }),
        );
        offers.set(type, { onDemandPerHour: found.onDemand, reservedPerHour });
      }
      if (offers.size === 0) {
        throw new RefusedError(`The list has no Linux on-demand price of ${region}.`);
      }
      const [currency = '', ...others] = currencies;
      if (others.length > 0 || !['USD', 'CNY'].includes(currency)) {
        throw new RefusedError(
          `The list is in ${[...currencies].join(', ')}; USD or CNY was expected.`,
        );
      }
      return { publicationDate: date, version: version ?? '', currency, offers };
    },
  };
}
