// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderInScope } from '../live/sample-scope.tsx';
import { TrafficTable } from './TrafficTable.tsx';

afterEach(cleanup);

describe('TrafficTable', () => {
  it('gives the cost that AWS’s sample output states at full load', () => {
    renderInScope(
      { perMinute: 324 },
      <TrafficTable
        id="sample"
        perMinute="perMinute"
        rows={[
          {
            label: 'ml.c5.xlarge',
            price: 'ir_sample_ml_c5_xlarge_price',
            max: 'ir_sample_ml_c5_xlarge_max',
          },
        ]}
      />,
    );
    const row = screen.getByRole('row', { name: /ml\.c5\.xlarge/ });
    expect(row.textContent).toContain('$5.25');
    expect(row.textContent).toContain('$10.5');
    expect(row.textContent).toContain('1 at 50%');
  });

  it('ranks by the traffic, not by the cost at full load', () => {
    renderInScope(
      { perSecond: 100 },
      <TrafficTable
        id="flip"
        perSecond="perSecond"
        rows={[
          { type: 'inf2.xlarge', bench: 'bert-inf2-throughput' },
          { type: 'g4dn.xlarge', bench: 'bert-t4-fp16-b8' },
        ]}
      />,
    );
    expect(screen.getByRole('heading').textContent).toBe(
      'Full, inf2.xlarge costs least; at 100 a second, g4dn.xlarge',
    );
  });
});
