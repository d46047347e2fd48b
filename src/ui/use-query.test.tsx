// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { useQuery } from './use-query.ts';

function Page() {
  const [query, write] = useQuery(['path']);
  const navigate = useNavigate();
  return (
    <>
      <output aria-label="path">{query.get('path')}</output>
      <output aria-label="address">{useLocation().search}</output>
      <button type="button" onClick={() => write('path=a', 'push')}>
        push a
      </button>
      <button type="button" onClick={() => write('path=a,b', 'replace')}>
        replace by a,b
      </button>
      <button type="button" onClick={() => navigate(-1)}>
        back
      </button>
    </>
  );
}

const open = (address: string) =>
  render(
    <MemoryRouter initialEntries={[address]}>
      <Page />
    </MemoryRouter>,
  );
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const shown = (label: string) => screen.getByLabelText(label).textContent;

afterEach(cleanup);

it('keeps keys that are not the page’s own, and commas readable', () => {
  open('/?figure=flowchart&path=x');
  press('replace by a,b');
  expect(shown('address')).toBe('?path=a,b&figure=flowchart');
});

it('goes back to the state before what was pushed, over what was replaced', () => {
  open('/?path=x');
  press('push a');
  press('replace by a,b');
  expect(shown('path')).toBe('a,b');
  press('back');
  expect(shown('path')).toBe('x');
});
