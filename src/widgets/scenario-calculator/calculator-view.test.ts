import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalculatorView,
  parseCalculatorView,
  QUERY_KEYS,
  scenarioQuery,
  serializeCalculatorView,
} from './calculator-view.ts';
import {
  parseServing,
  parseTraining,
  SERVING_EXAMPLE,
  type ServingEntry,
  servingText,
  TRAINING_EXAMPLE,
  trainingText,
  typedText,
} from './scenario-state.ts';

const read = (query: string) => parseCalculatorView(new URLSearchParams(query));
const EXAMPLE = read('').value;

const typed = fc.string({ maxLength: 50 }).map(typedText);
const entries = fc.record<ServingEntry>({
  type: fc.constantFrom('g5.xlarge', 'u-6tb1.metal', 'p6-b200.48xlarge'),
  region: fc.constantFrom('', 'us-east-1', 'us-gov-west-1'),
  option: fc.constantFrom(null, 'on-demand', 'reserved-1y-all-upfront', 'spot'),
  throughput: fc.oneof(
    fc.constantFrom({ measured: 'bert-inf1-throughput' }, { measured: '1a2b3c' }),
    typed.filter((text) => !text.startsWith('@')).map((text) => ({ typed: text })),
  ),
  count: fc.option(typed.filter((text) => text !== 'needed')),
  load: typed,
  hours: fc.oneof(
    typed.filter((text) => !text.startsWith('week ')).map((text) => ({ typed: text })),
    fc
      .array(fc.integer({ min: 0, max: 0xffffff }), { minLength: 7, maxLength: 7 })
      .map((week) => ({ week })),
  ),
  headroom: typed,
});

describe('the address of the calculator', () => {
  it('is empty for the example', () => {
    expect(serializeCalculatorView(EXAMPLE).toString()).toBe('');
    expect(EXAMPLE.serving).toEqual(SERVING_EXAMPLE);
  });

  it('gives back every scenario, whatever was typed', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        expect(parseServing(servingText(entry))).toEqual(entry);
      }),
    );
    for (const entry of TRAINING_EXAMPLE) expect(parseTraining(trainingText(entry))).toEqual(entry);
  });

  it('gives back the whole page', () => {
    const lists = fc.array(entries, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        lists,
        fc.boolean(),
        fc.constantFrom('serve', 'train', 'bert'),
        (serving, isTogether, view) => {
          const state: CalculatorView = {
            ...EXAMPLE,
            serving,
            isTogether,
            view,
            shown: { scenario: 1, result: 'perMillion' },
          };
          const { value, notices } = parseCalculatorView(
            new URLSearchParams(serializeCalculatorView(state).toString()),
          );
          expect(value).toEqual(state);
          expect(notices).toEqual([]);
        },
      ),
    );
  });

  it('opens what links to the older calculator asked for', () => {
    expect(read('requests=64000&percentile=99').value).toMatchObject({
      view: 'bert',
      bert: { perMinute: 64_000, percentile: 0.99 },
    });
  });

  it('takes the name of a type alone as one instance of it', () => {
    const { value, notices } = read(scenarioQuery(['g5.xlarge', 'g6.xlarge']));
    expect(notices).toEqual([]);
    expect(value.serving.map(({ type, count }) => [type, count])).toEqual([
      ['g5.xlarge', '1'],
      ['g6.xlarge', '1'],
    ]);
  });

  it('keeps four types at most', () => {
    const types = ['a', 'b', 'c', 'd', 'e'].map((size) => `m5.${size}`);
    expect(read(scenarioQuery(types)).value.serving).toHaveLength(4);
  });

  it('survives hostile text with a sentence for each part that was left out', () => {
    const hostile = 'a=<script>&b=g5.xlarge~~gratis&working=z&view=admin&ta=~~~~~~~~~~~~~~';
    const { value, notices } = read(hostile);
    expect(value).toMatchObject({
      view: 'serve',
      serving: SERVING_EXAMPLE,
      training: TRAINING_EXAMPLE,
    });
    expect(notices).toHaveLength(5);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...QUERY_KEYS), fc.string()), (parts) => {
        const { value } = parseCalculatorView(new URLSearchParams(parts));
        expect(value.serving.length).toBeGreaterThan(0);
        expect(value.training.length).toBeGreaterThan(0);
      }),
    );
  });
});
