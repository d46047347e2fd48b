import type { Template } from '../template.ts';
import { asCount, asMoney, asPercent, asTotal, pct, short } from './write.ts';

const SERVERS = [
  'c5.xlarge',
  'm5.large',
  'g4dn.xlarge',
  'g5.xlarge',
  'inf1.xlarge',
  'inf2.xlarge',
] as const;

/** How busy machines are, how many a load needs, and what that costs. */
export const LOAD: readonly Template[] = [
  {
    id: 't-utilization',
    title: 'Utilization from a load per minute',
    lesson: 'four-metrics',
    objective: 1,
    difficulty: 1,
    section: 'utilization-def',
    sources: ['CALC'],
    unit: '%',
    write: asPercent,
    draw(d) {
      const perSecond = d.pick([20, 25, 40, 50, 80, 100, 200]);
      const share = d.whole(3, 18) * 5;
      const perMinute = (perSecond * share * 60) / 100;
      return {
        stem: `${short(perMinute)} requests a minute arrive at a machine that can answer ${perSecond} a second. How busy is it?`,
        value: share,
        solution: `${short(perMinute)} a minute are ${short(perMinute / 60)} a second, and ${short(perMinute / 60)} ÷ ${perSecond} is ${share}%.`,
        distractors: [
          {
            value: (perMinute / perSecond) * 100,
            misconception: 'per minute taken as per second',
            feedback: `${short(perMinute)} come in a minute, and ${perSecond} are done in a second. Put both in one unit first.`,
          },
          {
            value: (perMinute / 3600 / perSecond) * 100,
            misconception: 'per minute taken as per hour',
            feedback: 'That divides by 3,600, as if they came in an hour. A minute has 60 seconds.',
          },
          {
            value: 100 - share,
            misconception: 'idle share taken for utilization',
            feedback: 'That is the share that stays free.',
          },
          {
            value: (perSecond / (perMinute / 60)) * 100,
            misconception: 'capacity divided by load',
            feedback: 'That is capacity over load. Utilization is load over capacity.',
          },
        ],
      };
    },
  },
  {
    id: 't-cost-at-load',
    title: 'Cost of a million answers at your load',
    lesson: 'four-metrics',
    objective: 1,
    difficulty: 2,
    section: 'cost-def',
    sources: ['KPRICE', 'CALC'],
    unit: 'money',
    write: asMoney,
    draw(d, c) {
      const type = d.pick(SERVERS);
      const count = d.pick([1, 1, 2, 3]);
      const load = d.pick([5, 8, 12, 15, 20, 30, 45, 60, 90]);
      const capacity = load * d.pick([2, 3, 4, 5]);
      const price = c.price(type);
      const machines = count === 1 ? `One ${type}` : `Together ${count} ${type}`;
      return {
        stem: `${machines} (${c.rate(price)} an hour${count === 1 ? '' : ' each'}) ${count === 1 ? 'answers' : 'answer'} ${load} requests a second, and could answer ${capacity}. What do a million answers cost?`,
        value: c.costPerMillion(type, load, count),
        solution: `${count} × ${c.rate(price)} ÷ (3,600 × ${load}), times a million: ${c.small(c.costPerMillion(type, load, count))}. What could be answered does not matter; what is answered does.`,
        distractors: [
          {
            value: c.costPerMillion(type, capacity, count),
            misconception: 'cost at full load is the bill',
            feedback: `That is at ${capacity} a second. The hour costs the same and yields only ${load} a second.`,
          },
          {
            value: c.costPerMillion(type, load / 60, count),
            misconception: 'per second taken as per minute',
            feedback: `That takes ${load} a second for ${load} a minute. An hour has 3,600 seconds.`,
          },
          {
            value: c.costPerMillion(type, load, 1),
            misconception: 'forgot the other instances',
            feedback: 'That is the price of one machine. All of them are on.',
          },
          {
            value: c.costPerMillion(type, load / count, count),
            misconception: 'divided by the instances twice',
            feedback: `All machines together answer ${load} a second. Dividing the load and counting every machine makes it too dear.`,
          },
          {
            value: (c.costPerMillion(type, load, count) * capacity) / load,
            misconception: 'utilization counted twice',
            feedback: `${load} a second is what is answered, not what could be. Dividing by the utilization again makes it too dear.`,
          },
        ],
      };
    },
  },
  {
    id: 't-full-load-quote',
    title: 'From the cost at full load to yours',
    lesson: 'inference-recommender',
    objective: 2,
    difficulty: 2,
    section: 'divide',
    sources: ['KPRICE', 'CALC'],
    unit: 'money',
    write: asMoney,
    draw(d, c) {
      const type = d.pick(SERVERS);
      const throughput = d.pick([40, 60, 90, 150, 240, 400, 700]);
      const busy = d.pick([0.1, 0.15, 0.2, 0.25, 0.3, 0.4]);
      const full = c.costPerMillionFull(type, throughput);
      return {
        stem: `A load test reports ${c.small(full)} per million answers on ${type}, at full load. Your traffic keeps it ${pct(busy)} busy. What will a million answers cost you?`,
        value: full / busy,
        solution: `${c.small(full)} ÷ ${short(busy)} is ${c.small(full / busy)}. The hour costs the same and yields ${pct(busy)} of the answers.`,
        distractors: [
          {
            value: full,
            misconception: 'cost at full load is the bill',
            feedback:
              'That would be the bill of a machine that never waits for a request. Yours does.',
          },
          {
            value: full * busy,
            misconception: 'you pay for what you use of an instance',
            feedback:
              'You rent the whole machine. Using less of it makes each answer dearer, not cheaper.',
          },
          {
            value: full * (2 - busy),
            misconception: 'idle share added instead of divided',
            feedback: `The idle part is ${pct(1 - busy)}, but the factor is 1 ÷ ${short(busy)}.`,
          },
          {
            value: full / (1 - busy),
            misconception: 'divided by the idle share',
            feedback: 'That divides by the idle share. Divide by the share that works.',
          },
        ],
      };
    },
  },
  {
    id: 't-instances-needed',
    title: 'Instances for a load with a ceiling',
    lesson: 'four-metrics',
    objective: 3,
    difficulty: 2,
    section: 'knee-text',
    sources: ['CALC'],
    unit: '',
    write: asCount,
    draw(d, c) {
      const capacity = d.pick([30, 45, 60, 80, 120]);
      const ceiling = d.pick([0.5, 0.6, 0.7]);
      const load = d.whole(4, 14) * capacity * d.pick([0.55, 0.8, 0.95]);
      const perSecond = Math.round(load);
      const needed = c.instancesNeeded(perSecond, capacity, ceiling);
      return {
        stem: `${c.num(perSecond)} requests a second have to be answered. One instance can do ${capacity} a second, and none may be more than ${pct(ceiling)} busy. How many instances do you need?`,
        value: needed,
        solution: `Each may take ${capacity} × ${short(ceiling)} = ${short(capacity * ceiling)} a second. ${c.num(perSecond)} ÷ ${short(capacity * ceiling)}, rounded up, is ${needed}.`,
        distractors: [
          {
            value: c.instancesNeeded(perSecond, capacity),
            misconception: 'forgot the ceiling',
            feedback: `So many could do it at 100%. At ${pct(ceiling)} each does less.`,
          },
          {
            value: Math.ceil((perSecond * (2 - ceiling)) / capacity),
            misconception: 'headroom multiplied instead of divided',
            feedback: `Adding ${pct(1 - ceiling)} to the load leaves less room than dividing by ${short(ceiling)} does.`,
          },
          {
            value: Math.ceil(perSecond / (capacity * (1 - ceiling))),
            misconception: 'divided by the headroom',
            feedback: 'That lets each instance do the share that should stay free.',
          },
          {
            value: Math.ceil((perSecond * ceiling) / capacity),
            misconception: 'load multiplied by the ceiling',
            feedback: 'The ceiling takes away from what an instance does, not from what arrives.',
          },
        ],
      };
    },
  },
  {
    id: 't-month',
    title: 'A bill for a month',
    lesson: 'big-idea',
    objective: 2,
    difficulty: 1,
    section: 'left-on',
    sources: ['KPRICE'],
    unit: 'money',
    tolerance: 0.005,
    write: asTotal,
    draw(d, c) {
      const type = d.pick([...SERVERS, 'r5.xlarge', 'c5.4xlarge', 'm5.2xlarge'] as const);
      const count = d.whole(2, 6);
      const price = c.price(type);
      const bill = (hours: number, machines = count): number => price * hours * machines;
      return {
        stem: `${count} ${type} at ${c.rate(price)} an hour are never switched off. What do they cost in a month, as AWS counts one?`,
        value: bill(730),
        solution: `A year has 8,760 hours, a twelfth of it 730. ${count} × ${c.rate(price)} × 730 is ${c.total(bill(730))}.`,
        distractors: [
          {
            value: bill(720),
            misconception: 'month of 30 × 24 = 720 h instead of 730',
            feedback: 'That is a month of 30 days. AWS counts 730 hours, a twelfth of a year.',
          },
          {
            value: bill(730, 1),
            misconception: 'forgot the other instances',
            feedback: `That is one of them. There are ${count}.`,
          },
          {
            value: bill(24 * 22),
            misconception: 'only working days counted',
            feedback: 'That leaves the weekends out. They are on at weekends too.',
          },
          {
            value: bill(8 * 22),
            misconception: 'only working hours counted',
            feedback: 'That is 8 hours on 22 days. Nobody switches them off in the evening.',
          },
        ],
      };
    },
  },
];
