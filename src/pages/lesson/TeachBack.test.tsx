// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { record, useStudy } from '../../study/store.ts';
import { TeachBack } from './TeachBack.tsx';

const note = (slug: string) => useStudy.getState().state.notes.get(slug);

afterEach(cleanup);

describe('a note on a lesson', () => {
  it('is saved when the field is left, and is there the next time', async () => {
    act(() => useStudy.setState({ ready: true }));
    const first = render(<TeachBack slug="alpha" />);
    await userEvent.type(screen.getByRole('textbox'), 'In my words.');
    await userEvent.tab();
    expect(note('alpha')).toBe('In my words.');
    expect(screen.getByText('Saved.')).toBeTruthy();
    first.unmount();
    render(<TeachBack slug="alpha" />);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('In my words.');
  });

  it('is saved when the page is left without leaving the field', async () => {
    const page = render(<TeachBack slug="beta" />);
    await userEvent.type(screen.getByRole('textbox'), 'Half a');
    page.unmount();
    expect(note('beta')).toBe('Half a');
  });

  it('that another tab has changed is shown, and not overwritten when this page is left', async () => {
    const page = render(<TeachBack slug="gamma" />);
    await userEvent.type(screen.getByRole('textbox'), 'Mine.');
    await userEvent.tab();
    act(() => {
      record({ kind: 'note-written', lesson: 'gamma', text: 'Better, from the other tab.' });
    });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe(
      'Better, from the other tab.',
    );
    page.unmount();
    expect(note('gamma')).toBe('Better, from the other tab.');
  });

  it('is gone when it is emptied', async () => {
    render(<TeachBack slug="alpha" />);
    await userEvent.clear(screen.getByRole('textbox'));
    await userEvent.tab();
    expect(note('alpha')).toBeUndefined();
    expect(screen.getByText('Removed.')).toBeTruthy();
  });
});
