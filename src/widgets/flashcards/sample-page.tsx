import { facts } from 'virtual:facts/guide';
import { questions } from 'virtual:questions';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { TEMPLATES } from '../../core/templates/templates.ts';
import { FactsContext } from '../../ui/facts.ts';
import { DEFAULT_DECK, type DeckValue } from './deck.ts';
import { FlashcardDeck } from './FlashcardDeck.tsx';
import { SAMPLE_LESSONS, SAMPLE_PARTS, SAMPLE_TERMS } from './sample-deck.ts';

const LESSONS = [
  ...SAMPLE_LESSONS,
  ...[...new Set([...questions, ...TEMPLATES].map(({ lesson }) => lesson))].map((slug) => ({
    slug,
    title: slug,
    part: 'start',
  })),
];
const loadQuestions = async () => questions;

/** The small deck for tests with every question of the course, as the page shows it. */
function Page({ start }: { start: DeckValue }) {
  const [value, setValue] = useState(start);
  return (
    <MemoryRouter>
      <FactsContext value={facts}>
        <FlashcardDeck
          terms={SAMPLE_TERMS}
          lessons={LESSONS}
          parts={SAMPLE_PARTS}
          value={value}
          loadQuestions={loadQuestions}
          onChange={setValue}
        />
      </FactsContext>
    </MemoryRouter>
  );
}

export const openDeck = (start: Partial<DeckValue> = {}) =>
  render(<Page start={{ ...DEFAULT_DECK, ...start }} />);
export const key = (name: string) => fireEvent.keyDown(document.body, { key: name });
export const button = (name: RegExp) => screen.getByRole('button', { name });
export const card = () => screen.getByRole('article');
