// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { SymptomMatch } from './SymptomMatch.tsx';

const rows = [
  { symptom: 'Slow by noon.', metric: 'Credits', tells: 'what is saved', change: 'Take M5.' },
  { symptom: 'Killed half-way.', metric: 'Memory', tells: 'how full it is', change: 'Take R5.' },
];

afterEach(cleanup);

describe('matching a symptom with a metric', () => {
  it('shows the change once the metric is right', async () => {
    render(<SymptomMatch rows={rows} />);
    await userEvent.selectOptions(screen.getByLabelText('Slow by noon.'), 'Credits');
    expect(screen.getByText(/Change:/).closest('output')?.textContent).toContain('Take M5.');
  });

  it('says what the other metric would have told, and keeps the answer back', async () => {
    render(<SymptomMatch rows={rows} />);
    const metric = screen.getByLabelText('Slow by noon.');
    await userEvent.selectOptions(metric, 'Memory');
    const item = metric.closest('li');
    expect(item?.textContent).toContain('Memory tells you how full it is');
    expect(item?.textContent).not.toContain('Take M5.');
  });

  it('holds all three columns in a table without any script', () => {
    const page = document.createElement('div');
    page.innerHTML = renderToStaticMarkup(<SymptomMatch rows={rows} />);
    const table = page.querySelector('table');
    expect(table).not.toBeNull();
    if (table) expect(within(table).getByText('Take R5.')).toBeTruthy();
  });
});
