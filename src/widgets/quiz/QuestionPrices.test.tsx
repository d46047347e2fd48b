// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import type { SingleChoiceQuestion } from '../../content/types.ts';
import type { Facts } from '../../core/catalog/types.ts';
import { FactsContext, StaticFactsContext } from '../../ui/facts.ts';
import { useCalculator } from '../live/use-calculator.ts';
import { canBeAsked, QuestionPrices } from './QuestionPrices.tsx';

const facts = loadFacts('content');

const withPrices = (pricePerHour: Readonly<Record<string, number>>): Facts => ({
  ...facts,
  priceBook: { ...facts.priceBook, region: 'eu-west-1', pricePerHour },
});

const question: SingleChoiceQuestion = {
  id: 'cheaper',
  lesson: 'big-idea',
  use: 'check',
  difficulty: 1,
  objective: 1,
  section: 'x',
  source: [],
  version: '0',
  kind: 'single',
  stem: (c) => `An m5.large costs ${c.rate(c.price('m5.large'))}. Which is cheaper?`,
  choices: ['m5.large', 'c5.large'].map((type) => ({
    text: () => type,
    feedback: (c) => c.rate(c.price(type)),
    correct: type === 'c5.large',
  })),
  holds: (c) => String(c.price('c5.large') < c.price('m5.large')),
};

function Stem() {
  return <p>{question.stem(useCalculator())}</p>;
}

function show(readers: Facts) {
  render(
    <StaticFactsContext value={facts}>
      <FactsContext value={readers}>
        <QuestionPrices question={question}>
          <Stem />
        </QuestionPrices>
      </FactsContext>
    </StaticFactsContext>,
  );
  return document.body.textContent ?? '';
}

afterEach(cleanup);

describe('a question whose key depends on prices', () => {
  it('is asked at the reader’s prices while the key is right at them', () => {
    const text = show(withPrices({ 'm5.large': 0.2, 'c5.large': 0.1 }));
    expect(text).toBe('An m5.large costs $0.20. Which is cheaper?');
  });

  it('is asked at the static page’s prices, and says so, where another answer would be right', () => {
    const text = show(withPrices({ 'm5.large': 0.1, 'c5.large': 0.2 }));
    expect(text).toContain('An m5.large costs $0.096.');
    expect(screen.getByText(/Asked with prices of us-east-1, on demand, 2026-07-20/)).toBeTruthy();
    expect(text).toContain('eu-west-1');
  });

  it('is asked at the static page’s prices where a figure is missing', () => {
    expect(canBeAsked(question, withPrices({ 'm5.large': 0.1 }))).toBe(false);
    expect(show(withPrices({ 'm5.large': 0.1 }))).toContain('An m5.large costs $0.096.');
  });

  it('needs choices that still differ', () => {
    const amounts = ['m5.large', 'c5.large'].map((type) => ({
      text: (c: Parameters<typeof question.stem>[0]) => c.rate(c.price(type)),
      feedback: () => '',
      correct: type === 'c5.large',
    }));
    const { holds: _, ...asked } = { ...question, choices: amounts };
    expect(canBeAsked(asked, withPrices({ 'm5.large': 0.2, 'c5.large': 0.1 }))).toBe(true);
    expect(canBeAsked(asked, withPrices({ 'm5.large': 0.1, 'c5.large': 0.1 }))).toBe(false);
  });
});
