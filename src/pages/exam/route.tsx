import { facts } from 'virtual:facts/guide';
import { ExamPage, QUERY_KEYS } from './ExamPage.tsx';

export const page = <ExamPage />;
export const title = 'Practice exam';
export const description =
  'A timed exam on choosing EC2 instances for machine learning: flag and return, no feedback until you hand it in, then a score by objective.';
export { facts };
export const section = 'checkpoints';
export const queryKeys = QUERY_KEYS;
