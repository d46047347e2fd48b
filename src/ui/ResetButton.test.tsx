// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { ResetButton } from './ResetButton.tsx';

function Tool() {
  const [state, setState] = useState({ load: 7 });
  return (
    <>
      <output aria-label="load">{state.load}</output>
      <button type="button" onClick={() => setState(({ load }) => ({ load: load + 1 }))}>
        more
      </button>
      <ResetButton
        label="Reset"
        now={state}
        example={{ load: 1 }}
        textOf={({ load }) => String(load)}
        onChange={setState}
      />
    </>
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const load = () => screen.getByLabelText('load').textContent;
const undo = () => screen.queryByRole('button', { name: 'Undo' });

afterEach(cleanup);

it('brings the example, and again what was there before', () => {
  render(<Tool />);
  expect(undo()).toBeNull();
  press('Reset');
  expect(load()).toBe('1');
  press('Undo');
  expect(load()).toBe('7');
  expect(undo()).toBeNull();
});

it('offers no way back over a later change', () => {
  render(<Tool />);
  press('Reset');
  press('more');
  expect(undo()).toBeNull();
});

it('keeps the way back when it is pressed twice', () => {
  render(<Tool />);
  press('Reset');
  press('Reset');
  press('Undo');
  expect(load()).toBe('7');
});
