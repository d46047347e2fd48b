import { describe, expect, it } from 'vitest';
import { loadGuide, mentionedFacts } from './guide.ts';

const guide = loadGuide(process.cwd());

describe('the guide as it stands', () => {
  it('is read and checked without a mistake', () => {
    expect(guide.lessons).toHaveLength(18);
  });

  it('has at least 40 terms beside the five of the original guide', () => {
    expect(guide.terms.filter(({ term }) => term.guide)).toHaveLength(5);
    expect(guide.terms.filter(({ term }) => !term.guide).length).toBeGreaterThanOrEqual(40);
  });

  it('opens each lesson with one decision and asks two or three quick checks in it', () => {
    for (const { meta, contents } of guide.lessons) {
      const asked = guide.questions.filter(({ question }) =>
        contents.questions.includes(question.id),
      );
      const uses = asked.map(({ question }) => question.use);
      expect(
        uses.filter((use) => use === 'opening'),
        meta.slug,
      ).toHaveLength(1);
      const checks = uses.filter((use) => use === 'check').length;
      expect(checks, meta.slug).toBeGreaterThanOrEqual(2);
      expect(checks, meta.slug).toBeLessThanOrEqual(3);
    }
  });

  it('teaches in 500 to 1,300 words a lesson', () => {
    for (const { meta, contents } of guide.lessons) {
      expect(contents.words, meta.slug).toBeGreaterThanOrEqual(500);
      expect(contents.words, meta.slug).toBeLessThanOrEqual(1300);
    }
  });
});

describe('mentionedFacts', () => {
  it('carries the types, measurements and cited figures that a text names, and no others', () => {
    const facts = mentionedFacts(guide, "c.price('inf1.xlarge') c.bench('bert-inf1-latency')");
    expect(facts.instances.map(({ instanceType }) => instanceType)).toEqual(['inf1.xlarge']);
    expect(facts.benchmarks.map(({ id }) => id)).toEqual(['bert-inf1-latency']);
    expect(facts.cited).toEqual([]);
    expect(Object.keys(facts.priceBook.pricePerHour)).toEqual(['inf1.xlarge']);
  });

  it('carries one type of a family that is named without any', () => {
    const facts = mentionedFacts(guide, '', ['p3']);
    expect(facts.instances.map(({ family }) => family)).toEqual(['p3']);
  });
});
