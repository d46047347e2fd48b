import { createContext, useContext } from 'react';
import type { Facts } from '../core/catalog/types.ts';

/** No rows at all. */
export const NO_FACTS: Facts = {
  priceBook: {
    region: 'us-east-1',
    regionName: 'US East (N. Virginia)',
    currency: 'USD',
    priceDate: '',
    source: '',
    pricePerHour: {},
  },
  instances: [],
  families: [],
  benchmarks: [],
  cited: [],
  credits: [],
  priceChanges: [],
};

/** The rows a page computes from, in the reader's region. A page provides just what it mentions. */
export const FactsContext = createContext<Facts>(NO_FACTS);

/** The same rows at the prices of the static page; `null` where no page provides them. */
export const StaticFactsContext = createContext<Facts | null>(null);

export function useStaticFacts(): Facts | null {
  return useContext(StaticFactsContext);
}

const AS_THEY_ARE = (facts: Facts): Facts => facts;

/** Gives any facts of the static pages the prices of the reader's region and purchase option. */
export const ReaderPricesContext = createContext<(facts: Facts) => Facts>(AS_THEY_ARE);

export function useReaderPrices(): (facts: Facts) => Facts {
  return useContext(ReaderPricesContext);
}

export function useFacts(): Facts {
  return useContext(FactsContext);
}
