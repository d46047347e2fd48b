import type { Template } from '../template.ts';
import { asCount, asPercent, short, withArticle } from './write.ts';

const SIZES = [
  ['m5.4xlarge', 'm5.2xlarge'],
  ['m5.2xlarge', 'm5.large'],
  ['c5.4xlarge', 'c5.xlarge'],
  ['r5.2xlarge', 'r5.xlarge'],
  ['c5.9xlarge', 'c5.4xlarge'],
] as const;

export const RIGHTSIZING: readonly Template[] = [
  {
    id: 't-projected',
    title: 'Utilization on a smaller size',
    lesson: 'compute-optimizer',
    objective: 2,
    difficulty: 2,
    section: 'rule',
    sources: ['KTYPES', 'CALC'],
    unit: '%',
    write: asPercent,
    draw(d, c) {
      const [from, to] = d.pick(SIZES);
      const [old, now] = [c.spec(from).vcpus, c.spec(to).vcpus];
      const peak = d.whole(8, 20);
      const projected = (peak * old) / now;
      return {
        stem: `The 99.5th percentile of CPU on ${withArticle(from)} (${old} vCPUs) is ${peak}%. What does it become on ${withArticle(to)} (${now} vCPUs of the same kind)?`,
        value: projected,
        solution: `${peak}% of ${old} vCPUs is ${short((peak * old) / 100)} vCPUs’ work; on ${now} that is ${short(projected)}%.`,
        distractors: [
          {
            value: (peak * now) / old,
            misconception: 'scaled the wrong way',
            feedback: 'The same work on fewer vCPUs is a larger share of them.',
          },
          {
            value: peak,
            misconception: 'a percentage stays a percentage',
            feedback: 'A percentage is of its machine. The machine has changed.',
          },
          {
            value: peak * 1.2,
            misconception: 'headroom taken for the projection',
            feedback: 'Headroom is added when judging, not by moving.',
          },
          {
            value: peak + (old - now),
            misconception: 'vCPUs added as percentage points',
            feedback: 'vCPUs are not percentage points.',
          },
        ],
      };
    },
  },
  {
    id: 't-headroom',
    title: 'vCPUs with headroom',
    lesson: 'compute-optimizer',
    objective: 2,
    difficulty: 3,
    section: 'percentile',
    sources: ['CALC'],
    unit: '',
    write: asCount,
    draw(d, c) {
      const vcpus = d.pick([16, 32, 48, 64, 96]);
      const peak = d.pick([20, 25, 30, 35, 40, 45]);
      const headroom = d.pick([0.2, 0.3]);
      const work = (vcpus * peak) / 100;
      return {
        stem: `The peak that counts is ${peak}% on ${vcpus} vCPUs. ${c.pct(headroom)} of the CPU must stay free on the new size. How many vCPUs does it need at least?`,
        // Not `Math.ceil`: 33.6 ÷ 0.7 is a hair above 48 in floating point.
        value: c.instancesNeeded(work, 1, 1 - headroom),
        solution: `The work is ${short(work)} vCPUs. With ${c.pct(headroom)} free it may fill ${c.pct(1 - headroom)}: ${short(work)} ÷ ${short(1 - headroom)}, rounded up.`,
        distractors: [
          {
            value: Math.ceil(work),
            misconception: 'forgot the headroom',
            feedback: 'With so few the CPU would be full at the peak.',
          },
          {
            value: Math.ceil(vcpus * (1 - headroom)),
            misconception: 'headroom taken off the old size',
            feedback: 'The old size is not the work. Start from what is used.',
          },
          {
            value: c.instancesNeeded(work, 1, headroom),
            misconception: 'divided by the headroom',
            feedback: 'That lets the work fill only the part that should be free.',
          },
          {
            value: Math.ceil(work * (1 - headroom)),
            misconception: 'headroom multiplied instead of subtracted',
            feedback: 'That is less than the work itself.',
          },
        ],
      };
    },
  },
];
