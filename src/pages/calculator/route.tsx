import { facts } from 'virtual:facts/guide';
import { QUERY_KEYS } from '../../widgets/scenario-calculator/calculator-view.ts';
import { CalculatorPage } from './CalculatorPage.tsx';

export const page = <CalculatorPage />;
export const title = 'Cost calculator';
export const description =
  'What a month, a million inferences or a training run costs on any EC2 instance type, with break-evens and the working.';
export { facts };
export const section = 'labs';
export const queryKeys = QUERY_KEYS;
