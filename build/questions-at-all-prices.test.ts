import { describe, expect, it } from 'vitest';
import { loadPriceBook } from '../src/content/data.ts';
import { loadPurchaseRates } from '../src/content/purchase-rates.ts';
import { questionsModule } from '../src/content/questions.ts';
import type { LiveText, Question } from '../src/content/types.ts';
import { createCalculator } from '../src/core/calculator.ts';
import { optionPriceBook } from '../src/core/catalog/purchase.ts';
import { PURCHASE_OPTIONS } from '../src/study/settings.ts';
import { canBeAsked } from '../src/widgets/quiz/QuestionPrices.tsx';
import { loadGuide } from './guide.ts';

const guide = loadGuide(process.cwd());
const { facts } = guide;
const names = new Set(facts.instances.map(({ instanceType }) => instanceType));
const rates = loadPurchaseRates('content', names);

/** The questions as the build hands them to pages. */
const questions = new Function(
  questionsModule(guide.questions).replace('export const questions =', 'return '),
)() as readonly Question[];

/** Every text of a question, at any depth. */
const textsOf = (content: unknown): readonly LiveText[] => {
  if (typeof content === 'function') return [content as LiveText];
  if (typeof content !== 'object' || content === null) return [];
  return Object.values(content).flatMap(textsOf);
};

const unaskable = (region: string, option: (typeof PURCHASE_OPTIONS)[number]) => {
  const onDemand = loadPriceBook('content', region);
  const sources = { onDemand, rates, priceChanges: facts.priceChanges };
  const readers = { ...facts, priceBook: optionPriceBook(sources, option) };
  return questions.filter((question) => !canBeAsked(question, readers)).map(({ id }) => id);
};

describe('the questions of the guide', () => {
  it('can all be asked at the prices of the static pages', () => {
    expect(questions.length).toBeGreaterThan(100);
    expect(unaskable('us-east-1', 'on-demand')).toEqual([]);
  });

  it('are judged at the prices of every region and option without a fault', {
    timeout: 60_000,
  }, () => {
    // Without rates of its own a region has the same prices with every option.
    const withRates = new Set(rates.map(({ region }) => region));
    for (const { region } of guide.regions) {
      const options = withRates.has(region) ? PURCHASE_OPTIONS : (['on-demand'] as const);
      for (const option of options) {
        const left = questions.length - unaskable(region, option).length;
        expect(left, `${region} ${option}`).toBeGreaterThan(0);
      }
    }
  });

  it('fall back where a price decides otherwise: a reserved or Spot year is not a list year', () => {
    expect(unaskable('us-east-1', 'spot')).toContain('big-idea-which-bill');
    expect(unaskable('us-east-1', 'spot')).not.toContain('metrics-full-load-quote');
    expect(unaskable('cn-north-1', 'on-demand')).toContain('burstable-xlarge-break-even');
  });

  it('never set dollars beside yuan, nor give in yuan what a source states in dollars', () => {
    const readers = { ...facts, priceBook: loadPriceBook('content', 'cn-north-1') };
    const c = createCalculator(readers);
    const asked = new Map(
      questions
        .filter((question) => canBeAsked(question, readers))
        .map((question) => [
          question.id,
          textsOf(question)
            .map((text) => text(c))
            .join(' '),
        ]),
    );
    expect(asked.size).toBeGreaterThan(100);
    const mixed = [...asked].filter(([, words]) => /¥/.test(words) && /\$|\d dollars/.test(words));
    expect(mixed.map(([id]) => id)).toEqual([]);
    // AWS's sample output of Inference Recommender is in dollars.
    expect(asked.get('inference-recommender-tenth')).toMatch(/\$\d/);
    expect(asked.get('inference-recommender-tenth')).not.toContain('¥');
    expect(unaskable('cn-north-1', 'on-demand')).toContain('burstable-fresh-t3');
  });
});
