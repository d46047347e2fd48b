// What made-up price lists consist of, in the real shapes; sample-list.mjs writes them out.

/** @typedef {{ type: string, onDemandPerHour: number, reservedUpfront?: number }} SamplePrice */

const TERM = 'JRTCKXETXF';
const CODES = { hour: '6YS6EN2CT7', upfront: '2TG2D8R56U' };

function product(sku, type, region, changes = {}) {
  const { family = 'Compute Instance', ...attributes } = changes;
  return {
    sku,
    productFamily: type.includes('.metal') ? 'Compute Instance (bare metal)' : family,
    attributes: {
      servicecode: 'AmazonEC2',
      location: 'Somewhere',
      instanceType: type,
      currentGeneration: 'Yes',
      vcpu: '2',
      memory: '8 GiB',
      networkPerformance: 'Up to 10 Gigabit',
      operatingSystem: 'Linux',
      tenancy: 'Shared',
      capacitystatus: 'Used',
      preInstalledSw: 'NA',
      licenseModel: 'No License required',
      regionCode: region,
      ...attributes,
    },
  };
}

/** What a list holds beside Linux on shared hardware; none of it may be read. */
const OTHERS = [
  { operatingSystem: 'Windows', licenseModel: 'License Included' },
  { tenancy: 'Dedicated' },
  { preInstalledSw: 'SQL Std' },
  { capacitystatus: 'UnusedCapacityReservation' },
  { capacitystatus: 'AllocatedCapacityReservation' },
  { operatingSystem: 'RHEL' },
  { family: 'Dedicated Host', operatingSystem: 'NA' },
];

function term(sku, code, attributes, dimensions) {
  const priceDimensions = Object.fromEntries(
    dimensions.map(({ rate, unit, amount, currency = 'USD' }) => [
      `${sku}.${code}.${rate}`,
      { rateCode: `${sku}.${code}.${rate}`, unit, pricePerUnit: { [currency]: amount } },
    ]),
  );
  return {
    [`${sku}.${code}`]: {
      offerTermCode: code,
      sku,
      effectiveDate: '2026-11-01T00:00:00Z',
      priceDimensions,
      termAttributes: attributes,
    },
  };
}

const money = (amount) => amount.toFixed(10);

/** Every length, class and payment is in a list; the guide keeps standard ones, all upfront. */
function reservations(sku, upfront, currency) {
  const made = (code, lease, offering, purchase, amount, hourly) =>
    term(
      sku,
      code,
      { LeaseContractLength: lease, OfferingClass: offering, PurchaseOption: purchase },
      [
        ...(amount > 0
          ? [{ rate: CODES.upfront, unit: 'Quantity', amount: String(amount), currency }]
          : []),
        { rate: CODES.hour, unit: 'Hrs', amount: money(hourly), currency },
      ],
    );
  return {
    ...made('6QCMYABX3D', '1yr', 'standard', 'All Upfront', upfront, 0),
    ...made('NQ3QZPMQV9', '3yr', 'standard', 'All Upfront', upfront * 2, 0),
    ...made('4NA7Y494T4', '1yr', 'standard', 'No Upfront', 0, 9),
    ...made('VJWZNREJX2', '1yr', 'convertible', 'All Upfront', upfront * 9, 0),
  };
}

/**
 * The SKUs of a list, one for each price and as many others as `fillers` asks for.
 * @param {readonly SamplePrice[]} prices
 */
export function* entries(prices, region, currency, fillers) {
  let count = 0;
  for (const { type, onDemandPerHour, reservedUpfront } of prices) {
    const sku = `SKU${String(count++).padStart(9, '0')}`;
    const reserved =
      reservedUpfront === undefined ? {} : reservations(sku, reservedUpfront, currency);
    yield {
      sku,
      product: product(sku, type, region),
      onDemand: term(sku, TERM, {}, [
        { rate: CODES.hour, unit: 'Hrs', amount: money(onDemandPerHour), currency },
      ]),
      reserved,
    };
  }
  for (let filler = 0; filler < fillers; filler++) {
    const sku = `SKU${String(count++).padStart(9, '0')}`;
    const { type } = prices[filler % prices.length];
    yield {
      sku,
      product: product(sku, type, region, OTHERS[filler % OTHERS.length]),
      onDemand: term(sku, TERM, {}, [
        { rate: CODES.hour, unit: 'Hrs', amount: money(999), currency },
      ]),
      reserved: {},
    };
  }
}
