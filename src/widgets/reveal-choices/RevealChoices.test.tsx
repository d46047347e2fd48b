// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { RevealChoices } from './RevealChoices.tsx';

afterEach(cleanup);

const choices = (
  <RevealChoices
    legend="A case"
    choices={[
      { value: 'a', label: 'First' },
      { value: 'b', label: 'Second' },
    ]}
    answer="b"
  >
    because of this
  </RevealChoices>
);

describe('RevealChoices', () => {
  it('is a group of native radio buttons with its case as the name', () => {
    render(choices);
    expect(screen.getByRole('group', { name: 'A case' })).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
  });

  it('carries its evidence in the served page, so that it works without a script', () => {
    expect(renderToString(choices)).toContain('because of this');
  });
});
