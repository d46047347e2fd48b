import { JSONParser } from '@streamparser/json';
import { makeCollector } from './collector.mjs';
import { RefusedError } from './refused.mjs';

const PATHS = [
  '$.offerCode',
  '$.publicationDate',
  '$.version',
  '$.products.*',
  '$.terms.OnDemand.*',
  '$.terms.Reserved.*',
];

/**
 * Reads a price list in JSON as it streams by; memory holds one product or one SKU's terms at a time.
 *
 * @param {AsyncIterable<Uint8Array>} stream
 * @param {string} region
 * @returns {Promise<import('./collector.mjs').PriceFile>}
 * @throws {RefusedError} for a list that is truncated, malformed, of another service or region
 */
export async function readJsonOffers(stream, region) {
  const collector = makeCollector(region);
  const about = {};
  const parser = new JSONParser({ paths: PATHS, keepStack: false, stringBufferSize: 65_536 });
  parser.onValue = ({ value, key, stack }) => {
    const [, first, second] = stack.map((level) => level.key);
    if (stack.length === 1) about[key] = value;
    else if (first === 'products') collector.product(key, value);
    else if (second === 'OnDemand') eachPrice(value, (_, price) => collector.onDemand(key, price));
    else
      eachPrice(value, (term, price) => collector.reserved(key, term.termAttributes ?? {}, price));
  };
  try {
    for await (const chunk of stream) parser.write(chunk);
    if (!parser.isEnded) parser.end();
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw new RefusedError(`The list is truncated or not JSON: ${error.message}`);
  }
  if (!parser.isEnded) throw new RefusedError('The list is truncated: its JSON does not end.');
  return collector.finish(about);
}

/** Every price dimension of a SKU's terms. */
function eachPrice(terms, take) {
  for (const term of Object.values(terms)) {
    for (const price of Object.values(term.priceDimensions ?? {})) take(term, price);
  }
}
