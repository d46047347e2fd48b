// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { renderInScope } from '../live/sample-scope.tsx';
import { LoadFigure } from './LoadFigure.tsx';

afterEach(cleanup);

const show = (perSecond: number) =>
  renderInScope(
    { perSecond },
    <LoadFigure
      rate="perSecond"
      options={[
        { type: 'g4dn.xlarge', bench: 'bert-t4-fp16-b8' },
        { type: 'inf1.xlarge', bench: 'bert-inf1-throughput' },
        { type: 'inf2.xlarge', bench: 'bert-inf2-throughput' },
      ]}
    />,
  );

describe('LoadFigure', () => {
  it('names the cheapest at the marked load', () => {
    show(200);
    expect(screen.getByRole('heading').textContent).toContain('inf1.xlarge costs least');
  });

  it('answers anew when the type with frozen software is left out', async () => {
    show(200);
    await userEvent.click(screen.getByRole('checkbox', { name: /Leave out inf1\.xlarge/ }));
    expect(screen.getByRole('heading').textContent).toContain('g4dn.xlarge costs least');
  });

  it('gives the load to Inf2 once one GPU is no longer enough', async () => {
    show(1000);
    await userEvent.click(screen.getByRole('checkbox'));
    expect(screen.getByRole('heading').textContent).toContain('inf2.xlarge costs least');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'g4dn.xlarge 1 to 616 per second',
      'inf2.xlarge 616 to 10,000 per second',
    ]);
  });
});
