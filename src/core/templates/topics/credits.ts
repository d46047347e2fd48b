import type { Template } from '../template.ts';
import { asHours, asMoney, asPercent, short } from './write.ts';

const BURSTABLE = [
  't3.micro',
  't3.small',
  't3.medium',
  't3.large',
  't3.xlarge',
  't2.large',
  't2.medium',
] as const;
const UNLIMITED = ['t3.small', 't3.medium', 't3.large', 't3.xlarge', 't3.2xlarge'] as const;

export const CREDITS: readonly Template[] = [
  {
    id: 't-burst-length',
    title: 'How long a burst lasts',
    lesson: 'burstable-t2-t3',
    objective: 1,
    difficulty: 3,
    section: 'predict-text',
    sources: ['EC2UG', 'CALC'],
    unit: 'h',
    otherUnits: { min: 1 / 60, minutes: 1 / 60 },
    write: asHours,
    draw(d, c) {
      const type = d.pick(BURSTABLE);
      const spec = c.credits(type);
      const busy = d.pick([0.6, 0.7, 0.8, 0.9, 1]);
      const balance = Math.round(spec.maxAccruedCredits * d.pick([0.25, 0.5, 0.75]));
      const spent = spec.vcpus * busy * 60;
      const hours = balance / (spent - spec.creditsPerHour);
      return {
        stem: `A ${type} (${spec.vcpus} vCPUs, earns ${short(spec.creditsPerHour)} credits an hour) has ${c.num(balance)} credits in standard mode, and its CPU goes to ${short(busy * 100)}% and stays there. After how many hours is the balance zero?`,
        value: hours,
        solution: `It spends ${spec.vcpus} × ${short(busy)} × 60 = ${short(spent)} credits an hour and earns ${short(spec.creditsPerHour)}. ${c.num(balance)} ÷ ${short(spent - spec.creditsPerHour)} is ${short(hours)} h.`,
        distractors: [
          {
            value: balance / spent,
            misconception: 'forgot earning while spending',
            feedback: `It goes on earning ${short(spec.creditsPerHour)} an hour while it spends.`,
          },
          {
            value: balance / (busy * 60),
            misconception: 'credits per vCPU taken as per instance',
            feedback: `Each of the ${spec.vcpus} vCPUs spends a credit a minute at 100%.`,
          },
          {
            value: balance / spec.creditsPerHour,
            misconception: 'divided by the earning',
            feedback: 'That is how long it takes to earn the balance.',
          },
          {
            value: balance / (spent + spec.creditsPerHour),
            misconception: 'earning added to the spending',
            feedback: 'Earning slows the fall. Take it off the spending.',
          },
        ],
      };
    },
  },
  {
    id: 't-refill',
    title: 'How long credits take to come back',
    lesson: 'burstable-t2-t3',
    objective: 1,
    difficulty: 2,
    section: 'credit-unit',
    sources: ['EC2UG', 'CALC'],
    unit: 'h',
    otherUnits: { min: 1 / 60, minutes: 1 / 60 },
    write: asHours,
    draw(d, c) {
      const type = d.pick(BURSTABLE);
      const spec = c.credits(type);
      const share = d.pick([0.2, 0.25, 0.4, 0.5]);
      const busy = spec.baselinePerVcpu * share;
      const spent = spec.vcpus * busy * 60;
      const wanted = Math.round(spec.maxAccruedCredits * d.pick([0.25, 0.5, 0.75]));
      const hours = wanted / (spec.creditsPerHour - spent);
      return {
        stem: `A ${type} has used up its credits. It earns ${short(spec.creditsPerHour)} an hour, and its ${spec.vcpus} vCPUs now run at ${short(busy * 100)}%. How many hours does it take until it has ${c.num(wanted)} credits?`,
        value: hours,
        solution: `It spends ${spec.vcpus} × ${short(busy)} × 60 = ${short(spent)} an hour, so ${short(spec.creditsPerHour - spent)} an hour are left over. ${c.num(wanted)} ÷ ${short(spec.creditsPerHour - spent)} is ${short(hours)} h.`,
        distractors: [
          {
            value: wanted / spec.creditsPerHour,
            misconception: 'forgot spending while earning',
            feedback: 'It is not idle: part of what it earns is spent at once.',
          },
          {
            value: wanted / (spec.creditsPerHour + spent),
            misconception: 'spending added to the earning',
            feedback: 'Spending slows the refill. Take it off the earning.',
          },
          {
            value: 24,
            misconception: 'always a day',
            feedback:
              'A day of pure earning fills the account to its limit. This is another amount, and it is spending too.',
          },
          {
            value: wanted / spent,
            misconception: 'divided by the spending',
            feedback: 'That is how long so many credits last if nothing is earned.',
          },
        ],
      };
    },
  },
  {
    id: 't-surplus',
    title: 'What unlimited mode adds to a day',
    lesson: 'burstable-t2-t3',
    objective: 2,
    difficulty: 3,
    section: 'at-zero-bill',
    sources: ['EC2UG', 'CALC'],
    unit: 'money',
    write: asMoney,
    draw(d, c) {
      const type = d.pick(UNLIMITED);
      const spec = c.credits(type);
      const above = d.pick([0.1, 0.15, 0.2, 0.25, 0.3, 0.4]);
      const busy = spec.baselinePerVcpu + above;
      const rate = c.surplusRate(type);
      const charge = above * spec.vcpus * 24 * rate;
      return {
        stem: `A ${type} (${spec.vcpus} vCPUs, baseline ${short(spec.baselinePerVcpu * 100)}% of each) runs for 24 hours at ${short(busy * 100)}% on average, in unlimited mode and with no credits at the start. Surplus costs ${c.rate(rate)} per vCPU-hour. What does the day’s surplus cost?`,
        value: charge,
        solution: `Only what is above the baseline is surplus: ${short(above)} × ${spec.vcpus} vCPUs × 24 h = ${short(above * spec.vcpus * 24)} vCPU-hours, times ${c.rate(rate)}.`,
        distractors: [
          {
            value: busy * spec.vcpus * 24 * rate,
            misconception: 'forgot that the baseline is paid for',
            feedback: 'The part up to the baseline is in the hourly price.',
          },
          {
            value: above * 24 * rate,
            misconception: 'credits per instance taken as per vCPU',
            feedback: `The percentage is of each vCPU, and there are ${spec.vcpus}.`,
          },
          {
            value: above * spec.vcpus * 24 * 60 * rate,
            misconception: 'rate per credit instead of per vCPU-hour',
            feedback: 'A vCPU-hour is 60 credits. The rate is for the hour.',
          },
          {
            value: c.price(type) * 24,
            misconception: 'price of the day taken for the surplus',
            feedback: 'That is the instance itself. The surplus comes on top.',
          },
        ],
      };
    },
  },
  {
    id: 't-break-even',
    title: 'Where unlimited mode stops being cheaper',
    lesson: 'burstable-t2-t3',
    objective: 3,
    difficulty: 3,
    section: 'break-even-text',
    sources: ['EC2UG', 'KPRICE', 'CALC'],
    unit: '%',
    write: asPercent,
    draw(d, c) {
      const [burstable, fixed] = d.pick([
        ['t3.large', 'm5.large'],
        ['t3.xlarge', 'm5.xlarge'],
        ['t3.2xlarge', 'm5.2xlarge'],
        ['t3.large', 'm6i.large'],
        ['t3.xlarge', 'm6i.xlarge'],
        ['t3.large', 'm7i.large'],
      ] as const);
      const spec = c.credits(burstable);
      const share = c.breakEvenCpu(burstable, fixed);
      const difference = c.price(fixed) - c.price(burstable);
      const rate = c.surplusRate(burstable);
      return {
        stem: `${burstable} costs ${c.rate(c.price(burstable))} an hour and ${fixed} ${c.rate(c.price(fixed))}. Both have ${spec.vcpus} vCPUs; surplus costs ${c.rate(rate)} per vCPU-hour above a baseline of ${short(spec.baselinePerVcpu * 100)}%. Above which average CPU is ${fixed} cheaper?`,
        value: share * 100,
        solution: `The difference of ${c.rate(difference)} pays ${c.rate(difference)} ÷ (${spec.vcpus} × ${c.rate(rate)}) = ${short((difference / spec.vcpus / rate) * 100)}% of surplus, on top of the baseline of ${short(spec.baselinePerVcpu * 100)}%.`,
        distractors: [
          {
            value: (spec.baselinePerVcpu + difference / rate) * 100,
            misconception: 'credits per vCPU taken as per instance',
            feedback: `All ${spec.vcpus} vCPUs run up surplus. Divide by them.`,
          },
          {
            value: (difference / spec.vcpus / rate) * 100,
            misconception: 'forgot the baseline',
            feedback: 'Up to the baseline nothing is charged. Add it.',
          },
          {
            value: spec.baselinePerVcpu * 100,
            misconception: 'the baseline is the break-even',
            feedback:
              'Above the baseline the surplus starts, but it has the price difference to use up first.',
          },
          {
            value: (c.price(burstable) / c.price(fixed)) * 100,
            misconception: 'ratio of the prices taken for a utilization',
            feedback: 'The ratio of the prices says nothing about CPU time.',
          },
        ],
      };
    },
  },
];
