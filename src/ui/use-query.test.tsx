// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import {
  type Location,
  MemoryRouter,
  type Path,
  Router,
  useLocation,
  useNavigate,
} from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { useQuery } from './use-query.ts';

function Page() {
  const [query, write] = useQuery(['path']);
  const navigate = useNavigate();
  const [, tick] = useState(0);
  return (
    <>
      <output aria-label="path">{query.get('path')}</output>
      <button type="button" onClick={() => write('path=a', 'push')}>
        push a
      </button>
      <button type="button" onClick={() => write('path=a,b', 'replace')}>
        replace by a,b
      </button>
      <button type="button" onClick={() => write(`path=${query.get('path')}d`, 'replace')}>
        add d
      </button>
      <button type="button" onClick={() => write('path=c', 'replace')}>
        replace by c
      </button>
      <button type="button" onClick={() => tick((count) => count + 1)}>
        draw again
      </button>
      <button type="button" onClick={() => navigate(-1)}>
        back
      </button>
    </>
  );
}

function App() {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <>
      <output aria-label="address">{useLocation().search}</output>
      <button type="button" onClick={() => setIsOpen(false)}>
        leave
      </button>
      {isOpen && <Page />}
    </>
  );
}

const open = (address: string) =>
  render(
    <MemoryRouter initialEntries={[address]}>
      <App />
    </MemoryRouter>,
  );
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const shown = (label: string) => screen.getByLabelText(label).textContent;

afterEach(cleanup);

it('keeps keys that are not the page’s own, and commas readable', async () => {
  open('/?figure=flowchart&path=x');
  press('replace by a,b');
  await waitFor(() => expect(shown('address')).toBe('?path=a,b&figure=flowchart'));
});

it('shows the page’s state at once and writes the address after the paint', async () => {
  open('/?path=x');
  press('replace by a,b');
  expect(shown('path')).toBe('a,b');
  expect(shown('address')).toBe('?path=x');
  await waitFor(() => expect(shown('address')).toBe('?path=a,b'));
});

it('writes the last of two changes within a frame, and none of a page that was left', async () => {
  open('/?path=x');
  press('replace by c');
  press('replace by a,b');
  expect(shown('path')).toBe('a,b');
  await waitFor(() => expect(shown('address')).toBe('?path=a,b'));
  press('replace by c');
  press('leave');
  await new Promise((done) => setTimeout(done, 100));
  expect(shown('address')).toBe('?path=a,b');
});

it('keeps what was replaced right before a push as an entry of its own', async () => {
  open('/?path=x');
  press('replace by a,b');
  press('push a');
  await waitFor(() => expect(shown('address')).toBe('?path=a'));
  press('back');
  await waitFor(() => expect(shown('address')).toBe('?path=a,b'));
  expect(shown('path')).toBe('a,b');
});

it('goes back to the state before what was pushed, over what was replaced', async () => {
  open('/?path=x');
  press('push a');
  press('replace by a,b');
  expect(shown('path')).toBe('a,b');
  await waitFor(() => expect(shown('address')).toBe('?path=a,b'));
  press('back');
  expect(shown('path')).toBe('x');
});

describe('while the router is not there yet', () => {
  /** A router that is there when the test says so, one move at a time. */
  function LateRouter() {
    const [location, setLocation] = useState<Partial<Location>>({ search: '?path=x' });
    const [made, setMade] = useState<readonly Partial<Location>[]>([]);
    // A browser keeps a copy.
    const move = ({ search = '' }: Partial<Path>, state: unknown) =>
      setMade((moves) => [...moves, { search, state: structuredClone(state) }]);
    const navigator = { createHref: () => '', go: () => {}, push: move, replace: move };
    const [next] = made;
    const land = () => {
      setLocation(next ?? {});
      setMade((moves) => moves.slice(1));
    };
    return (
      <Router location={location} navigator={navigator}>
        <output aria-label="moves under way">{made.length}</output>
        <button type="button" onClick={land}>
          land
        </button>
        <App />
      </Router>
    );
  }
  const written = (moves: number) =>
    waitFor(() => expect(shown('moves under way')).toBe(String(moves)));

  it('draws what was changed, however often it draws', async () => {
    render(<LateRouter />);
    press('replace by c');
    await written(1);
    press('draw again');
    expect(shown('address')).toBe('?path=x');
    expect(shown('path')).toBe('c');
    press('land');
    expect(shown('address')).toBe('?path=c');
    expect(shown('path')).toBe('c');
  });

  it('makes the next change of it, and an older address that comes brings nothing back', async () => {
    render(<LateRouter />);
    press('replace by c');
    await written(1);
    press('draw again');
    press('add d');
    await written(2);
    press('push a');
    expect(shown('path')).toBe('a');
    for (const address of ['?path=c', '?path=cd', '?path=a']) {
      press('land');
      expect(shown('address')).toBe(address);
      expect(shown('path')).toBe('a');
    }
  });

  it('lets an older address come that is the same as the newest', async () => {
    render(<LateRouter />);
    press('replace by c');
    await written(1);
    press('replace by a,b');
    await written(2);
    press('replace by c');
    await written(3);
    for (const address of ['?path=c', '?path=a,b', '?path=c']) {
      press('land');
      expect(shown('address')).toBe(address);
      expect(shown('path')).toBe('c');
    }
    press('replace by a,b');
    expect(shown('path')).toBe('a,b');
  });
});

it('follows the reader who goes back, also to what was written before', async () => {
  open('/?path=x');
  press('push a');
  await waitFor(() => expect(shown('address')).toBe('?path=a'));
  press('replace by c');
  press('back');
  await waitFor(() => expect(shown('address')).toBe('?path=x'));
  await act(() => new Promise((done) => setTimeout(done, 60)));
  expect(shown('address')).toBe('?path=x');
  expect(shown('path')).toBe('x');
});

it('loses none of many changes, each made of the one before', async () => {
  open('/?path=x');
  for (let change = 0; change < 60; change += 1) {
    press('add d');
    expect(shown('path')).toBe(`x${'d'.repeat(change + 1)}`);
    await act(() => new Promise((done) => setTimeout(done, change % 25)));
    expect(shown('path')).toBe(`x${'d'.repeat(change + 1)}`);
  }
  await waitFor(() => expect(shown('address')).toBe(`?path=x${'d'.repeat(60)}`));
});
