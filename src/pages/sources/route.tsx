import { facts } from 'virtual:facts/none';
import { SourcesPage } from './SourcesPage.tsx';

export const page = <SourcesPage />;
export const title = 'Sources';
export const description =
  'Where every price, specification and measurement in Rightsize comes from, with its date and region.';
export { facts };
export const section = 'none';
