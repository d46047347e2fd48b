import { facts } from 'virtual:facts/guide';
import { QUERY_KEYS } from './practice.ts';
import { QuizPage } from './QuizPage.tsx';

export const page = <QuizPage />;
export const title = 'Checkpoints';
export const description =
  'Questions on choosing EC2 instances for machine learning, by lesson or mixed: every choice is explained, and the ones you miss come back.';
export { facts };
export const section = 'checkpoints';
export const queryKeys = QUERY_KEYS;
