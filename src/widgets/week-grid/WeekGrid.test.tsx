// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { hoursPerWeek, isOn, type WeekSchedule, weekOf } from '../../core/scenario/schedule.ts';
import { WeekGrid } from './WeekGrid.tsx';

let now: WeekSchedule;
function Page() {
  const [week, setWeek] = useState(weekOf(0, 4, 9, 17));
  now = week;
  return <WeekGrid week={week} label="Hours" onChange={setWeek} />;
}
const hour = (name: string) => screen.getByLabelText(name);

afterEach(cleanup);

describe('the grid of a week', () => {
  it('has one tab stop, which the arrows carry along', () => {
    render(<Page />);
    expect(document.querySelectorAll('[data-hour][tabindex="0"]')).toHaveLength(1);
    hour('Monday 09:00').focus();
    fireEvent.keyDown(hour('Monday 09:00'), { key: 'End' });
    expect(document.activeElement).toBe(hour('Monday 23:00'));
    fireEvent.keyDown(hour('Monday 23:00'), { key: 'PageDown' });
    expect(document.activeElement).toBe(hour('Sunday 23:00'));
    expect(document.querySelectorAll('[data-hour][tabindex="0"]')).toHaveLength(1);
  });

  it('turns an hour on and off by a click of the keyboard and says so', () => {
    render(<Page />);
    fireEvent.click(hour('Sunday 03:00'), { detail: 0 });
    expect(isOn(now, 6, 3)).toBe(true);
    expect(hour('Sunday 03:00').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(hour('Sunday 03:00'), { detail: 0 });
    expect(isOn(now, 6, 3)).toBe(false);
  });

  it('turns an hour on by a click of assistive technology, which presses no pointer', () => {
    render(<Page />);
    fireEvent.click(hour('Sunday 03:00'), { detail: 1 });
    expect(isOn(now, 6, 3)).toBe(true);
  });

  it('carries the state of an hour along with Shift, and stops at the edge', () => {
    render(<Page />);
    const last = hour('Monday 23:00');
    fireEvent.keyDown(last, { key: 'PageUp', shiftKey: true });
    expect(hoursPerWeek(now)).toBe(40);
    fireEvent.keyDown(hour('Friday 16:00'), { key: 'PageDown', shiftKey: true });
    expect(isOn(now, 6, 16)).toBe(true);
    expect(hoursPerWeek(now)).toBe(41);
  });

  it('offers whole weeks', () => {
    render(<Page />);
    fireEvent.click(screen.getByText('All hours'));
    expect(screen.getByText(/^168 of 168 h a week: 730 h/)).toBeTruthy();
    expect(screen.getByText('All hours').getAttribute('aria-pressed')).toBe('true');
  });
});
