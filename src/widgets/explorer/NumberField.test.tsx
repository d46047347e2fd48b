// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { NumberField } from './NumberField.tsx';

function Page() {
  const [value, setValue] = useState(4096);
  return (
    <NumberField
      label="Context"
      value={value}
      least={1}
      most={10_000}
      isWhole
      onChange={setValue}
    />
  );
}
const type = (value: string) =>
  fireEvent.change(screen.getByLabelText('Context'), { target: { value } });
const help = () => document.querySelector('.help')?.textContent;

afterEach(cleanup);

it('says which number counts while what is typed means nothing', () => {
  render(<Page />);
  type('8k');
  expect(help()).toBe('Write a whole number from 1 to 10,000. Until then, 4,096 counts.');
  type('8000');
  expect(help()).toBeUndefined();
  type('80000');
  expect(help()).toMatch(/Until then, 8,000 counts\.$/);
});
