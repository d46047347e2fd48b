import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFacts, loadPriceBook } from '../../content/data.ts';
import { createCalculator } from '../../core/calculator.ts';
import { generatedQuestion } from './generated.ts';
import { generatedId, parseGeneratedId } from './generated-id.ts';
import { scoreOf } from './question-key.ts';

const content = resolve('content');
const facts = loadFacts(content);
const c = createCalculator(facts);

describe('the id of a question made from a template', () => {
  it('depends on the practice’s seed and the place in it', () => {
    expect(generatedId('t-month', 7, 0)).toBe(generatedId('t-month', 7, 0));
    expect(generatedId('t-month', 7, 0)).not.toBe(generatedId('t-month', 7, 1));
    expect(parseGeneratedId(generatedId('t-month', 7, 0))?.template).toBe('t-month');
  });

  it.each(['t-month', 't-month~', 't-month~-1', 't-month~1e3', 'x~1', 't-month~9999999999'])(
    'is not “%s”',
    (id) => expect(parseGeneratedId(id)).toBeNull(),
  );
});

describe('a question made from a template', () => {
  it('is one that can be answered right', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const question = generatedQuestion(`t-month~${seed}`, c, 'p');
      if (question?.kind === 'numeric') {
        expect(question.unit).toBe('$');
        const typed = `$${question.value(c).toFixed(2)}`;
        expect(scoreOf(question, typed, c)).toMatchObject({ outcome: 'right' });
      } else {
        const key =
          question?.kind === 'single' ? question.choices.findIndex((one) => one.correct) : -1;
        expect(question && scoreOf(question, key, c)).toMatchObject({ outcome: 'right' });
      }
    }
  });

  it('is in the currency of the region', () => {
    const beijing = createCalculator({ ...facts, priceBook: loadPriceBook(content, 'cn-north-1') });
    const made = Array.from({ length: 12 }, (_, seed) =>
      generatedQuestion(`t-month~${seed}`, beijing, 'p'),
    );
    expect(made.some((question) => question?.kind === 'numeric' && question.unit === 'CN¥')).toBe(
      true,
    );
    expect(made.some((question) => question?.stem(beijing).includes('CN¥'))).toBe(true);
  });

  it('is nothing when there is no such template', () => {
    expect(generatedQuestion('t-nothing~1', c, 'p')).toBeNull();
    expect(generatedQuestion('metrics-inverse', c, 'p')).toBeNull();
  });
});
