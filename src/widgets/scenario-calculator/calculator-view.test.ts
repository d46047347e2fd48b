import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RARE_OPTIONS, USUAL_OPTIONS } from '../../core/catalog/rare-options.ts';
import {
  type CalculatorView,
  parseCalculatorView,
  QUERY_KEYS,
  serializeCalculatorView,
} from './calculator-view.ts';
import {
  BEST_MEASURED,
  parseServing,
  parseTraining,
  SERVING_EXAMPLE,
  type ServingEntry,
  scenarioQuery,
  servingText,
  TRAINING_EXAMPLE,
  trainingText,
  typedName,
  typedText,
} from './scenario-state.ts';

const read = (query: string) => parseCalculatorView(new URLSearchParams(query));
const EXAMPLE = read('').value;

const typed = fc.string({ maxLength: 50 }).map(typedText);
const entries = fc.record<ServingEntry>({
  type: fc.constantFrom('g5.xlarge', 'u-6tb1.metal', 'p6-b200.48xlarge'),
  region: fc.constantFrom('', 'us-east-1', 'us-gov-west-1'),
  option: fc.constantFrom(null, ...USUAL_OPTIONS, ...RARE_OPTIONS),
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
        fc.record({ serve: fc.constant(false), train: fc.boolean() }),
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

  it('never hides that scenarios differ in what is shown as common', () => {
    const same = 'inf1.xlarge~~~100/s~needed~1k/min';
    expect(read(`a=${same}&b=${same}`).value.isTogether).toEqual({ serve: true, train: true });
    const { value } = read(`a=${same}&b=g4dn.xlarge~~~100/s~needed~2k/min`);
    expect(value.isTogether).toEqual({ serve: false, train: true });
    expect(read('ta=g5.xlarge~~~3/s~1~1M&tb=g5.xlarge~~~3/s~1~2M').value.isTogether).toEqual({
      serve: true,
      train: false,
    });
    // Links from before each kind had a choice of its own.
    expect(read('each=1').value.isTogether).toEqual({ serve: false, train: false });
  });

  it('keeps texts that look like something else in an address', () => {
    const [entry] = SERVING_EXAMPLE;
    if (!entry) throw new Error('no example');
    for (const odd of [
      { ...entry, hours: { typed: 'week 40' } },
      { ...entry, type: typedName('<b>g5~') },
      { ...entry, throughput: { typed: ' @100/s' } },
    ]) {
      expect(parseServing(servingText(odd))).toEqual(odd);
    }
    const at = parseServing(servingText({ ...entry, throughput: { typed: '@100/s' } }));
    expect(at?.throughput).toEqual({ typed: ' @100/s' });
  });

  it('opens what links to the older calculator asked for', () => {
    expect(read('requests=64000&percentile=99').value).toMatchObject({
      view: 'bert',
      bert: { perMinute: 64_000, percentile: 0.99 },
    });
  });

  it('takes the name of a type alone as one instance of it, with what is published about it', () => {
    const { value, notices } = read('a=g5.xlarge&b=g6.xlarge');
    expect(notices).toEqual([]);
    const best = { measured: BEST_MEASURED };
    expect(value.serving).toMatchObject([
      { type: 'g5.xlarge', count: '1', throughput: best },
      { type: 'g6.xlarge', count: '1', throughput: best },
    ]);
    expect(read(serializeCalculatorView(value).toString()).value).toEqual(value);
  });

  it('reads the machines of a link to it', () => {
    const machines = [
      { type: 'g5.xlarge', region: 'eu-west-1', option: 'spot' },
      { type: 'inf2.xlarge', region: '', option: null },
    ] as const;
    expect(scenarioQuery(machines)).toBe('a=g5.xlarge~eu-west-1~spot&b=inf2.xlarge~~');
    expect(read(scenarioQuery(machines)).value.serving).toMatchObject(machines);
  });

  it('keeps four types at most', () => {
    const machines = ['a', 'b', 'c', 'd', 'e'].map((size) => ({
      type: `m5.${size}`,
      region: '',
      option: null,
    }));
    expect(read(scenarioQuery(machines)).value.serving).toHaveLength(4);
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
