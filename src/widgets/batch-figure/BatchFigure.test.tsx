// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { renderInScope } from '../live/sample-scope.tsx';
import { BatchFigure } from './BatchFigure.tsx';

afterEach(cleanup);

const show = (goal: number) =>
  renderInScope(
    { goal },
    <BatchFigure
      id="batch"
      type="g4dn.xlarge"
      rows={['bert-t4-fp16-b1', 'bert-t4-fp16-b4', 'bert-t4-fp16-b8', 'bert-t4-fp16-b16']}
      goal="goal"
    />,
  );

describe('BatchFigure', () => {
  it('names the batch that does the most work within the goal', () => {
    show(12);
    expect(screen.getByRole('heading').textContent).toContain('batch 4');
    expect(screen.getByRole('radio', { name: /^4/ })).toHaveProperty('checked', true);
  });

  it('allows a larger batch when the goal is looser', () => {
    show(50);
    expect(screen.getByRole('heading').textContent).toContain('batch 16');
  });

  it('says so when no published batch is fast enough', () => {
    show(1);
    expect(screen.getByRole('heading').textContent).toContain('No published batch');
  });

  it('compares the batch that was picked with the smallest one', async () => {
    show(12);
    await userEvent.click(screen.getByRole('radio', { name: /^16/ }));
    expect(screen.getByText(/against batch 1/).textContent).toContain('Batch 16');
  });
});
