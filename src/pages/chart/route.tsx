import { facts } from 'virtual:facts/guide';
import type { RouteModule } from '../route-module.ts';
import { ChartPage } from './ChartPage.tsx';

export const Page: RouteModule['Page'] = ChartPage;
export const title = 'Cost against complexity';
export const description =
  'The guide’s map of cost and complexity beside real prices on log scales, for every family it names.';
export { facts };
export const section = 'labs';
