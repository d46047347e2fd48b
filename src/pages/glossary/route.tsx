import { facts } from 'virtual:facts/guide';
import { GlossaryPage } from './GlossaryPage.tsx';

export const page = <GlossaryPage />;
export const title = 'Glossary';
export const description =
  'Every term of the guide, from accelerator memory to vCPU, with a definition, an example on real prices and the lesson that explains it.';
export { facts };
export const section = 'none';
