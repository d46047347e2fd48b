// @vitest-environment happy-dom
import path from 'node:path';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { FactsContext } from '../../ui/facts.ts';
import { CostCalculator } from './CostCalculator.tsx';
import { BERT_EXAMPLE, type CalculatorState } from './calculator-state.ts';

const facts = loadFacts(path.resolve('content'));

function Page({ start = BERT_EXAMPLE }: { start?: CalculatorState }) {
  const [value, setValue] = useState(start);
  return (
    <FactsContext value={facts}>
      <CostCalculator value={value} onChange={setValue} />
    </FactsContext>
  );
}

const result = () => screen.getByRole('region', { name: 'Result' }).textContent;
const hours = () => screen.getByLabelText('Hours per month');

afterEach(cleanup);

describe('the cost calculator', () => {
  it('answers the guide’s example with Inf1 and points at what is supported', () => {
    render(<Page />);
    expect(result()).toContain('inf1.xlarge');
    expect(screen.getByText(/software that gets no new features/)).toBeTruthy();
  });

  it('lists what nobody has published as something to measure', () => {
    render(<Page />);
    const row = screen.getByRole('row', { name: /g6f\.large/ });
    expect(within(row).getByText('measure it')).toBeTruthy();
  });

  it('keeps a month that is too long in the field, says why, and computes with the last valid one', () => {
    render(<Page />);
    const before = result();
    fireEvent.change(hours(), { target: { value: '900' } });
    expect(screen.getByText(/A month has at most 744 h\. Using 730\./)).toBeTruthy();
    expect((hours() as HTMLInputElement).value).toBe('900');
    expect(result()).toBe(before);
  });

  it('halves the month with half of the hours and leaves the cost of a million alone', () => {
    render(<Page />);
    const million = within(screen.getByRole('region', { name: 'Result' }));
    const perMillion = million.getByText('Per million inferences').nextSibling?.textContent;
    fireEvent.change(hours(), { target: { value: '365' } });
    expect(result()).toContain('365 h');
    expect(million.getByText('Per million inferences').nextSibling?.textContent).toBe(perMillion);
  });

  it('goes back to the example, typed hours included', () => {
    render(<Page start={{ ...BERT_EXAMPLE, perMinute: 64_000 }} />);
    fireEvent.change(hours(), { target: { value: '0' } });
    fireEvent.click(screen.getByRole('button', { name: /Reset/ }));
    expect((hours() as HTMLInputElement).value).toBe('730');
    expect(screen.getByText('1,000 per minute')).toBeTruthy();
  });

  it('says in words when nothing published is fast enough', () => {
    render(
      <Page start={{ ...BERT_EXAMPLE, perMinute: 1_000_000, limitMs: 5, maxUtilization: 0.1 }} />,
    );
    const answer = screen.queryByRole('region', { name: 'Result' })?.textContent ?? '';
    expect(answer).not.toContain('inf1.xlarge');
    expect(document.body.textContent).not.toMatch(/NaN|Infinity/);
  });
});
