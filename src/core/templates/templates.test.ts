import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFacts, loadPriceBook } from '../../content/data.ts';
import { createCalculator } from '../calculator.ts';
import { isWithin } from '../quiz/kinds/numeric.ts';
import { MAX_TEMPLATE_SEED } from '../random/draw.ts';
import { generateQuestion, NoCaseError } from './template.ts';
import { TEMPLATES } from './templates.ts';

const content = resolve('content');
const facts = loadFacts(content);
const c = createCalculator(facts);
const SEEDS = 10_000;
/** Generous: a busy machine takes its time. */
const TIMEOUT_MS = 60_000;

describe.each(TEMPLATES.map((template) => [template.id, template] as const))(
  '%s',
  (_, template) => {
    it(`has one key and different wrong answers, all readable, for ${SEEDS} seeds`, {
      timeout: TIMEOUT_MS,
    }, () => {
      const stems = new Set<string>();
      let singles = 0;
      for (let at = 0; at < SEEDS; at += 1) {
        const seed = (at * 214_013) % MAX_TEMPLATE_SEED;
        const made = generateQuestion(template, seed, c);
        stems.add(made.stem);
        if (made.form === 'single') singles += 1;
        const problem = problemOf(made);
        if (problem !== null) expect.fail(`seed ${seed}: ${problem}: ${JSON.stringify(made)}`);
      }
      expect(stems.size).toBeGreaterThan(5);
      expect(singles / SEEDS).toBeGreaterThan(0.4);
      expect(singles / SEEDS).toBeLessThan(0.6);
    });

    it('gives the same question for the same seed, and others for others', () => {
      expect(generateQuestion(template, 7, c)).toEqual(
        generateQuestion(template, 7, createCalculator(facts)),
      );
      const stems = [1, 2, 3, 4, 5, 6, 7, 8].map(
        (seed) => generateQuestion(template, seed, c).stem,
      );
      expect(new Set(stems).size).toBeGreaterThan(1);
    });

    it('can be asked in another region, at its prices', () => {
      const ireland = createCalculator({
        ...facts,
        priceBook: loadPriceBook(content, 'eu-west-1'),
      });
      expect(problemOf(generateQuestion(template, 11, ireland))).toBeNull();
    });
  },
);

function problemOf(made: ReturnType<typeof generateQuestion>): string | null {
  const { choices, distractors, value, tolerance, stem, solution } = made;
  if (choices.filter(({ correct }) => correct).length !== 1) return 'not one key';
  if (choices.length !== 4 || new Set(choices.map(({ text }) => text)).size !== 4) {
    return 'choices are not four different ones';
  }
  if (!(value > 0 && Number.isFinite(value))) return 'the value is no positive number';
  if (distractors.some((one) => isWithin(one.value, value, tolerance)))
    return 'a distractor is right';
  const texts = [stem, solution, ...choices.flatMap(({ text, feedback }) => [text, feedback])];
  const odd = texts.find((text) =>
    /NaN|Infinity|undefined|not defined|unstable|\d\.\d{7}/.test(text),
  );
  if (odd !== undefined) return `“${odd}” is not readable`;
  if (/\ba [imrx]\d|\ban? \d|\ban [cgpt]\d|so so\b/.test(texts.join(' ')))
    return 'an article is wrong';
  if (stem.length > 420) return 'the stem is too long';
  return distractors.some(({ misconception, feedback }) => !misconception || !feedback)
    ? 'a distractor has no reason'
    : null;
}

describe('the templates', () => {
  it('are at least 25, each with an id of its own, over many lessons', () => {
    expect(TEMPLATES.length).toBeGreaterThanOrEqual(25);
    expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
    expect(new Set(TEMPLATES.map(({ lesson }) => lesson)).size).toBeGreaterThanOrEqual(8);
  });
});

describe('surplus credits', () => {
  it('are asked about only where a source states their price', () => {
    const beijing = createCalculator({
      ...facts,
      priceBook: loadPriceBook(content, 'cn-north-1'),
    });
    for (const id of ['t-surplus', 't-break-even']) {
      const template = TEMPLATES.find((one) => one.id === id);
      if (!template) throw new Error(`No template ${id}`);
      expect(() => generateQuestion(template, 5, beijing)).toThrow(NoCaseError);
    }
  });
});

describe('keys worked by hand', () => {
  const made = (id: string, seed: number) => {
    const template = TEMPLATES.find((one) => one.id === id);
    if (!template) throw new Error(`No template ${id}`);
    return generateQuestion(template, seed, c);
  };

  /** Numbers of a stem, in order. */
  const numbers = (stem: string): readonly number[] =>
    [...stem.replace(/[a-z]\d\w*\.\d*\w+/g, '').matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([text]) =>
      Number(text.replaceAll(',', '')),
    );

  it.each([1, 2, 3, 4, 5])('says how busy a machine is from its stem (seed %d)', (seed) => {
    const { stem, value } = made('t-utilization', seed);
    const [perMinute = 0, perSecond = 0] = numbers(stem);
    expect(value).toBeCloseTo((perMinute / 60 / perSecond) * 100, 6);
  });

  it.each([1, 2, 3, 4, 5])('counts what is in flight from its stem (seed %d)', (seed) => {
    const { stem, value } = made('t-little', seed);
    const [perSecond = 0, ms = 0] = numbers(stem);
    expect(value).toBeCloseTo((perSecond * ms) / 1000, 6);
  });

  it.each([1, 2, 3, 4, 5])('divides the credits from its stem (seed %d)', (seed) => {
    const { stem, value } = made('t-burst-length', seed);
    const [vcpus = 0, earned = 0, balance = 0, busy = 0] = numbers(stem);
    expect(value).toBeCloseTo(balance / ((vcpus * busy * 60) / 100 - earned), 1);
  });

  it.each([1, 2, 3, 4, 5])('adds scaling to a run from its stem (seed %d)', (seed) => {
    const { stem, value } = made('t-scaling-hours', seed);
    const [hours = 0, count = 0, efficiency = 0] = numbers(stem);
    expect(value).toBeCloseTo((hours / count / efficiency) * 100, 6);
  });

  it('rounds vCPUs with headroom up from the exact quotient, whatever the seed', () => {
    const worked = Array.from({ length: 300 }, (_, seed) => made('t-headroom', seed)).map(
      ({ stem, value }) => {
        const [peak = 0, vcpus = 0, free = 0] = numbers(stem);
        // In whole percent the division is exact wherever it comes out even.
        expect(value, stem).toBe(Math.ceil((vcpus * peak) / (100 - free)));
        return (vcpus * peak) % (100 - free) === 0;
      },
    );
    expect(worked).toContain(true);
  });
});
