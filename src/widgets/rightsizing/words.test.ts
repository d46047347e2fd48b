import { describe, expect, it } from 'vitest';
import type { MeasuredDimension, Projection } from '../../core/rightsizing/analysis-types.ts';
import { projectionText } from './capacity.ts';
import { verdict } from './GuessPanel.tsx';
import { usageTable } from './usage-table.ts';
import { codeText, findingText, stateText, statisticText } from './words.ts';

const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 9, 19);

describe('the words of a finding', () => {
  it('are Compute Optimizer’s own', () => {
    expect(findingText('Underprovisioned')).toBe('Under-provisioned');
    expect(codeText('GPUMemoryOverprovisioned')).toContain('GPU memory can be made smaller');
    expect([99.5, null].map(statisticText)).toEqual(['P99.5', 'maximum']);
  });

  it('weigh a guess only when there was one', () => {
    expect(verdict('open', 'Optimized')).toBe('');
    expect(verdict('shown', 'Optimized')).toBe('');
    expect(verdict('Optimized', 'Optimized')).toContain('and so does the analysis');
    expect(verdict('Optimized', 'Overprovisioned')).toContain('says over-provisioned');
  });
});

describe('the state of a capacity', () => {
  const half = { state: 'measured', dimension: 'cpu', verdict: 'over' } as MeasuredDimension;

  it('could be smaller only when the finding says so too', () => {
    expect(stateText(half, ['CPUOverprovisioned'])).toBe('could be smaller');
    expect(stateText(half, [])).toMatch(/^is half empty, but no cheaper type/);
  });

  it('is still said of a machine that is too small elsewhere', () => {
    expect(stateText(half, ['MemoryUnderprovisioned'])).toBe('could be smaller');
  });

  it('is not judged where nothing was measured', () => {
    const missing = { state: 'not-measured', dimension: 'memory', because: '' } as const;
    expect(stateText(missing, [])).toBe('is not judged');
  });
});

describe('the arithmetic of a projection', () => {
  it('has the numbers that go in and the one that comes out', () => {
    const projection: Projection = {
      dimension: 'memory',
      factor: 2,
      oldCapacity: { amount: 32, unit: 'GiB' },
      newCapacity: { amount: 16, unit: 'GiB' },
      usedPercent: 46.2,
      averagePercent: 40,
      maximumPercent: 50,
      ceilingPercent: 80,
      shareAboveCeiling: 0,
    };
    expect(projectionText(projection)).toBe('23.1% × 32 GiB ÷ 16 GiB = 46.2%');
  });
});

describe('the table of the plot', () => {
  const hours = [10, 20, 30, 40];
  const usage = {
    periodMs: HOUR_MS,
    points: {
      timesMs: Float64Array.from(hours, (_, hour) => START + hour * HOUR_MS),
      values: Float64Array.from(hours),
    },
  };
  const now = { id: 'now', name: 'Now', factor: 1, className: '', labelPercent: 25 };
  const half = { id: 'option-1', name: 'm5.large', factor: 2, className: '', labelPercent: 50 };

  it('has a row for each hour of a short view, and says where nothing was measured', () => {
    const { rows } = usageTable(usage, [now], START, START + 5 * HOUR_MS, 99.5);
    expect(rows).toHaveLength(5);
    expect(rows[1]).toEqual(['19 Oct, 01:00', '20.0%', '20.0%', '20.0%']);
    expect(rows[4]?.[1]).toBe('not measured');
  });

  it('has a row for each day of a long view, with the highest point on each type', () => {
    const { columns, rows } = usageTable(usage, [now, half], START, START + 96 * HOUR_MS, 50);
    expect(columns.at(-1)).toBe('Highest on m5.large');
    expect(rows[0]).toEqual(['19 Oct', '25.0%', '20.0%', '40.0%', '80.0%']);
    expect(rows).toHaveLength(4);
  });
});
