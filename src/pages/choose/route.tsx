import { facts } from 'virtual:facts/guide';
import type { RouteModule } from '../route-module.ts';
import { ChoosePage } from './ChoosePage.tsx';

export const Page: RouteModule['Page'] = ChoosePage;
export const title = 'Selection flowchart';
export const description =
  'Answer a few questions about your machine-learning job and get an EC2 family, its cheapest fitting sizes, and what would change the answer.';
export { facts };
export const section = 'labs';
