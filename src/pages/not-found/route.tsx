import { facts } from 'virtual:facts/p4d.24xlarge';
import { NotFoundPage } from './NotFoundPage.tsx';

export const page = <NotFoundPage />;
export const title = 'Page not found';
export const description = 'There is no page at this address.';
export { facts };
export const section = 'none';
