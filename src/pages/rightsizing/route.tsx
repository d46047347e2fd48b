import { facts } from 'virtual:facts/rightsizing';
import { QUERY_KEYS } from '../../widgets/rightsizing/lab-address.ts';
import { RightsizingPage } from './RightsizingPage.tsx';

export const page = <RightsizingPage />;
export const title = 'Rightsizing';
export const description =
  'Judge weeks of utilization as AWS Compute Optimizer does: the finding, its reasons, up to three other types and what each saves a month.';
export { facts };
export const section = 'labs';
export const queryKeys = QUERY_KEYS;
