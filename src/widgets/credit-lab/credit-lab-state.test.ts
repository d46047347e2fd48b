import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CreditLabState,
  EXAMPLE,
  parseCreditLabState,
  serializeCreditLabState,
} from './credit-lab-state.ts';

const NAMES = {
  burstable: new Set(['t2.large', 't3.large', 't4g.nano']),
  fixed: new Set(['m5.large', 'c5.large']),
};
const parse = (query: string) => parseCreditLabState(new URLSearchParams(query), NAMES);

const anyState: fc.Arbitrary<CreditLabState> = fc.record({
  type: fc.constantFrom(...NAMES.burstable),
  mode: fc.constantFrom('standard', 'unlimited'),
  days: fc.integer({ min: 1, max: 7 }),
  undone: fc.constantFrom('waits', 'dropped'),
  day: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 48, maxLength: 48 }),
  guess: fc.oneof(
    fc.constantFrom('open' as const, 'shown' as const, 'never' as const),
    fc.integer({ min: 0, max: 672 }).map((quarters) => ({ hour: quarters / 4 })),
  ),
  burstable: fc.constantFrom(...NAMES.burstable),
  fixed: fc.constantFrom(...NAMES.fixed),
});

test('any state comes back from its address', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const { value, notices } = parse(serializeCreditLabState(state).toString());
      expect(value).toEqual(state);
      expect(notices).toEqual([]);
    }),
  );
});

test('the example has an empty address', () => {
  expect(serializeCreditLabState(EXAMPLE).toString()).toBe('');
  expect(parse('')).toEqual({ value: EXAMPLE, notices: [] });
});

test.each([
  ['type=p4d.24xlarge', 'type'],
  ['type=__proto__', 'type'],
  ['mode=turbo', 'mode'],
  ['days=8', 'days'],
  ['days=1e0', 'days'],
  ['day=5x47', 'day'],
  ['day=101x48', 'day'],
  ['day=5x48_5x1', 'day'],
  ['guess=169', 'guess'],
  ['guess=-1', 'guess'],
  ['pair=t3.large', 'pair'],
  ['pair=m5.large~t3.large', 'pair'],
])('%s keeps the example’s value and says so', (query, field) => {
  const { value, notices } = parse(query);
  expect(value).toEqual(EXAMPLE);
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain(`“${field}=`);
  expect(notices[0]).toContain('Expected ');
});

test('no address throws', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const { value } = parse(query);
      expect(value.day).toHaveLength(48);
    }),
  );
});
