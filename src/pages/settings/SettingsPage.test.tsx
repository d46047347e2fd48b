// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { MemoryRouter, StaticRouter } from 'react-router';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegionEntry } from '../../core/catalog/types.ts';
import { PAINT_CACHE_KEY } from '../../study/paint-cache.ts';
import { answer, eventAt } from '../../study/sample-events.ts';
import { record, resetSettings, startStudy, useStudy } from '../../study/store.ts';
import { exportText } from '../../study/transfer.ts';
import { SettingsPage } from './SettingsPage.tsx';

const REGIONS: readonly RegionEntry[] = [
  {
    region: 'us-east-1',
    regionName: 'US East (N. Virginia)',
    currency: 'USD',
    priceDate: '2026-07-01',
    source: 'X',
  },
  {
    region: 'cn-north-1',
    regionName: 'China (Beijing)',
    currency: 'CNY',
    priceDate: '2025-11-03',
    source: 'X',
  },
];

const stepper = (group: string, name: string | RegExp) =>
  within(screen.getByRole('group', { name: group })).getByRole('button', { name });
const answered = () => [...useStudy.getState().state.answers.keys()];

function fileOf(text: string): File {
  return new File([text], 'record.json', { type: 'application/json' });
}

describe('the settings page on the server', () => {
  it('says what needs JavaScript and offers no control that would do nothing', () => {
    const html = renderToString(
      <StaticRouter location="/settings/">
        <SettingsPage regions={REGIONS} otherOptions="" />
      </StaticRouter>,
    );
    expect(html).toContain('Settings need JavaScript');
    expect(html).toContain('<fieldset disabled=""');
    expect(html).not.toContain('style=');
  });
});

describe('the settings page', () => {
  beforeAll(async () => {
    startStudy();
    await waitFor(() => expect(useStudy.getState().ready).toBe(true));
  });

  beforeEach(() => {
    resetSettings();
    render(<SettingsPage regions={REGIONS} otherOptions="" />, { wrapper: MemoryRouter });
  });

  afterEach(cleanup);

  it('changes the theme at once and keeps it for the next first paint', async () => {
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(JSON.parse(localStorage.getItem(PAINT_CACHE_KEY) ?? '')).toMatchObject({
      theme: 'dark',
    });
  });

  it('names currency and date of the prices of the chosen region', async () => {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Region' }), 'cn-north-1');
    expect(screen.getByText('Prices in CNY, of 2025-11-03')).toBeTruthy();
  });

  it('counts new cards down to 0 and stays there', async () => {
    for (let press = 0; press < 14; press += 1) {
      await userEvent.click(stepper('New cards each day', /^Fewer/));
    }
    expect(useStudy.getState().state.settings.newCardsPerDay).toBe(0);
    expect(stepper('New cards each day', 'Fewer: 0 is the least')).toBeTruthy();
  });

  it('takes the wanted share of recall from 80 to 97 %', async () => {
    for (let press = 0; press < 9; press += 1) {
      await userEvent.click(stepper('Cards to remember', /^More/));
    }
    expect(useStudy.getState().state.settings.retention).toBe(0.97);
    expect(stepper('Cards to remember', 'More: 97% is the most')).toBeTruthy();
    for (let press = 0; press < 20; press += 1) {
      await userEvent.click(stepper('Cards to remember', /^Fewer/));
    }
    expect(useStudy.getState().state.settings.retention).toBe(0.8);
  });

  it('lets the day start at another hour, and a card rest after fewer lapses', async () => {
    const hours = screen.getByRole('combobox', { name: 'A day starts at' });
    expect(hours).toHaveProperty('value', '4');
    await userEvent.selectOptions(hours, '00:00');
    await userEvent.click(stepper('Set a card aside after', /^Fewer/));
    expect(useStudy.getState().state.settings).toMatchObject({ dayStartHour: 0, leechLapses: 7 });
  });

  it('resets to the defaults', async () => {
    await userEvent.click(screen.getByRole('checkbox', { name: 'Tables first' }));
    await userEvent.click(screen.getByRole('radio', { name: '125%' }));
    expect(document.documentElement.dataset.text).toBe('125');
    await userEvent.click(screen.getByRole('button', { name: 'Reset to defaults' }));
    expect(document.documentElement.dataset).toMatchObject({ text: '100' });
    expect(document.documentElement.dataset.tables).toBeUndefined();
  });

  it('shows what an import would add, and adds it only when told to', async () => {
    const event = eventAt(1_000, answer('imported-question'));
    await userEvent.upload(
      screen.getByLabelText('File to import'),
      fileOf(exportText([event], 2_000)),
    );
    expect(await screen.findByText('1 answer')).toBeTruthy();
    expect(answered()).not.toContain('imported-question');
    await userEvent.click(screen.getByRole('button', { name: 'Add 1 event' }));
    expect(await screen.findByText('1 event added to your record.')).toBeTruthy();
    expect(answered()).toContain('imported-question');
  });

  it('refuses a stranger’s file with what is wrong', async () => {
    await userEvent.upload(screen.getByLabelText('File to import'), fileOf('{"format":"anki"}'));
    expect(await screen.findByText(/“format” is “anki”/)).toBeTruthy();
  });

  it('does not say that it erases a record that a newer version owns', async () => {
    const { storage } = useStudy.getState();
    act(() => useStudy.setState({ storage: 'readonly-newer' }));
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything' }));
    const dialog = screen.getByRole('dialog', { name: 'Erase everything' });
    expect(dialog.textContent).toContain('leaves it as it is');
    expect(within(dialog).queryByRole('button', { name: 'Erase everything' })).toBeNull();
    act(() => useStudy.setState({ storage }));
  });

  it('erases everything, and takes it back when asked to', async () => {
    record(answer('kept-question'));
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything' }));
    const [, confirm] = screen.getAllByRole('button', { name: 'Erase everything' });
    if (!confirm) throw new Error('There is no dialog.');
    await userEvent.click(confirm);
    expect(answered()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(answered()).toContain('kept-question');
  });
});
