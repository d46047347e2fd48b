import { facts } from 'virtual:facts/guide';
import { FlashcardsPage, QUERY_KEYS } from './FlashcardsPage.tsx';

export const page = <FlashcardsPage />;
export const title = 'Flashcards';
export const description =
  'The glossary of Amazon EC2 for machine learning as flashcards, scheduled so that each card comes back just before it is forgotten.';
export { facts };
export const section = 'cards';
export const queryKeys = QUERY_KEYS;
