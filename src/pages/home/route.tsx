import { facts } from 'virtual:facts/p4d.24xlarge,inf1.xlarge';
import { SITE_NAME } from '../../ui/site.ts';
import { HomePage } from './HomePage.tsx';

export const page = <HomePage />;
export const title = SITE_NAME;
export const description =
  'An interactive guide to choosing Amazon EC2 instances for machine learning: eighteen short lessons, real prices, a chart, a flowchart, flashcards and quizzes.';
export { facts };
export const section = 'course';
