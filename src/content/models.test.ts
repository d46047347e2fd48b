import { describe, expect, it } from 'vitest';
import { loadModels } from './models.ts';

const models = loadModels('content');
const named = (name: string) => models.find((model) => model.name === name);

describe('the models of the data', () => {
  it('have the weights that their makers publish', () => {
    expect(named('Llama 3.1 70B')?.parameters).toBe(70_553_706_496);
    expect(named('Llama 2 13B')?.parameters).toBe(13_015_864_320);
    expect(named('Mistral 7B v0.1')?.parameters).toBe(7_241_732_096);
    expect(named('Llama 3.2 3B')?.parameters).toBe(3_212_749_824);
  });

  it('have the longest context that their sources state', () => {
    expect(named('Llama 3.1 8B')?.mostContextTokens).toBe(131_072);
    expect(named('Llama 2 7B')?.mostContextTokens).toBe(4_096);
    expect(named('Mistral 7B v0.1')?.mostContextTokens).toBe(32_768);
    expect(named('Phi-4')?.mostContextTokens).toBe(16_384);
    expect(named('BERT base')?.mostContextTokens).toBe(512);
  });

  it('keep no cache when they only encode', () => {
    expect(named('BERT base')?.kvHeads).toBe(0);
  });
});
