// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderInScope } from '../live/sample-scope.tsx';
import { RunFigure } from './RunFigure.tsx';

afterEach(cleanup);

const usual = { work: 461, machines: 1, efficiency: 0.9, paid: 1, repeated: 0, p5Speed: 2 };

function show(values: Partial<typeof usual>) {
  renderInScope(
    { ...usual, ...values },
    <RunFigure
      id="run"
      work="work"
      machines="machines"
      efficiency="efficiency"
      paid="paid"
      repeated="repeated"
      options={[
        { type: 'p3.16xlarge', cited: 'bert_large_train_v100_8gpu' },
        { type: 'p4d.24xlarge', cited: 'bert_large_train_a100_8gpu' },
        { type: 'p5.48xlarge', cited: 'bert_large_train_a100_8gpu', times: 'p5Speed' },
      ]}
    />,
  );
  return (type: string) =>
    [
      ...within(
        screen.getByRole('rowheader', { name: type }).closest('tr') as HTMLElement,
      ).getAllByRole('cell'),
    ].map((cell) => cell.textContent);
}

const amount = (text: string | null | undefined) => Number(text?.replace(/[^\d.]/g, ''));

describe('RunFigure', () => {
  it('recommends neither a withdrawn machine nor an assumed one', () => {
    show({ p5Speed: 6 });
    expect(screen.getByRole('heading').textContent).toContain('p4d.24xlarge');
  });

  it('does not charge one machine for scaling', () => {
    const row = show({ efficiency: 0.5 });
    // 461 million sequences at the published 2,871.89 a second.
    expect(row('p4d.24xlarge')[0]).toBe('44.6 h');
  });

  it('divides the cost by the efficiency when machines share the run', () => {
    const alone = amount(show({})('p4d.24xlarge')[1]);
    cleanup();
    const row = show({ machines: 2 })('p4d.24xlarge');
    expect(amount(row[0])).toBeCloseTo(44.59 / 1.8, 1);
    expect(amount(row[1])).toBeCloseTo(alone / 0.9, 1);
  });

  it('takes the price paid and the repeated work into the paid cost only', () => {
    const row = show({ paid: 0.5, repeated: 0.2 });
    const [hours, paid, listed] = row('p4d.24xlarge').map(amount);
    expect(hours).toBeCloseTo(44.59 * 1.2, 1);
    expect(paid).toBeCloseTo((listed ?? 0) * 0.6, 1);
  });
});
