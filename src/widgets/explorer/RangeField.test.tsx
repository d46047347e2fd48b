// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { RangeCondition } from '../../core/explore/query.ts';
import { RangeField } from './RangeField.tsx';

const FROM_16: RangeCondition = {
  kind: 'range',
  measure: 'vcpu',
  reading: 'reported',
  min: { value: 16, isOpen: false },
  max: null,
};

let now: RangeCondition | null;
let said: string;
function Page({ first }: { first: RangeCondition | null }) {
  const [condition, setCondition] = useState(first);
  now = condition;
  return (
    <>
      <RangeField
        measure="vcpu"
        currency="USD"
        condition={condition}
        onChange={(next, words) => {
          said = words;
          setCondition(next);
        }}
      />
      <button type="button" onClick={() => setCondition(FROM_16)}>
        From elsewhere
      </button>
    </>
  );
}
const open = (first: RangeCondition | null = FROM_16) => {
  said = '';
  render(<Page first={first} />);
  return screen.getByRole<HTMLInputElement>('textbox', { name: /at least|more than/ });
};
const write = (field: HTMLInputElement, text: string) =>
  fireEvent.change(field, { target: { value: text } });
const help = () => document.querySelector('.help')?.textContent;

afterEach(cleanup);

it('filters by what stands in the field once it is left', () => {
  const field = open();
  write(field, '32');
  expect(now?.min?.value).toBe(16);
  fireEvent.blur(field);
  expect(now?.min?.value).toBe(32);
  expect(said).toBe('');
});

it('says while something else is typed that the old bound counts', () => {
  const field = open();
  write(field, '16x');
  expect(help()).toBe(
    '“16x” is not an amount. Write a number from 0 up, such as 16 or 0.5. Until you leave this field, 16 counts.',
  );
  expect(now?.min?.value).toBe(16);
});

it('takes the old bound away when what is no amount is left in the field, and says so', () => {
  const field = open();
  write(field, '16x');
  fireEvent.blur(field);
  expect(now).toBeNull();
  expect(field.value).toBe('16x');
  expect(help()).toMatch(/such as 16 or 0\.5\. Until then, this end bounds nothing\.$/);
  expect(said).toBe('“16x” is not an amount: “vCPU: at least 16” no longer counts.');
});

it('leaves the other end alone', () => {
  const field = open({ ...FROM_16, max: { value: 64, isOpen: false } });
  write(field, 'many');
  fireEvent.blur(field);
  expect(now).toMatchObject({ min: null, max: { value: 64 } });
});

it('shows a bound that comes from elsewhere in place of what was no amount', () => {
  const field = open();
  write(field, '16x');
  fireEvent.blur(field);
  fireEvent.click(screen.getByText('From elsewhere'));
  expect(field.value).toBe('16');
  expect(help()).toBeUndefined();
});

it('calls an open bound by its name', () => {
  open({ ...FROM_16, min: { value: 16, isOpen: true } });
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'more than' }).value).toBe('16');
});
