import { facts } from './published.ts';
import { ADDRESS_KEYS, RecommenderPage } from './RecommenderPage.tsx';

export const page = <RecommenderPage />;
export const title = 'Inference recommender';
export const description =
  'Which EC2 instance serves a model at your load within your latency limit for the least money, from published measurements and queueing theory.';
export { facts };
export const section = 'labs';
export const queryKeys = ADDRESS_KEYS;
