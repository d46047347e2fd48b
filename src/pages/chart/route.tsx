import { facts } from 'virtual:facts/guide';
import { ChartPage, QUERY_KEYS } from './ChartPage.tsx';

export const page = <ChartPage />;
export const title = 'Cost against complexity';
export const description =
  'The guide’s map of cost and complexity beside real prices on log scales, for every family it names.';
export { facts };
export const section = 'labs';
export const queryKeys = QUERY_KEYS;
