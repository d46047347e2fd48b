import { facts } from 'virtual:facts/guide';
import type { RouteModule } from '../route-module.ts';
import { QuizPage } from './QuizPage.tsx';

export const Page: RouteModule['Page'] = QuizPage;
export const title = 'Checkpoints';
export const description =
  'Questions on choosing EC2 instances for machine learning, by lesson or mixed: every choice is explained, and the ones you miss come back.';
export { facts };
export const section = 'checkpoints';
