import { facts } from 'virtual:facts/p4d.24xlarge,inf1.xlarge';
import { SITE_NAME } from '../../ui/site.ts';
import type { RouteModule } from '../route-module.ts';
import { HomePage } from './HomePage.tsx';

export const Page: RouteModule['Page'] = HomePage;
export const title = SITE_NAME;
export const description =
  'An interactive guide to choosing Amazon EC2 instances for machine learning: eighteen short lessons, real prices, a chart, a flowchart, flashcards and quizzes.';
export { facts };
export const section = 'course';
