import type { Template } from '../template.ts';
import { asCount, asHours, asMoney, asPercent, asTotal, pct, short, withArticle } from './write.ts';

const MOVES = [
  ['p3.2xlarge', 'g5.xlarge'],
  ['m5.2xlarge', 'm5.xlarge'],
  ['g5.xlarge', 'g4dn.xlarge'],
  ['r5.2xlarge', 'm5.2xlarge'],
  ['g4dn.xlarge', 'inf1.xlarge'],
  ['c5.4xlarge', 'c5.2xlarge'],
] as const;

export const PURCHASE: readonly Template[] = [
  {
    id: 't-reserved-hours',
    title: 'Hours after which a commitment pays',
    lesson: 'cost-and-performance',
    objective: 2,
    difficulty: 2,
    section: 'levels',
    sources: ['CALC'],
    unit: 'h',
    write: asHours,
    draw(d) {
      const discount = d.pick([0.2, 0.25, 0.3, 0.35, 0.4, 0.6]);
      return {
        stem: `A commitment for a year costs ${pct(discount)} less per hour than on demand, but every hour is paid, used or not. How many hours a month (of 730) must an instance run for the commitment to be cheaper?`,
        value: 730 * (1 - discount),
        solution: `The commitment costs 730 × ${short(1 - discount)} hours’ worth of on-demand price. Above ${short(730 * (1 - discount))} h it is cheaper.`,
        distractors: [
          {
            value: 730 * discount,
            misconception: 'discount taken for the share of hours',
            feedback: `You pay ${pct(1 - discount)} of the on-demand price all the time, so the instance has to run for that share of the hours.`,
          },
          {
            value: 730 / (1 + discount),
            misconception: 'savings percentage of the new price instead of the old',
            feedback: 'The discount is off the on-demand price, not on top of the committed one.',
          },
          {
            value: 365,
            misconception: 'half of the time, whatever the discount',
            feedback: 'Half would be right for a discount of half.',
          },
          {
            value: 730,
            misconception: 'only worth it when it never stops',
            feedback:
              'A machine that always runs saves the whole discount. Fewer hours can still pay.',
          },
        ],
      };
    },
  },
  {
    id: 't-saving-share',
    title: 'The saving of a move, in percent',
    lesson: 'compute-optimizer',
    objective: 1,
    difficulty: 1,
    section: 'saving-sum',
    sources: ['KPRICE'],
    unit: '%',
    write: asPercent,
    draw(d, c) {
      const [from, to] = d.pick(MOVES);
      const [old, now] = [c.price(from), c.price(to)];
      return {
        stem: `A team moves from ${from} (${c.rate(old)} an hour) to ${to} (${c.rate(now)} an hour). By what percentage does the bill go down?`,
        value: ((old - now) / old) * 100,
        solution: `(${c.rate(old)} − ${c.rate(now)}) ÷ ${c.rate(old)} is ${short(((old - now) / old) * 100)}%. A saving is a share of the old bill.`,
        distractors: [
          {
            value: ((old - now) / now) * 100,
            misconception: 'savings percentage of the new price instead of the old',
            feedback: 'That is a share of the new price.',
          },
          {
            value: (now / old) * 100,
            misconception: 'what is left taken for the saving',
            feedback: 'That is what you still pay.',
          },
          {
            value: (old / now) * 100,
            misconception: 'ratio of the prices taken for the saving',
            feedback: 'That says how many times dearer the old one is.',
          },
          {
            value: ((old - now) / (old + now)) * 100,
            misconception: 'share of both prices together',
            feedback: 'The two prices are never paid together.',
          },
        ],
      };
    },
  },
  {
    id: 't-saving-month',
    title: 'The saving of a move, in money',
    lesson: 'compute-optimizer',
    objective: 1,
    difficulty: 2,
    section: 'saving-sum',
    sources: ['KPRICE'],
    unit: 'money',
    tolerance: 0.005,
    write: asTotal,
    draw(d, c) {
      const [from, to] = d.pick(MOVES);
      const count = d.whole(2, 9);
      const difference = c.price(from) - c.price(to);
      return {
        stem: `${count} ${from} (${c.rate(c.price(from))} an hour) become ${count} ${to} (${c.rate(c.price(to))} an hour), on all the time. How much less is the bill in a month?`,
        value: difference * count * 730,
        solution: `${c.rate(difference)} less an hour, times ${count}, times 730 hours: ${c.total(difference * count * 730)}. The work of moving is not in it.`,
        distractors: [
          {
            value: difference * 730,
            misconception: 'forgot the other instances',
            feedback: `That is the saving on one of them. There are ${count}.`,
          },
          {
            value: difference * count * 720,
            misconception: 'month of 30 × 24 = 720 h instead of 730',
            feedback: 'AWS counts 730 hours in a month, a twelfth of a year.',
          },
          {
            value: c.price(to) * count * 730,
            misconception: 'the new bill taken for the saving',
            feedback: 'That is the new bill.',
          },
          {
            value: c.price(from) * count * 730,
            misconception: 'the old bill taken for the saving',
            feedback: 'That is the old bill. The new machines cost something too.',
          },
        ],
      };
    },
  },
  {
    id: 't-one-of-eight',
    title: 'The hour of one accelerator',
    lesson: 'gpu-p3-p4',
    objective: 2,
    difficulty: 2,
    section: 'run-vector',
    sources: ['KPRICE', 'KTYPES'],
    unit: 'money',
    write: asMoney,
    draw(d, c) {
      const type = d.pick([
        'p4d.24xlarge',
        'g5.48xlarge',
        'g5.12xlarge',
        'g4dn.12xlarge',
        'inf2.48xlarge',
        'inf2.24xlarge',
      ] as const);
      const { acceleratorCount: devices, vcpus } = c.spec(type);
      const price = c.price(type);
      return {
        stem: `A benchmark used one accelerator of ${withArticle(type)}, which has ${devices} and costs ${c.rate(price)} an hour. With all ${devices} equally busy, what does an hour of one of them cost?`,
        value: price / devices,
        solution: `${c.rate(price)} ÷ ${devices} is ${c.small(price / devices)}. With one busy and the rest idle you would pay for all of them.`,
        distractors: [
          {
            value: price,
            misconception: 'price of all accelerators taken for one',
            feedback: `That is the whole machine. All ${devices} devices share it when all are busy.`,
          },
          {
            value: price / vcpus,
            misconception: 'price per vCPU taken for price per accelerator',
            feedback: `That divides by its ${vcpus} vCPUs.`,
          },
          {
            value: price / 2,
            misconception: 'half of the machine',
            feedback: `One device of ${devices} is not half of the machine.`,
          },
          {
            value: price / devices / devices,
            misconception: 'divided by the devices twice',
            feedback: `The price of the machine is for ${devices} devices, so divide by ${devices} once.`,
          },
        ],
      };
    },
  },
  {
    id: 't-gpu-ratio',
    title: 'How much faster a GPU must be',
    lesson: 'compute-optimized-c5',
    objective: 3,
    difficulty: 2,
    section: 'gpu-ratio-text',
    sources: ['KPRICE'],
    unit: '',
    write: (value) => `${short(value)} times`,
    draw(d, c) {
      const cpu = d.pick([
        'c5.xlarge',
        'c5.2xlarge',
        'c5.4xlarge',
        'c6i.4xlarge',
        'm5.2xlarge',
      ] as const);
      const gpu = d.pick(['g5.xlarge', 'g4dn.xlarge', 'p3.2xlarge', 'g5.12xlarge'] as const);
      const [slow, fast] = [c.price(cpu), c.price(gpu)];
      return {
        stem: `A job runs on ${cpu} at ${c.rate(slow)} an hour. How many times as fast must ${gpu} at ${c.rate(fast)} an hour be for the job to cost the same?`,
        value: fast / slow,
        solution: `${c.rate(fast)} ÷ ${c.rate(slow)} is ${short(fast / slow)}. Faster than that, and the GPU is cheaper per job.`,
        distractors: [
          {
            value: slow / fast,
            misconception: 'ratio turned round',
            feedback:
              'That divides the cheap price by the dear one. The dear machine must be faster, not slower.',
          },
          {
            value: fast / slow - 1,
            misconception: 'difference taken for the ratio',
            feedback: 'That is how much dearer it is on top. The whole price has to be earned.',
          },
          {
            value: c.spec(gpu).vcpus / c.spec(cpu).vcpus,
            misconception: 'vCPUs compared instead of prices',
            feedback: 'That compares vCPUs. The price decides what has to be earned.',
          },
          {
            value: (fast / slow) * 2,
            misconception: 'twice to be safe',
            feedback: 'At the ratio of the prices the cost is equal.',
          },
          {
            value: 1 + (fast - slow),
            misconception: 'difference in money taken for a factor',
            feedback: 'Money an hour is not a factor.',
          },
        ],
      };
    },
  },
  {
    id: 't-crossover',
    title: 'The load at which a second machine tips it',
    lesson: 'inferentia-inf1-inf2',
    objective: 2,
    difficulty: 3,
    section: 'at-this-load',
    sources: ['KPRICE', 'CALC'],
    unit: '',
    write: (value) => `${asCount(value)} a second`,
    draw(d, c) {
      const small = d.pick(['inf1.xlarge', 'g4dn.xlarge'] as const);
      const large = d.pick(['inf2.xlarge', 'g5.xlarge', 'inf1.2xlarge'] as const);
      const each = d.pick([120, 150, 180, 240, 300]);
      const ceiling = d.pick([0.5, 0.6, 0.7, 0.75]);
      const ratio = Math.floor(c.price(large) / c.price(small)) + 1;
      const value = (ratio - 1) * each * ceiling;
      return {
        stem: `${small} (${c.rate(c.price(small))} an hour) answers ${each} requests a second; ${large} (${c.rate(c.price(large))} an hour) answers any load asked here. None may be more than ${pct(ceiling)} busy. Above which load do the ${small} that you need cost more than one ${large}?`,
        value,
        solution: `${ratio - 1} × ${small} cost ${c.rate((ratio - 1) * c.price(small))}, ${ratio} cost ${c.rate(ratio * c.price(small))}: more than ${c.rate(c.price(large))}. ${ratio - 1} can take ${ratio - 1} × ${each} × ${short(ceiling)} = ${short(value)} a second; above it you need ${ratio}.`,
        distractors: [
          {
            value: (ratio - 1) * each,
            misconception: 'forgot the ceiling',
            feedback: `That is at 100% busy. None may be more than ${pct(ceiling)} busy.`,
          },
          {
            value: (each * ceiling * c.price(large)) / c.price(small),
            misconception: 'fractions of machines bought',
            feedback: 'Machines come whole. Cost jumps when one more is needed.',
          },
          {
            value: ratio * each * ceiling,
            misconception: 'one machine too many',
            feedback: `${ratio} of them are dearer already. The change comes where they become necessary.`,
          },
          {
            value: (ratio - 1) * each * (1 - ceiling),
            misconception: 'used the idle share',
            feedback: 'That lets each machine do the share that should stay free.',
          },
        ],
      };
    },
  },
];
