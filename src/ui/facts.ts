import { createContext, useContext } from 'react';
import type { Facts } from '../core/catalog/types.ts';

const EMPTY: Facts = {
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
export const FactsContext = createContext<Facts>(EMPTY);

/** The same rows at the prices of the static page; `null` where no page provides them. */
export const StaticFactsContext = createContext<Facts | null>(null);

export function useStaticFacts(): Facts | null {
  return useContext(StaticFactsContext);
}

export function useFacts(): Facts {
  return useContext(FactsContext);
}
