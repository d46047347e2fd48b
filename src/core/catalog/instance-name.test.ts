import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { familyGroup } from './family-group.ts';
import { type ParsedInstanceName, parseInstanceName } from './instance-name.ts';

const { instances } = loadFacts('content');

function parsed(name: string): ParsedInstanceName {
  const result = parseInstanceName(name);
  if (!result.ok) throw new Error(result.problem);
  return result;
}

const codes = (name: string) => parsed(name).attributes.map(({ code }) => code);

describe('the name of an instance type', () => {
  it.each([
    ['c7gn.xlarge', 'c', 7, 'graviton', ['n'], 1],
    ['m5.large', 'm', 5, 'intel', [], 0.5],
    ['r7iz.8xlarge', 'r', 7, 'intel', ['z'], 8],
    ['x2iedn.16xlarge', 'x', 2, 'intel', ['e', 'd', 'n'], 16],
    ['g4dn.xlarge', 'g', 4, null, ['d', 'n'], 1],
    ['inf2.xlarge', 'inf', 2, null, [], 1],
    ['trn1n.32xlarge', 'trn', 1, null, ['n'], 32],
    ['c7i-flex.large', 'c', 7, 'intel', [], 0.5],
    ['p6-b200.48xlarge', 'p', 6, null, [], 48],
    ['p6e-gb200.36xlarge', 'p', 6, null, ['e'], 36],
    ['g6f.large', 'g', 6, null, ['f'], 0.5],
    ['gr6.4xlarge', 'gr', 6, null, [], 4],
    ['u7i-12tb.224xlarge', 'u', 7, 'intel', [], 224],
    ['mac2-m2.metal', 'mac', 2, null, [], null],
    ['t3a.micro', 't', 3, 'amd', [], null],
    ['a1.medium', 'a', 1, 'graviton', [], null],
    ['u-12tb1.112xlarge', 'u', 1, 'intel', [], 112],
    ['m8i.metal-48xl', 'm', 8, 'intel', [], 48],
    ['u-6tb1.metal', 'u', 1, 'intel', [], null],
    ['u7inh-32tb.480xlarge', 'u', 7, 'intel', ['n', 'h'], 480],
    ['mac2-m2pro.metal', 'mac', 2, null, [], null],
    ['mac-m4.metal', 'mac', 4, null, [], null],
    ['hpc7g.16xlarge', 'hpc', 7, 'graviton', [], 16],
    ['hpc6id.32xlarge', 'hpc', 6, 'intel', ['d'], 32],
    ['p6-b300.48xlarge', 'p', 6, null, [], 48],
    ['p4de.24xlarge', 'p', 4, null, ['d', 'e'], 24],
    ['trn2u.48xlarge', 'trn', 2, null, ['u'], 48],
    ['c7i.metal-24xl', 'c', 7, 'intel', [], 24],
    ['g5g.metal', 'g', 5, 'graviton', [], null],
    ['ml.c5d.xlarge', 'c', 5, 'intel', ['d'], 1],
    ['ml.inf2.48xlarge', 'inf', 2, null, [], 48],
  ])('%s is read part by part', (name, series, generation, processor, letters, size) => {
    expect(parsed(name)).toMatchObject({ series, generation, processor, sizeInXlarge: size });
    expect(codes(name)).toEqual(letters);
  });

  it('does not take the letter e for EBS, nor a digit for a size', () => {
    expect(parsed('x2iedn.16xlarge').attributes[0]?.meaning).toMatch(/memory or storage/);
    expect(parsed('g6e.xlarge').attributes[0]?.meaning).toBe('larger GPU memory');
    expect(parsed('m5.large').generation).toBe(5);
  });

  it('says whether the processor is written or only implied', () => {
    expect(parsed('c5.xlarge').processorStated).toBe(false);
    expect(parsed('c6i.xlarge').processorStated).toBe(true);
  });

  it('explains a suffix', () => {
    expect(parsed('c7i-flex.large').suffix?.meaning).toMatch(/held below full speed/);
    expect(parsed('u7i-12tb.224xlarge').suffix?.meaning).toBe('12 TiB of memory');
    expect(parsed('p6-b200.48xlarge').suffix?.meaning).toBe('B200 GPU');
    expect(parsed('mac2-m2.metal').suffix?.meaning).toBe('Apple M2 chip');
    expect(parsed('mac2-m2pro.metal').suffix?.meaning).toBe('Apple M2 Pro chip');
    expect(parsed('u-6tb1.metal').suffix?.meaning).toBe('6 TiB of memory');
    expect(parsed('p6e-gb200.36xlarge').suffix?.meaning).toBe('GB200 GPU');
    expect(parsed('trn2u.48xlarge').attributes[0]?.meaning).toBe('part of an UltraServer');
  });

  it.each([
    ['', 'A name is a family, a point and a size'],
    ['m5', 'A name is a family, a point and a size'],
    ['m5.huge', '“huge” is not a size'],
    ['5m.large', '“5m” is not a family'],
    ['q9.large', 'No EC2 family starts with “q”'],
    ['m5y.large', 'The letter “y” in “m5y” has no meaning'],
    ['constructor1.large', 'No EC2 family starts with “constructor”'],
  ])('“%s” gets a sentence, not an exception', (name, sentence) => {
    const result = parseInstanceName(name);
    expect(result.ok ? '' : result.problem).toContain(sentence);
  });

  it('is read without an exception whatever somebody types', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseInstanceName(text).ok === 'boolean'));
  });

  it('reads SageMaker’s name of any type as that type', () => {
    for (const { instanceType } of instances) {
      expect(parsed(`ml.${instanceType}`)).toEqual({ ...parsed(instanceType), isSageMaker: true });
    }
    expect(parsed('m5.large').isSageMaker).toBe(false);
    expect(parseInstanceName('ml.large').ok).toBe(false);
  });

  it('agrees with the data for every type we have', () => {
    const makers = { intel: 'intel', amd: 'amd', graviton: 'aws' };
    for (const type of instances) {
      const name = parsed(type.instanceType);
      expect(name).toMatchObject({
        family: type.family,
        generation: type.generation,
        size: type.size,
        bareMetal: type.bareMetal,
      });
      if (name.processor !== null) expect(makers[name.processor]).toBe(type.cpuManufacturer);
    }
  });
});

describe('the group of a family', () => {
  it('agrees with the data for every family we have', () => {
    for (const { family, group } of instances)
      expect([family, familyGroup(family)]).toEqual([family, group]);
  });

  it('is “other” for anything unknown', () => {
    expect(familyGroup('constructor')).toBe('other');
    expect(familyGroup('')).toBe('other');
  });
});
