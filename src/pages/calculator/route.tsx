import { facts } from 'virtual:facts/guide';
import type { RouteModule } from '../route-module.ts';
import { CalculatorPage } from './CalculatorPage.tsx';

export const Page: RouteModule['Page'] = CalculatorPage;
export const title = 'Cost calculator';
export const description =
  'What a million inferences cost on each measured instance, at your load and within your latency limit.';
export { facts };
export const section = 'labs';
