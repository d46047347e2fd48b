import { facts } from 'virtual:facts/p4d.24xlarge';
import type { RouteModule } from '../route-module.ts';
import { NotFoundPage } from './NotFoundPage.tsx';

export const Page: RouteModule['Page'] = NotFoundPage;
export const title = 'Page not found';
export const description = 'There is no page at this address.';
export { facts };
export const section = 'none';
