import { facts } from 'virtual:facts/guide';
import { ChoosePage, QUERY_KEYS } from './ChoosePage.tsx';

export const page = <ChoosePage />;
export const title = 'Selection flowchart';
export const description =
  'Answer a few questions about your machine-learning job and get an EC2 family, its cheapest fitting sizes, and what would change the answer.';
export { facts };
export const section = 'labs';
export const queryKeys = QUERY_KEYS;
