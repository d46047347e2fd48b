import { facts } from 'virtual:facts/none';
import type { RouteModule } from '../route-module.ts';
import { SourcesPage } from './SourcesPage.tsx';

export const Page: RouteModule['Page'] = SourcesPage;
export const title = 'Sources';
export const description =
  'Where every price, specification and measurement in Rightsize comes from, with its date and region.';
export { facts };
export const section = 'none';
