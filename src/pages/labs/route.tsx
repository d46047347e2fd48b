import { facts } from 'virtual:facts/none';
import { LabsPage } from './LabsPage.tsx';

export const page = <LabsPage />;
export const title = 'Labs';
export const description =
  'Places to try things out: the selection flowchart, cost against complexity, the cost calculator and CPU credits.';
export { facts };
export const section = 'labs';
