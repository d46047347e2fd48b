// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { NumberField } from './NumberField.tsx';
import { reader } from './read-number.ts';

const read = reader({ what: 'The load', unit: '', range: { min: 1, max: 1e6 } });

function Tool() {
  const [load, setLoad] = useState(1000);
  return (
    <>
      <NumberField label="Load" unit="" value={load} read={read} onChange={setLoad} />
      <button type="button" onClick={() => setLoad(1000)}>
        reset
      </button>
    </>
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('Load');
const type = (value: string) => fireEvent.change(field(), { target: { value } });

afterEach(cleanup);

it('keeps what was typed as it was typed', () => {
  render(<Tool />);
  type('5e3');
  expect(field().value).toBe('5e3');
  type('5e3x');
  expect(field().value).toBe('5e3x');
  expect(screen.getByText(/Using 5000\.$/)).toBeDefined();
});

it('shows the value in use once something else sets the one from before the typing again', () => {
  render(<Tool />);
  type('5000');
  fireEvent.click(screen.getByText('reset'));
  expect(field().value).toBe('1000');
});
