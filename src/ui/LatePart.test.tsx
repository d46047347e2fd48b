// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { type ComponentType, useState } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { latePart } from './LatePart.tsx';

const afterThis: (() => void)[] = [];
afterEach(() => {
  cleanup();
  act(() => {
    for (const end of afterThis.splice(0)) end();
  });
  document.body.replaceChildren();
});

interface Props {
  readonly name: string;
}
const Live = ({ name }: Props) => <p>Live {name}</p>;

interface Code {
  readonly come: (part: ComponentType<Props>) => void;
  readonly fail: (error: Error) => void;
}

/** A page as it was served, and the part’s code under the test’s control. */
function served(html = '<div><p>Served first</p></div>') {
  let code: Code = { come: () => {}, fail: () => {} };
  const load = () =>
    new Promise<ComponentType<Props>>((come, fail) => {
      code = { come, fail };
    });
  const Part = latePart<Props>(load, 'It could not be fetched.');
  let rename: (name: string) => void = () => {};
  function Page() {
    const [name, setName] = useState('first');
    rename = setName;
    return <Part name={name} />;
  }
  const page = document.createElement('main');
  page.innerHTML = html;
  document.body.append(page);
  const complaints = vi.fn();
  let root: Root | null = null;
  act(() => {
    root = hydrateRoot(page, <Page />, { onRecoverableError: complaints });
  });
  afterThis.push(() => root?.unmount());
  return {
    page,
    complaints,
    come: (part: ComponentType<Props>) => act(async () => code.come(part)),
    fail: () => act(async () => code.fail(new Error('offline'))),
    rename: (name: string) => act(() => rename(name)),
  };
}

describe('a part whose code comes late', () => {
  it('stands as it was served, whatever changes around it, until the code is here', async () => {
    const { page, come, complaints, rename } = served();
    expect(page.innerHTML).toBe('<div><p>Served first</p></div>');
    rename('second');
    expect(page.innerHTML).toBe('<div><p>Served first</p></div>');
    await come(Live);
    expect(page.innerHTML).toBe('<div><p>Live second</p></div>');
    expect(complaints).not.toHaveBeenCalled();
  });

  it('takes over what the reader has chosen in it before, and the focus', async () => {
    const told = vi.fn();
    const Choices = () => (
      <>
        <input type="radio" name="live" aria-label="one" />
        <input type="radio" name="live" aria-label="two" />
        <input type="checkbox" aria-label="kernels" checked={false} onChange={told} />
      </>
    );
    const { page, come } = served(
      '<div><input type="radio" name="s"><input type="radio" name="s"><input type="checkbox"></div>',
    );
    for (const input of [...page.querySelectorAll('input')].slice(1)) input.click();
    page.querySelectorAll('input')[1]?.focus();
    await come(Choices);
    expect(screen.getByLabelText<HTMLInputElement>('one').checked).toBe(false);
    expect(screen.getByLabelText<HTMLInputElement>('two').checked).toBe(true);
    expect(document.activeElement).toBe(screen.getByLabelText('two'));
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('still stands when the code cannot be fetched, and says so', async () => {
    const { page, fail } = served();
    await fail();
    expect(page.textContent).toContain('Served first');
    expect(screen.getByRole('alert').textContent).toContain('It could not be fetched.');
  });

  it('is fetched where it was not served, and is there at once the next time', async () => {
    const Part = latePart<Props>(async () => Live, 'It could not be fetched.');
    const first = render(<Part name="one" />);
    expect(screen.getByText('Fetching this part …')).toBeTruthy();
    expect(await screen.findByText('Live one')).toBeTruthy();
    first.unmount();
    render(<Part name="two" />);
    expect(screen.getByText('Live two')).toBeTruthy();
  });
});
