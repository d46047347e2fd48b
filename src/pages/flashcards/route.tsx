import { facts } from 'virtual:facts/guide';
import type { RouteModule } from '../route-module.ts';
import { FlashcardsPage } from './FlashcardsPage.tsx';

export const Page: RouteModule['Page'] = FlashcardsPage;
export const title = 'Flashcards';
export const description =
  'The glossary of Amazon EC2 for machine learning as flashcards, scheduled so that each card comes back just before it is forgotten.';
export { facts };
export const section = 'cards';
