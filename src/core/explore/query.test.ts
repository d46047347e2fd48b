import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRegionPlaces } from '../../content/data.ts';
import { FACET_IDS, facetOf } from './facets.ts';
import { formatQuery } from './format-query.ts';
import { hasReadings, MEASURE_IDS } from './measures.ts';
import { MAX_QUERY_LENGTH, parseQuery } from './parse-query.ts';
import { type Condition, meets, type Query, select, withCondition } from './query.ts';
import { NO_VOCABULARY, queryVocabulary } from './query-vocabulary.ts';
import { testRows } from './rows.test.fixture.ts';
import { describeCondition } from './text.ts';

const rows = testRows();
const words = queryVocabulary(rows, loadRegionPlaces('content'));
const names = (text: string) =>
  select(rows, parseQuery(text, words).conditions).map(({ type }) => type.instanceType);
const understood = (text: string, vocabulary = words) => {
  const { conditions, unknown } = parseQuery(text, vocabulary);
  return [
    ...conditions.map((condition) => describeCondition(condition, 'USD')),
    ...unknown.map((part) => `? ${part.text}`),
  ];
};

/** Queries as `parseQuery` makes them: one condition on each subject. */
const bound = fc.record({
  value: fc.oneof(
    fc.integer({ min: 0, max: 5_000 }),
    fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
  ),
  isOpen: fc.boolean(),
});
const range = fc
  .record({
    kind: fc.constant('range' as const),
    measure: fc.constantFrom(...MEASURE_IDS),
    ends: fc.oneof(
      fc.record({ min: bound, max: fc.constant(null) }),
      fc.record({ min: fc.constant(null), max: bound }),
      fc.record({ min: bound, max: bound }),
    ),
    reading: fc.constantFrom('nominal' as const, 'reported' as const),
  })
  .map(
    ({ kind, measure, ends, reading }): Condition => ({
      kind,
      measure,
      ...ends,
      reading: hasReadings(measure) ? reading : 'reported',
    }),
  );
const facet = fc
  .record({ facet: fc.constantFrom(...FACET_IDS), row: fc.constantFrom(...rows) })
  .map(
    ({ facet: id, row }): Condition => ({ kind: 'facet', facet: id, values: [facetOf(row, id)] }),
  );
const name = fc
  .record({ row: fc.constantFrom(...rows), length: fc.integer({ min: 1, max: 12 }) })
  .map(
    ({ row, length }): Condition => ({
      kind: 'name',
      patterns: [row.type.instanceType.slice(0, length)],
    }),
  );
const unknown = fc
  .constantFrom('cheap', 'fastest', 'zebra', '8', '>=', 'vcpu', 'ram', 'not', 'cape town', 'europe')
  .map((text) => ({ text, why: '' }));
const queries = fc
  .record({
    conditions: fc.array(fc.oneof(range, facet, name), { maxLength: 8 }),
    unknown: fc.array(unknown, { maxLength: 3 }),
  })
  .map(
    (query): Query => ({
      ...query,
      conditions: query.conditions.reduce<readonly Condition[]>(withCondition, []),
    }),
  );

const withoutWhy = ({ conditions, unknown: parts }: Query) => ({
  conditions,
  unknown: parts.map(({ text }) => text),
});

describe('the query field', () => {
  it('reads back what it writes: parse after format is identity', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const text = formatQuery(query, words);
        fc.pre(text.length <= MAX_QUERY_LENGTH);
        expect(withoutWhy(parseQuery(text, words))).toEqual(withoutWhy(query));
      }),
      { numRuns: 1_500 },
    );
  });

  it('takes any text without failing, and a second reading changes nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 80 }),
          fc
            .array(
              fc.constantFrom(
                'g5',
                'gpu',
                '>=',
                '24',
                'gib',
                'vcpu',
                '8-16',
                'under',
                '$0.5',
                ':',
                ';',
                'arm',
                '+',
                ',',
                'total',
                'not',
                'metal',
                'memory',
                'a100',
                'nvidia,',
                '1$',
                '0$:',
                '1$,',
                '-withdrawn',
                'x',
                '4x',
                'dollars',
                'between',
                'and',
              ),
              { maxLength: 10 },
            )
            .map((parts) => parts.join(' ')),
        ),
        (text) => {
          const query = parseQuery(text, words);
          const again = parseQuery(formatQuery(query, words), words);
          expect(again.conditions).toEqual(query.conditions);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('finds a subset, and each condition on its own holds in it', () => {
    fc.assert(
      fc.property(queries, ({ conditions }) => {
        const found = select(rows, conditions);
        const all = new Set(rows);
        expect(found.every((row) => all.has(row))).toBe(true);
        expect(
          rows.filter((row) => conditions.every((condition) => meets(row, condition))),
        ).toEqual(found);
      }),
    );
  });
});

describe('what people type', () => {
  it('reads a family, a family alone and a whole name', () => {
    expect(names('g5')).toContain('g5g.xlarge');
    expect(names('g5.')).not.toContain('g5g.xlarge');
    expect(names('g5.')).toHaveLength(8);
    expect(names('ml.g5.xlarge')).toEqual(['g5.xlarge']);
    expect(names('G5.XLarge')).toEqual(['g5.xlarge']);
    expect(names('u-6tb1 mac2-m2pro hpc7g').every((found) => /^(u-6tb1|hpc7g)/.test(found))).toBe(
      true,
    );
  });

  it('reads the letters of a series, and not a small word of a sentence', () => {
    expect(new Set(names('inf').map((name) => name.split('.')[0]))).toEqual(
      new Set(['inf1', 'inf2']),
    );
    expect(understood('a gpu with 24gb vram or trn')).toEqual([
      'Accelerator: GPU',
      'Memory per device: 24 GB, the maker’s number',
      'Name begins with trn',
    ]);
  });

  it('reads the examples of its help', () => {
    expect(understood('vcpu 8-16 arm under $0.5')).toEqual([
      'vCPU: at least 8 and at most 16',
      'Architecture: Arm',
      'Price per hour: less than $0.50',
    ]);
    expect(understood('gpu>=24gib')).toEqual([
      'Accelerator: GPU',
      'Memory per device: at least 24 GiB, as EC2 reports it',
    ]);
    expect(understood('gpu >= 24 GB')).toEqual([
      'Accelerator: GPU',
      'Memory per device: at least 24 GB, the maker’s number',
    ]);
  });

  it('tells a count of GPUs from their memory by the unit', () => {
    expect(understood('gpus>=2')).toEqual(['Accelerator: GPU', 'Accelerators: at least 2']);
    expect(understood('4+ gpus')).toEqual(['Accelerator: GPU', 'Accelerators: at least 4']);
    expect(understood('48gb gpu')).toEqual([
      'Accelerator: GPU',
      'Memory per device: 48 GB, the maker’s number',
    ]);
    expect(understood('total vram at least 96gb')).toEqual([
      'Accelerator memory: at least 96 GB, the maker’s number',
    ]);
  });

  it('takes the number before or behind its word', () => {
    expect(understood('8 vcpu 16gb ram')).toEqual(understood('vcpu 8 ram 16gb'));
    expect(understood('8 vcpu 16gb')).toEqual(['vCPU: 8', 'Memory: 16 GiB']);
    expect(understood('16gb vcpu>=8')).toEqual(['Memory: 16 GiB', 'vCPU: at least 8']);
  });

  it('takes decimal commas, thousands commas, larger units and money', () => {
    expect(understood('price<0,5')).toEqual(['Price per hour: less than $0.50']);
    expect(understood('ram>=1,152gib')).toEqual(['Memory: at least 1,152 GiB']);
    expect(understood('2tib ram')).toEqual(['Memory: 2,048 GiB']);
    expect(understood('$1-$2')).toEqual(['Price per hour: at least $1.00 and at most $2.00']);
    expect(understood('$0.5')).toEqual(['Price per hour: at most $0.50']);
  });

  it('knows chips and makers of the catalogue, and does not take T4 for T4G', () => {
    expect(names('nvidia t4').every((found) => found.startsWith('g4dn.'))).toBe(true);
    expect(names('a100').some((found) => found.startsWith('p4de'))).toBe(true);
    expect(names('a100').some((found) => found.startsWith('p4d.'))).toBe(true);
    expect(understood('no burstable')).toEqual(['Burstable: No']);
  });

  it('reads memory beside an accelerator’s name as its own', () => {
    expect(understood('nvidia 24 gb')).toEqual([
      'Accelerator maker: NVIDIA',
      'Memory per device: 24 GB, the maker’s number',
    ]);
    expect(understood('a100 >= 80gb')).toEqual([
      'Chip: A100',
      'Memory per device: at least 80 GB, the maker’s number',
    ]);
    expect(understood('24gib nvidia')[0]).toBe('Memory per device: 24 GiB, as EC2 reports it');
    expect(understood('nvidia 64gb ram')).toEqual(['Accelerator maker: NVIDIA', 'Memory: 64 GiB']);
    expect(understood('80 gb gpu total')).toEqual([
      'Accelerator: GPU',
      'Accelerator memory: 80 GB, the maker’s number',
    ]);
  });

  it('reads how many of which chip', () => {
    for (const text of ['8 x h100', '8x h100', '8 h100']) {
      expect(understood(text)).toEqual(['Chip: H100', 'Accelerators: 8']);
    }
    expect(names('4x a10g')).toEqual(['g5.12xlarge', 'g5.24xlarge']);
    expect(understood('amd gpu')).toEqual(['Accelerator maker: AMD', 'Accelerator: GPU']);
    expect(understood('cpu only')).toEqual(['Accelerator: None']);
  });

  it('reads lists with commas and sizes of any family', () => {
    expect(names('p4d.24xlarge, g5.xlarge')).toEqual(['g5.xlarge', 'p4d.24xlarge']);
    expect(names('p4d.24xlarge,g5.xlarge')).toEqual(['g5.xlarge', 'p4d.24xlarge']);
    expect(understood('8 vcpu, 32gb, arm')).toEqual([
      'vCPU: 8',
      'Memory: 32 GiB',
      'Architecture: Arm',
    ]);
    expect(understood('*.metal')).toEqual(['Size: metal']);
  });

  it('reads dollars and cents in words, and what lies between two numbers', () => {
    expect(understood('under 50 cents')).toEqual(['Price per hour: less than $0.50']);
    expect(understood('between 1 and 2 dollars')).toEqual([
      'Price per hour: at least $1.00 and at most $2.00',
    ]);
    expect(understood('between 8 and 16 vcpu')).toEqual(['vCPU: at least 8 and at most 16']);
  });

  it('takes a number before dollars for a price, whatever stands before it', () => {
    expect(understood('gpu under 1 dollar an hour')).toEqual([
      'Accelerator: GPU',
      'Price per hour: less than $1.00',
    ]);
    expect(understood('price under 50 cents')).toEqual(['Price per hour: less than $0.50']);
  });

  it('reads a number that is written into its word or unit', () => {
    expect(understood('8vcpu 32gb')).toEqual(['vCPU: 8', 'Memory: 32 GiB']);
    expect(understood('8-16vcpus')).toEqual(['vCPU: at least 8 and at most 16']);
    expect(understood('2gpus')).toEqual(['Accelerator: GPU', 'Accelerators: 2']);
    expect(understood('100 gbit')).toEqual(['Network: 100 Gbps']);
    expect(understood('network>=100gbit/s')).toEqual(['Network: at least 100 Gbps']);
  });

  it('counts accelerators by x8 behind their name, and finds families by it elsewhere', () => {
    expect(understood('h100 x8')).toEqual(['Chip: H100', 'Accelerators: 8']);
    expect(understood('x8')).toEqual(['Name begins with x8']);
  });

  it('does not take a precision for the name of a family', () => {
    expect(parseQuery('h100 fp8', words).unknown).toMatchObject([
      { text: 'fp8', why: expect.stringMatching(/Fits my model/) },
    ]);
  });

  it('counts a terabyte of disk as 1,000 GB and one of memory as 1,024', () => {
    expect(understood('nvme>=7.5tb')).toEqual(['Local disk: at least 7,500 GB']);
    expect(understood('ram>=1.5tb')).toEqual(['Memory: at least 1,536 GiB']);
  });

  it('says where else to ask for a region, a purchase option or a model', () => {
    const why = (text: string) =>
      parseQuery(text, words)
        .unknown.map((part) => part.why)
        .join();
    expect(why('spot')).toMatch(/beside “Paid”/);
    expect(why('g5 eu-west-1')).toMatch(/beside “Prices of”/);
    expect(why('8b')).toMatch(/Fits my model/);
  });

  it('tells the name of a place from words that mean nothing, and which region it is', () => {
    const unknown = (text: string) => parseQuery(text, words).unknown;
    const ofRegion = (text: string) => unknown(text).map(({ region }) => region);
    expect(unknown('g5 in ireland')).toEqual([
      {
        text: 'ireland',
        why: 'that is a region: choose Europe (Ireland), eu-west-1, beside “Prices of”',
        region: 'eu-west-1',
      },
    ]);
    expect(ofRegion('Frankfurt')).toEqual(['eu-central-1']);
    expect(ofRegion('virginia')).toEqual(['us-east-1']);
    expect(ofRegion('N. Virginia')).toEqual(['us-east-1']);
    expect(ofRegion('northern california')).toEqual(['us-west-1']);
    expect(ofRegion('São Paulo')).toEqual(['sa-east-1']);
    expect(ofRegion('cape town g5 hong kong')).toEqual(['af-south-1', 'ap-east-1']);
    expect(ofRegion('govcloud')).toEqual([undefined]);
    expect(unknown('us-east')).toMatchObject([
      { why: expect.stringMatching(/us-east-1;.*us-east-2$/) },
    ]);
    expect(unknown('europe')[0]?.why).toMatch(/has 8 regions there: choose one beside/);
    // What is no name of a place stays what it was.
    expect(unknown('new town')).toMatchObject([{ text: 'new' }, { text: 'town' }]);
  });

  it('says that nothing is known about EFA, and what comes nearest', () => {
    expect(parseQuery('p5 efa', words).unknown).toMatchObject([
      { text: 'efa', why: expect.stringMatching(/network’s speed comes nearest/) },
    ]);
  });

  it('leaves out what is not wanted, and never takes it for what is', () => {
    const withdrawn = (text: string) =>
      select(rows, parseQuery(text, words).conditions).filter((row) => row.status === 'withdrawn');
    for (const text of ['not withdrawn', '-withdrawn', '!withdrawn', 'without withdrawn types']) {
      expect(withdrawn(text), text).toEqual([]);
      expect(parseQuery(text, words).unknown, text).toEqual([]);
    }
    expect(understood('gpu not nvidia')).toEqual([
      'Accelerator: GPU',
      expect.stringMatching(/^Accelerator maker: AMD.* or Qualcomm$/),
    ]);
    expect(understood('m5 not metal')).toEqual(['Name begins with m5', 'Bare metal: No']);
    // A name and one chip of many can't be left out, and both words say so.
    expect(understood('gpu not g5')).toEqual(['Accelerator: GPU', '? not g5']);
    expect(understood('not t4')).toEqual(['? not t4']);
    expect(understood('not withdrawn', NO_VOCABULARY)).toEqual(['? not withdrawn']);
  });

  it('names the values of a property when it does not have the one that was asked for', () => {
    const { conditions, unknown } = parseQuery('category:foo g5', words);
    expect(conditions).toHaveLength(1);
    expect(unknown).toMatchObject([
      { text: 'category:foo', why: expect.stringMatching(/it has compute, general, gpu/) },
    ]);
    expect(understood('priced:no')).toEqual(['Has a price here: No']);
    expect(understood('chip:a100')).toEqual(['Chip: A100']);
    expect(understood('category:foo', NO_VOCABULARY)).toEqual(['Category: foo']);
  });

  it('reads a dollar sign behind its number', () => {
    expect(understood('<1$')).toEqual(['Price per hour: less than $1.00']);
    expect(understood('1$, g5')).toEqual(['Price per hour: at most $1.00', 'Name begins with g5']);
    expect(understood('g5 1,5 $')).toEqual([
      'Name begins with g5',
      'Price per hour: at most $1.50',
    ]);
  });

  it('says what it could not understand and keeps the rest', () => {
    expect(understood('cheap g5 zebra>=9')).toEqual([
      'Name begins with g5',
      '? cheap',
      '? zebra',
      '? >=9',
    ]);
    expect(parseQuery('under 1').unknown).toMatchObject([{ text: '<1', why: /number of what/ }]);
    expect(parseQuery('8').unknown[0]?.why).toMatch(/number of what/);
    expect(parseQuery('vcpu').unknown[0]?.why).toMatch(/needs a number/);
  });
});

describe('nominal and reported memory', () => {
  it('finds the L4 and the A10G by the maker’s 24 GB and not by 24 GiB', () => {
    expect(names('gpu>=24gb')).toContain('g6.xlarge');
    expect(names('gpu>=24gb')).toContain('g5.xlarge');
    expect(names('gpu>=24gib')).not.toContain('g6.xlarge');
    expect(names('gpu>=24gib')).toContain('g6e.xlarge');
    expect(names('gpu>=22.3gib')).toContain('g6.xlarge');
  });

  it('gives a share of a GPU its share of the memory', () => {
    expect(names('gpu>=24gb')).not.toContain('g6f.large');
    expect(names('fractional vram 3gb')).toEqual(['g6f.large', 'g6f.xlarge']);
  });
});
