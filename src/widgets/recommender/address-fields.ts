import type { LatencyPercentile } from '../../core/recommend/types.ts';
import { parseProfile, profileText } from './profile.ts';
import { inRange, RANGES } from './ranges.ts';
import {
  BURSTS,
  type KnownNames,
  PRECISIONS,
  PURCHASES,
  type RateUnit,
  type RecommenderState,
  ratePerSecond,
} from './recommender-state.ts';

/** One part of the address. */
export interface Field {
  readonly name: string;
  /** `null` when the text does not describe a valid value. */
  readonly read: (text: string, known: KnownNames) => Partial<RecommenderState> | null;
  readonly write: (state: RecommenderState) => string;
  readonly expected: string;
}

function plainNumber(text: string): number | null {
  return /^\d{1,9}(?:\.\d{1,6})?$/.test(text) ? Number(text) : null;
}

const flag = (text: string): boolean | null => (text === '1' ? true : text === '0' ? false : null);
const MAX_ID = 200;

function flagField(
  name: string,
  key: 'customCudaKernels' | 'endpointPremium' | 'otherSizes' | 'all',
): Field {
  return {
    name,
    read: (text) => {
      const isOn = flag(text);
      return isOn === null ? null : { [key]: isOn };
    },
    write: (state) => (state[key] ? '1' : '0'),
    expected: '0 or 1',
  };
}

/** A limit in ms that may be none. */
function limitField(name: string, key: 'firstTokenLimitMs' | 'tokenLimitMs'): Field {
  return {
    name,
    read: (text) => {
      if (text === 'none') return { [key]: null };
      const limitMs = plainNumber(text);
      return limitMs !== null && inRange(limitMs, RANGES.limitMs) ? { [key]: limitMs } : null;
    },
    write: (state) => String(state[key] ?? 'none'),
    expected: 'none or milliseconds from 0.1 to 60000',
  };
}

export const FIELDS: readonly Field[] = [
  {
    name: 'model',
    read: (model, { models }) => (models.has(model) ? { model } : null),
    write: ({ model }) => model,
    expected: 'a model of the list',
  },
  {
    name: 'precision',
    read: (text) => {
      const precision = PRECISIONS.find((one) => one === text);
      return precision ? { precision } : null;
    },
    write: ({ precision }) => precision,
    expected: 'any, fp32, tf32, 16-bit, int8 or not-stated',
  },
  {
    name: 'seq',
    read: (text) => {
      if (text === 'any') return { sequenceLength: null };
      return /^[1-9]\d{0,5}$/.test(text) ? { sequenceLength: Number(text) } : null;
    },
    write: ({ sequenceLength }) => (sequenceLength === null ? 'any' : String(sequenceLength)),
    expected: 'any or a number of tokens such as 128',
  },
  {
    name: 'rate',
    read: (text) => {
      const match = /^(\d{1,9}(?:\.\d{1,6})?)(s|min)$/.exec(text);
      if (!match) return null;
      const rate = Number(match[1]);
      const unit: RateUnit = match[2] === 's' ? 's' : 'min';
      return inRange(ratePerSecond({ rate, unit }), RANGES.ratePerSecond) ? { rate, unit } : null;
    },
    write: ({ rate, unit }) => `${rate}${unit}`,
    expected: 'requests per second or minute such as 20s or 1000min',
  },
  {
    name: 'day',
    read: (text) => {
      if (text === 'same') return { profile: null };
      const profile = parseProfile(text);
      return profile && { profile };
    },
    write: ({ profile }) => (profile === null ? 'same' : profileText(profile)),
    expected: '24 hours in percent of the busiest, such as 8x12_100x1_8x11',
  },
  {
    name: 'p',
    read: (text) =>
      text === '50' || text === '95' || text === '99'
        ? { percentile: Number(text) as LatencyPercentile }
        : null,
    write: ({ percentile }) => String(percentile),
    expected: '50, 95 or 99',
  },
  {
    name: 'limit',
    read: (text) => {
      const limitMs = plainNumber(text);
      return limitMs !== null && inRange(limitMs, RANGES.limitMs) ? { limitMs } : null;
    },
    write: ({ limitMs }) => String(limitMs),
    expected: 'milliseconds from 0.1 to 60000',
  },
  {
    name: 'buy',
    read: (text) => {
      const purchase = PURCHASES.find((one) => one === text);
      return purchase ? { purchase } : null;
    },
    write: ({ purchase }) => purchase,
    expected: 'on-demand, reserved-1y-all-upfront or spot',
  },
  {
    name: 'use',
    read: (text) => {
      const ceilingPercent = plainNumber(text);
      return ceilingPercent !== null && inRange(ceilingPercent, RANGES.ceilingPercent)
        ? { ceilingPercent }
        : null;
    },
    write: ({ ceilingPercent }) => String(ceilingPercent),
    expected: 'a percentage from 5 to 99',
  },
  {
    name: 'min',
    read: (text) => {
      const minInstances = plainNumber(text);
      const isWhole = minInstances !== null && Number.isInteger(minInstances);
      return isWhole && inRange(minInstances, RANGES.minInstances) ? { minInstances } : null;
    },
    write: ({ minInstances }) => String(minInstances),
    expected: 'a number of instances from 1 to 100',
  },
  {
    name: 'families',
    read: (text, known) => {
      if (text === 'any') return { families: null };
      const families = text.split(',');
      const areKnown = families.length <= 60 && families.every((name) => known.families.has(name));
      return areKnown ? { families: [...new Set(families)] } : null;
    },
    write: ({ families }) => (families === null ? 'any' : families.join(',')),
    expected: 'any or families with measurements such as inf2,g4dn',
  },
  flagField('cuda', 'customCudaKernels'),
  flagField('ml', 'endpointPremium'),
  {
    name: 'wait',
    read: (text) => {
      if (text === 'full') return { batchTimeoutMs: null };
      const batchTimeoutMs = plainNumber(text);
      return batchTimeoutMs !== null && inRange(batchTimeoutMs, RANGES.batchTimeoutMs)
        ? { batchTimeoutMs }
        : null;
    },
    write: ({ batchTimeoutMs }) => (batchTimeoutMs === null ? 'full' : String(batchTimeoutMs)),
    expected: 'full or milliseconds from 0 to 60000',
  },
  flagField('sizes', 'otherSizes'),
  {
    name: 'budget',
    read: (text) => {
      if (text === 'none') return { budget: null };
      const budget = plainNumber(text);
      return budget !== null && inRange(budget, RANGES.budget) ? { budget } : null;
    },
    write: ({ budget }) => (budget === null ? 'none' : String(budget)),
    expected: 'none or a cost per million such as 5.5',
  },
  {
    name: 'pick',
    read: (picked) => (picked.length <= MAX_ID ? { picked } : null),
    write: ({ picked }) => picked ?? '',
    expected: 'the id of a configuration',
  },
  {
    name: 'why',
    read: (why, { types }) => (types.has(why) ? { why } : null),
    write: ({ why }) => why ?? '',
    expected: 'an instance type of our data such as m5.large',
  },
  {
    name: 'burst',
    read: (text) => {
      const burst = BURSTS.find((one) => String(one) === text);
      return burst ? { burst } : null;
    },
    write: ({ burst }) => String(burst),
    expected: '1, 3 or 10',
  },
  {
    name: 'seed',
    read: (text) => (/^[1-9]\d{0,5}$/.test(text) ? { seed: Number(text) } : null),
    write: ({ seed }) => String(seed),
    expected: 'a whole number from 1 to 999999',
  },
  {
    name: 'job',
    read: (job) => (job === 'Default' || job === 'Advanced' ? { job } : null),
    write: ({ job }) => job,
    expected: 'Default or Advanced',
  },
  {
    name: 'llm',
    read: (tokenModel, { tokenModels }) => (tokenModels.has(tokenModel) ? { tokenModel } : null),
    write: ({ tokenModel }) => tokenModel,
    expected: 'a language model of the list',
  },
  {
    name: 'tokens',
    read: (text) => {
      const tokensPerSecond = plainNumber(text);
      return tokensPerSecond !== null && inRange(tokensPerSecond, RANGES.tokensPerSecond)
        ? { tokensPerSecond }
        : null;
    },
    write: ({ tokensPerSecond }) => String(tokensPerSecond),
    expected: 'output tokens a second from 0.1 to 10000000',
  },
  limitField('ttft', 'firstTokenLimitMs'),
  limitField('tpot', 'tokenLimitMs'),
  flagField('all', 'all'),
];
