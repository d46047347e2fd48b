import { facts } from 'virtual:facts/guide';
import { questions } from 'virtual:questions';
import { describe, expect, it } from 'vitest';
import { createCalculator } from '../../core/calculator.ts';
import { TEMPLATES } from '../../core/templates/templates.ts';
import type { FaceInput } from './cards.ts';
import { questionCards } from './question-cards.ts';

const c = createCalculator(facts);
const input = (reviews = 0): FaceInput => ({
  c,
  text: (live) => live(c),
  facts,
  staticFacts: null,
  reviews,
});

describe('a missed question as a card', () => {
  it('asks what the question asks, and answers with the key and its reason', () => {
    const question = questions.find(({ kind }) => kind === 'single');
    if (question?.kind !== 'single') throw new Error('There is no such question.');
    const [card] = questionCards([question.id], questions);
    const face = card?.face(input());
    const key = question.choices.find(({ correct }) => correct);
    expect(card?.id).toBe(`question:${question.id}`);
    expect(face?.front).toBe(question.stem(c));
    expect(face?.options).toEqual(question.choices.map(({ text }) => text(c)));
    expect(face?.heading).toBe(key?.text(c));
    expect(face?.paragraphs).toEqual([key?.feedback(c)]);
  });

  it('of every kind in the course has a front and an answer', () => {
    const cards = questionCards(
      questions.map(({ id }) => id),
      questions,
    );
    expect(cards).toHaveLength(questions.length);
    for (const card of cards) {
      const face = card.face(input());
      expect(face.front.length, card.id).toBeGreaterThan(10);
      expect([face.heading, ...face.paragraphs].join('').length, card.id).toBeGreaterThan(3);
      expect([face.front, face.heading, ...face.paragraphs, ...face.options].join(' ')).not.toMatch(
        /undefined|NaN|\[object/,
      );
    }
  });

  it('about a place of the flowchart offers the places in words, and names the right one', () => {
    const flow = questions.find((one) => one.kind === 'hotspot' && one.picture === 'flowchart');
    const [card] = questionCards([flow?.id ?? ''], questions);
    const face = card?.face(input());
    expect(face?.options.length).toBeGreaterThan(2);
    expect(face?.options).toContain(face?.heading);
    for (const words of face?.options ?? []) expect(words).not.toMatch(/^[a-z-]+$/);
  });

  it('with several parts answers each in sentences', () => {
    const scenario = questions.find(
      (one) => one.kind === 'case' && one.parts.some(({ kind }) => kind === 'single'),
    );
    if (scenario?.kind !== 'case') throw new Error('There is no such question.');
    const [card] = questionCards([scenario.id], questions);
    const at = scenario.parts.findIndex(({ kind }) => kind === 'single');
    const part = scenario.parts[at];
    const key = part?.kind === 'single' && part.choices.find(({ correct }) => correct);
    if (!key) throw new Error('The part has no key.');
    expect(card?.face(input()).paragraphs[at]).toBe(
      `${at + 1}. ${key.text(c).replace(/\.$/, '')}. ${key.feedback(c)}`,
    );
  });

  it('that the course no longer has is no card', () => {
    expect(questionCards(['gone', '__proto__', 't-gone~4'], questions)).toEqual([]);
  });
});

describe('a question with fresh numbers as a card', () => {
  const template = TEMPLATES[0];
  if (template === undefined) throw new Error('There are no templates.');

  it('is one card, whichever seeds were missed', () => {
    const cards = questionCards([`${template.id}~1`, `${template.id}~2`, template.id], questions);
    expect(cards.map(({ id }) => id)).toEqual([`question:${template.id}`]);
  });

  it('keeps its numbers until it is graded, and has others then', () => {
    for (const { id } of TEMPLATES) {
      const [card] = questionCards([`${id}~1`], questions);
      const fronts = [0, 0, 1, 2, 3].map((reviews) => card?.face(input(reviews)).front);
      expect(fronts[0]).toBe(fronts[1]);
      expect(new Set(fronts).size, id).toBeGreaterThan(1);
    }
  });
});
