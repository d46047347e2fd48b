import { describe, expect, it } from 'vitest';
import { parseInstanceName } from '../../core/catalog/instance-name.ts';
import { nameOf, nameParts, unsaid } from './explain.ts';

function parsed(name: string) {
  const result = parseInstanceName(name);
  if (!result.ok) throw new Error(result.problem);
  return result;
}

describe('a decoded name', () => {
  it.each([
    'g4dn.xlarge',
    'c7gn.xlarge',
    'm5.large',
    'r7iz.8xlarge',
    'x2iedn.16xlarge',
    'inf2.xlarge',
    'c7i-flex.large',
    'p6-b200.48xlarge',
    'gr6.4xlarge',
    't3a.nano',
    'm7g.metal',
    'u-12tb1.112xlarge',
    'mac2-m2pro.metal',
    'mac-m4.metal',
    'u7i-12tb.224xlarge',
    'trn2u.48xlarge',
    'ml.g5.2xlarge',
  ])('explains every character of %s once', (name) => {
    expect(
      nameParts(parsed(name))
        .map((part) => part.text)
        .join(''),
    ).toBe(name);
  });

  it('says which processor a name without a letter has', () => {
    expect(unsaid(parsed('m5.large'))).toContain('Intel');
    expect(unsaid(parsed('c7g.large'))).toBeNull();
    expect(unsaid(parsed('g5.xlarge'))).toContain('does not say');
  });

  it('counts the size in xlarge', () => {
    expect(nameParts(parsed('r7iz.8xlarge')).at(-1)?.meaning).toContain('8 times');
    expect(nameParts(parsed('m5.large')).at(-1)?.meaning).toContain('Half');
  });
});

describe('an order', () => {
  it('puts disk before network and both after the processor', () => {
    const order = {
      series: 'c',
      generation: '6',
      processor: 'g',
      extras: ['n', 'd'],
      size: 'xlarge',
    };
    expect(nameOf(order)).toBe('c6gdn.xlarge');
  });

  it('keeps letters that the form does not offer', () => {
    const order = {
      series: 'x',
      generation: '2',
      processor: 'i',
      extras: ['e', 'd', 'n'],
      size: 'xlarge',
    };
    expect(nameOf(order)).toBe('x2iedn.xlarge');
  });

  it('gives a name that reads back as ordered', () => {
    const name = parsed(
      nameOf({ series: 'r', generation: '7', processor: 'a', extras: [], size: '2xlarge' }),
    );
    expect(name).toMatchObject({ series: 'r', generation: 7, processor: 'amd', sizeInXlarge: 2 });
  });
});
