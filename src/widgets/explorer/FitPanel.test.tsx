// @vitest-environment happy-dom
import path from 'node:path';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { loadModels } from '../../content/models.ts';
import { modelMemory } from '../../core/explore/model-memory.ts';
import { FitPanel } from './FitPanel.tsx';
import { type FitState, parseFit, shapeOf } from './fit-state.ts';

const models = loadModels(path.resolve('content'));

function Page({ first }: { first: string }) {
  const [fit, setFit] = useState<FitState | null>(parseFit(first));
  const shape = fit && shapeOf(fit, models);
  const fitted = shape && { shape, memory: modelMemory(shape, fit), spareOf: () => null };
  return <FitPanel fit={fit} fitted={fitted} models={models} onChange={setFit} />;
}
const open = (fit: string) => render(<Page first={fit} />);
const context = () => screen.getByLabelText<HTMLInputElement>('Context of each');
/** What a screen reader says with the field. */
const described = () =>
  document.getElementById(context().getAttribute('aria-describedby') ?? '')?.textContent;

afterEach(cleanup);

describe('a context', () => {
  it('longer than the model was made for is said with the model, its limit and the source', () => {
    open('llama-2-7b_fp16_1_4096_one-device');
    expect(described()).toBeUndefined();
    fireEvent.change(context(), { target: { value: '4097' } });
    expect(described()).toMatch(
      /Llama 2 7B was made for at most 4,096 tokens .*litgpt.*2026-03-25.* At 4,097 /,
    );
    fireEvent.change(screen.getByLabelText('Model'), { target: { value: 'llama-3.1-8b' } });
    expect(described()).toBeUndefined();
  });

  it('of a model that a reader typed in is not checked, and the note says so', () => {
    open('own-7-32-4096-8-128_fp16_1_10000000_one-device');
    expect(described()).toBeUndefined();
    expect(document.body.textContent).toContain('made for is not known here, and not checked.');
  });
});
