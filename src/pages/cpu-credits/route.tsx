import { facts } from 'virtual:facts/credits';
import { QUERY_KEYS } from '../../widgets/credit-lab/credit-lab-state.ts';
import { CreditsPage } from './CreditsPage.tsx';

export const page = <CreditsPage />;
export const title = 'CPU credits';
export const description =
  'Draw a day of CPU demand and see when a burstable instance runs dry, what it owes, and which type would be cheaper.';
export { facts };
export const section = 'labs';
export const queryKeys = QUERY_KEYS;
