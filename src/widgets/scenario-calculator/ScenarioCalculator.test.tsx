// @vitest-environment happy-dom
import path from 'node:path';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import type { PurchaseRate } from '../../core/catalog/types.ts';
import { FactsContext } from '../../ui/facts.ts';
import { type CalculatorView, type How, parseCalculatorView } from './calculator-view.ts';
import { type CalculatorData, firstData } from './data.ts';
import { ScenarioCalculator } from './ScenarioCalculator.tsx';

const facts = loadFacts(path.resolve('content'));
/** What a page has once everything is in, without fetching it; only the quoted measurements. */
const data = vi.hoisted(() => ({ current: {} }));
vi.mock('./use-calculator-data.ts', () => ({ useCalculatorData: () => data.current }));
data.current = {
  ...firstData(facts),
  rates: [],
  catalogue: {
    facts,
    onDemand: facts.priceBook,
    accelerators: [],
    places: [],
    coverage: { regions: [], sets: [], families: {} },
    guideTypes: new Set(),
    lessonsByFamily: new Map(),
  },
} satisfies CalculatorData;

/** Half of the price on demand: a test vector. */
const RESERVED: PurchaseRate = {
  instanceType: 'm5.large',
  region: 'us-east-1',
  option: 'reserved-1y-all-upfront',
  shareOfOnDemand: 0.5,
  onDemandPerHourAtSource: facts.priceBook.pricePerHour['m5.large'] ?? null,
  pricePerHourAtSource: (facts.priceBook.pricePerHour['m5.large'] ?? 0) / 2,
  interruptionBand: null,
  source: 'test',
  sourceDate: '2026-07-01',
};

const at = (query: string) => parseCalculatorView(new URLSearchParams(query)).value;

let now: CalculatorView;
let how: How;
function Page({ query }: { query: string }) {
  const [value, setValue] = useState(() => at(query));
  now = value;
  return (
    <FactsContext value={facts}>
      <ScenarioCalculator
        value={value}
        onChange={(next, asked) => {
          how = asked;
          setValue(next);
        }}
      />
    </FactsContext>
  );
}
const open = (query = '') => render(<Page query={query} />);
/** By the markup: finding groups by their role takes seconds here. */
function scenario(name: string) {
  const heads = [...document.querySelectorAll('fieldset[aria-labelledby] p[id]')];
  const group = heads.find((head) => head.textContent?.includes(name))?.closest('fieldset');
  if (!group) throw new Error(`No scenario ${name}`);
  return within(group);
}
const answer = () => screen.getByRole('region', { name: 'Result' }).textContent;
const cell = (row: RegExp, column: number) =>
  [...document.querySelectorAll('tbody tr')]
    .find((each) => row.test(each.querySelector('th')?.textContent ?? ''))
    ?.querySelectorAll('td')[column]?.textContent;
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

afterEach(cleanup);

describe('scenarios of serving', () => {
  it('answer the guide’s example with $3.80 a million on inf1.xlarge', () => {
    open();
    expect(answer()).toContain('inf1.xlarge');
    expect(answer()).toContain('$3.80');
    expect(cell(/^A million inferences at this load/, 1)).toContain('$8.77');
  });

  it('name the load above which inf2.xlarge is cheaper than g4dn.xlarge', () => {
    open();
    expect(
      screen.getAllByText(/^Above [\d.,]+ inferences a second, inf2\.xlarge is cheaper than g4dn/)
        .length,
    ).toBeGreaterThan(0);
  });

  it('understand a load with its unit and say how', () => {
    open();
    type('Load', '60 000/h');
    expect(screen.getByText('16.67 inferences a second, while the machines run')).toBeTruthy();
    expect(answer()).toContain('$3.80');
  });

  it('show no result of any scenario while the common load makes no sense, and keep what was typed', () => {
    open();
    type('Load', '5 apples');
    const load = screen.getByLabelText<HTMLInputElement>('Load');
    expect(load.value).toBe('5 apples');
    expect(load.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/“apples” is no unit of a rate/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Result' })).toBeNull();
    expect(screen.getByText(/Correct the marked fields/)).toBeTruthy();
    expect(cell(/^Per month/, 0)).toMatch(/^–/);
    fireEvent.blur(load);
    expect(load.value).toBe('5 apples');
  });

  it('leave the other scenarios alone when one is wrong', () => {
    open('a=g5.nope~~~100~1&b=g4dn.xlarge~~~100~1');
    expect(cell(/^Per hour/, 0)).toMatch(/^–/);
    expect(cell(/^Per hour/, 1)).toBe('$0.526');
  });

  it('refuse a load in tokens for a throughput in inferences, where the common load is typed', () => {
    open('a=m5.large~~~500 tok/s~needed~1k tokens/min&b=g4dn.xlarge~~~500/s~needed~1k tokens/min');
    expect(cell(/^A million tokens at this load/, 1)).toContain('$8.77');
    cleanup();
    open(
      'a=m5.large~~~500 tok/s~needed~1k tok/min&b=inf1.xlarge~~~@bert-inf1-throughput~needed~1k tok/min',
    );
    const load = screen.getByLabelText<HTMLInputElement>('Load');
    expect(load.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/^The load counts tokens, the throughput inferences\./)).toBeTruthy();
    expect(cell(/^Per hour/, 1)).toMatch(/^–/);
    expect(cell(/^Per hour/, 0)).toBe('$0.096');
  });

  it('count the instances that a heavier load needs', () => {
    open();
    type('Load', '5k/s');
    // 5,000 ÷ (1,180.7 × 0.7) is 6.05: seven of them.
    expect(cell(/^Instances/, 0)).toBe('7');
  });

  it('take away every cost of an inference that nobody serves', () => {
    open('a=inf1.xlarge~~~100/s~1~500/s');
    expect(screen.getByText(/^Overloaded: 1 can do 100 inferences a second/)).toBeTruthy();
    expect(cell(/^A million inferences at this load/, 0)).toMatch(/^–/);
    expect(cell(/^Per month/, 0)).toBe('$166.44');
  });

  it('call nothing the cheapest whose throughput nobody knows', () => {
    open('a=m5.large&b=m5.xlarge~~~100/s~1&c=m5.2xlarge~~~100/s~1');
    expect(answer()).toContain('m5.xlarge');
    expect(screen.getByText(/^The throughput is not known/)).toBeTruthy();
  });

  it('open the working of a figure with its numbers', () => {
    open();
    fireEvent.click(screen.getByLabelText(/^\$383\.98, Per month, B g4dn\.xlarge/));
    expect(now.shown).toEqual({ scenario: 1, result: 'perMonth' });
    expect(screen.getByText('Cost of a month: $383.98')).toBeTruthy();
    expect(screen.getByText('In words: $0.526 × 1 × 730 = $383.98')).toBeTruthy();
    const math = document.querySelectorAll('#working math');
    expect(math[0]?.textContent).toBe('M=P×N×H');
    expect(math[1]?.textContent).toBe('M=$0.526×1×730=$383.98');
  });

  it('give each scenario a load of its own when they are told apart, and one again together', () => {
    open();
    fireEvent.click(screen.getByLabelText('Load and hours of their own'));
    fireEvent.change(scenario('B g4dn').getByLabelText('Load'), { target: { value: '9/s' } });
    expect(now.serving.map(({ load }) => load)).toEqual(['1k/min', '9/s', '1k/min']);
    fireEvent.click(screen.getByLabelText('Load and hours of their own'));
    expect(now.serving.map(({ load }) => load)).toEqual(['1k/min', '1k/min', '1k/min']);
  });

  it('show fields of their own where an address gives them different loads', () => {
    open('a=inf1.xlarge~~~100/s~needed~1k/min&b=g4dn.xlarge~~~100/s~needed~fast');
    const load = scenario('B g4dn').getByLabelText<HTMLInputElement>('Load');
    expect(load.value).toBe('fast');
    expect(load.getAttribute('aria-invalid')).toBe('true');
  });

  it('open the standard working instead of one that there is not', () => {
    open('working=a.nothing');
    expect(screen.getByText('A million inferences at this load: $3.80')).toBeTruthy();
    cleanup();
    open('working=d.perMonth');
    expect(screen.getByText('A million inferences at this load: $3.80')).toBeTruthy();
  });

  it('make a step of what takes something away, so that Back brings it again', () => {
    open();
    type('Load', '5k/s');
    expect(how).toBe('replace');
    fireEvent.click(scenario('C inf2').getByText('Remove'));
    expect([how, now.serving.length]).toEqual(['push', 2]);
    expect(document.activeElement).toBe(scenario('B g4dn').getByLabelText('Instance type'));
    how = 'replace';
    fireEvent.click(screen.getByText('Reset to the BERT example'));
    expect([how, now.serving.length]).toEqual(['push', 3]);
    how = 'replace';
    fireEvent.click(screen.getByLabelText('Load and hours of their own'));
    expect(how).toBe('push');
  });

  it('come back after Remove and Reset by Undo, until something else changes', () => {
    open();
    const undo = () => screen.queryByText('Undo');
    type('Load', '5k/s');
    const before = now;
    fireEvent.click(scenario('B g4dn').getByText('Remove'));
    expect(screen.getByText(/^B g4dn\.xlarge is removed\. You can undo this/)).toBeTruthy();
    fireEvent.click(screen.getByText('Undo'));
    expect(now.serving).toEqual(before.serving);
    expect(undo()).toBeNull();

    fireEvent.click(screen.getByText('Reset to the BERT example'));
    expect(now.serving[0]?.load).not.toBe(before.serving[0]?.load);
    fireEvent.click(screen.getByText('Undo'));
    expect(now.serving).toEqual(before.serving);
    expect(document.activeElement?.getAttribute('role')).toBe('status');

    fireEvent.click(screen.getByText('Reset to the BERT example'));
    type('Load', '6k/s');
    expect(undo()).toBeNull();
  });

  it('take the same model’s measurement along when the type changes', () => {
    open();
    fireEvent.change(scenario('C inf2').getByLabelText('Instance type'), {
      target: { value: 'm5.large' },
    });
    expect(now.serving[2]).toMatchObject({ type: 'm5.large', throughput: { typed: '' } });
    fireEvent.change(scenario('B g4dn').getByLabelText('Instance type'), {
      target: { value: 'g6.xlarge' },
    });
    expect(now.serving[1]?.throughput).toEqual({ measured: 'bert-l4-fp16-b16' });
    // AWS calls the same model by another name on Inferentia.
    fireEvent.change(scenario('A inf1').getByLabelText('Instance type'), {
      target: { value: 'g6.xlarge' },
    });
    expect(now.serving[0]?.throughput).toEqual({ measured: 'bert-l4-fp16-b16' });
  });

  it('keep the measured model while a type is typed letter by letter', () => {
    open();
    const field = scenario('B g4dn').getByLabelText('Instance type');
    // Through names that are no type, and through one that nobody measured.
    for (const value of ['g4dn.xlarg', 'm5.large', '', 'g', 'g6.xlarg', 'g6.xlarge']) {
      fireEvent.change(field, { target: { value } });
      expect(screen.queryByText(/This measurement is not of this type/)).toBeNull();
    }
    expect(now.serving[1]).toMatchObject({
      type: 'g6.xlarge',
      throughput: { measured: 'bert-l4-fp16-b16' },
    });
    fireEvent.change(field, { target: { value: 'g4dn.xlarge' } });
    expect(now.serving[1]?.throughput).toEqual({ measured: 'bert-t4-fp16-b32' });
  });

  it('pay for painted hours only', () => {
    open();
    fireEvent.click(screen.getByLabelText('a weekly schedule'));
    expect(screen.getByText(/50 of 168 h a week/)).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Monday 07:00'), { detail: 0 });
    expect(screen.getByText(/51 of 168 h a week/)).toBeTruthy();
    // 51 × 730 ÷ 168 h at $0.228.
    expect(cell(/^Per month/, 0)).toContain('$50.53');
    fireEvent.click(screen.getByText('No hours'));
    expect(screen.getByText(/The week has no hour in it/)).toBeTruthy();
    expect(cell(/^Per month/, 0)).toMatch(/^–/);
  });

  it('spread a reservation over the hours that are used, in the working above too', () => {
    data.current = { ...data.current, rates: [RESERVED] };
    open('a=m5.large~us-east-1~reserved-1y~100/s~1~20/s~365');
    // Test vector: half of $0.096 for all 730 h, and 20/s × 365 h = 26,280,000 inferences.
    expect(cell(/^Per month/, 0)).toBe('$35.04');
    expect(document.body.textContent).toContain(
      'All hours of a month are paid, 365 h of them serve 26,280,000 inferences. $35.04 ÷ 26,280,000 × 1,000,000 = $1.33.',
    );
  });

  it('never show a false number', () => {
    for (const query of [
      'a=inf1.xlarge~~~0.000001/s~1~1e9',
      'a=inf1.xlarge~~~1e9~100000~0.000001~1',
    ]) {
      open(query);
      expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined|\$0\.00(?!\d)/);
      cleanup();
    }
  });
});

describe('training runs', () => {
  it('take work ÷ throughput on one instance, and a sixteenth of the shared run on each of 16', () => {
    open('view=train');
    // 10⁹ sequences at the published 3,826.6103/s.
    expect(cell(/^Hours of work alone/, 0)).toBe('72.59 h');
    expect(cell(/^Expected cost/, 1)).toContain('$1,693.17');
  });

  it('cost more and spread with interruptions', () => {
    open(
      'view=train&ta=trn1.32xlarge~~on-demand~@bert-large-trn1-1node~1~1B~100%25~1+h~1+min~10+min~2/day',
    );
    expect(cell(/^Spread of the cost/, 0)).toMatch(/^± \$\d/);
    expect(screen.getByText(/one in 12 h for one instance/)).toBeTruthy();
  });

  it('count their work in what the throughput counts, and say how they read it', () => {
    open('view=train&ta=trn1.32xlarge~~~@bert-large-trn1-1node~1~1B tokens~100%25~30~2');
    const work = screen.getByLabelText<HTMLInputElement>('Work');
    expect(screen.getByText(/^The work counts tokens, the throughput sequences\./)).toBeTruthy();
    expect(cell(/^Expected cost/, 0)).toMatch(/^–/);
    fireEvent.change(work, { target: { value: '1B samples' } });
    expect(screen.getByText(/^1,000,000,000 sequences\./)).toBeTruthy();
    expect(screen.getByText(/^30 h\. Work between two/)).toBeTruthy();
    expect(screen.getByText(/^2 min\. While it is written/)).toBeTruthy();
    expect(cell(/^Hours of work alone/, 0)).toBe('72.59 h');
  });

  it('lose nothing to scaling on one instance', () => {
    open('view=train&ta=g5.xlarge~~~3/s~1~1M~90%25');
    expect(screen.getByText(/^One instance waits for no other/)).toBeTruthy();
    expect(cell(/^Expected cost/, 0)).toMatch(/^–/);
    type('Instances', '2');
    // 10⁶ ÷ (3 × 2 × 0.9) s.
    expect(cell(/^Hours of work alone/, 0)).toBe('51.44 h');
  });

  it('say where the unit of an interruption rate is missing', () => {
    open('view=train');
    fireEvent.change(scenario('A trn1').getByLabelText('Interruptions of one instance'), {
      target: { value: '5' },
    });
    expect(screen.getByText(/The interruption rate needs a unit/)).toBeTruthy();
  });
});
