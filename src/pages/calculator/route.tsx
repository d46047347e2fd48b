import { facts } from 'virtual:facts/guide';
import { CalculatorPage, QUERY_KEYS } from './CalculatorPage.tsx';

export const page = <CalculatorPage />;
export const title = 'Cost calculator';
export const description =
  'What a million inferences cost on each measured instance, at your load and within your latency limit.';
export { facts };
export const section = 'labs';
export const queryKeys = QUERY_KEYS;
