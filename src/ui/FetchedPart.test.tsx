// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FetchedPart } from './FetchedPart.tsx';

afterEach(cleanup);

function part(load: () => Promise<string>) {
  return (
    <FetchedPart load={load} waiting="On its way" failed="It could not be fetched.">
      {(text) => <p>{text}</p>}
    </FetchedPart>
  );
}

describe('a part that is fetched', () => {
  it('says that it is on its way, then shows what came', async () => {
    render(part(() => Promise.resolve('Here')));
    expect(screen.getByText('On its way').getAttribute('aria-busy')).toBe('true');
    expect(await screen.findByText('Here')).toBeTruthy();
  });

  it('says what failed, and tries again when it is told to', async () => {
    const load = vi.fn<() => Promise<string>>();
    load.mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce('Here');
    render(part(load));
    expect((await screen.findByRole('alert')).textContent).toContain('It could not be fetched.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Here')).toBeTruthy();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('tries again by itself when the connection is back', async () => {
    const load = vi.fn<() => Promise<string>>();
    load.mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce('Here');
    render(part(load));
    await screen.findByRole('alert');
    dispatchEvent(new Event('online'));
    expect(await screen.findByText('Here')).toBeTruthy();
  });
});
