import type { Template } from '../template.ts';
import { asHours, asTotal, pct, short, withArticle } from './write.ts';

const TRAINERS = [
  'g4dn.12xlarge',
  'g5.12xlarge',
  'g5.48xlarge',
  'p4d.24xlarge',
  'g5.xlarge',
] as const;

export const TRAINING: readonly Template[] = [
  {
    id: 't-training-run',
    title: 'What a training run costs',
    lesson: 'gpu-p3-p4',
    objective: 2,
    difficulty: 3,
    section: 'run',
    sources: ['KPRICE', 'CALC'],
    unit: 'money',
    write: asTotal,
    draw(d, c) {
      const type = d.pick(TRAINERS);
      const count = d.pick([2, 4, 8]);
      const efficiency = d.pick([0.7, 0.75, 0.8, 0.85, 0.9]);
      const perSecond = d.pick([200, 400, 900, 1500, 2500]);
      const work = perSecond * 3600 * d.pick([20, 30, 50, 80]);
      const run = c.trainingRun(type, {
        work,
        throughputPerSecond: perSecond,
        count,
        scalingEfficiency: efficiency,
      });
      const millions = work / 1e6;
      return {
        stem: `A run needs ${short(millions)} million samples. One ${type} at ${c.rate(c.price(type))} an hour does ${c.num(perSecond)} a second; ${count} of them together reach ${pct(efficiency)} of ${count} times that. What does the run cost on ${count}?`,
        value: run.cost,
        solution: `${short(millions)} million ÷ (${c.num(perSecond)} × ${count} × ${short(efficiency)}) is ${short(run.hours * 3600)} s or ${short(run.hours)} h on ${count} machines: ${count} × ${short(run.hours)} h × ${c.rate(c.price(type))}.`,
        distractors: [
          {
            value: run.cost * efficiency,
            misconception: 'scaling efficiency ignored',
            feedback: `That would be perfect scaling. Only ${pct(efficiency)} of it is reached, and the hours are paid all the same.`,
          },
          {
            value: run.cost / count,
            misconception: 'forgot the other instances',
            feedback: `That pays for one machine for ${short(run.hours)} h. ${count} are running.`,
          },
          {
            value: run.cost * count,
            misconception: 'time of one machine times all of them',
            feedback: `${count} machines are done sooner. Their hours are fewer.`,
          },
          {
            value: run.cost * efficiency * efficiency,
            misconception: 'efficiency multiplied instead of divided',
            feedback: 'A lower efficiency makes the run longer, so divide by it.',
          },
        ],
      };
    },
  },
  {
    id: 't-scaling-hours',
    title: 'Hours on several machines',
    lesson: 'gpu-p3-p4',
    objective: 3,
    difficulty: 2,
    section: 'scaling',
    sources: ['CALC'],
    unit: 'h',
    write: asHours,
    draw(d) {
      const hours = d.pick([24, 36, 40, 60, 72, 90, 120]);
      const count = d.pick([4, 8, 16]);
      const efficiency = d.pick([0.6, 0.7, 0.75, 0.8, 0.9]);
      const result = hours / (count * efficiency);
      return {
        stem: `A run takes ${hours} hours on one instance. On ${count} the scaling efficiency is ${pct(efficiency)}. How many hours does it take on ${count}?`,
        value: result,
        solution: `${count} instances at ${pct(efficiency)} are as fast as ${short(count * efficiency)}: ${hours} ÷ ${short(count * efficiency)} is ${short(result)} h.`,
        distractors: [
          {
            value: hours / count,
            misconception: 'scaling efficiency ignored',
            feedback: `${count} instances are not ${count} times as fast: they wait for each other.`,
          },
          {
            value: (hours * efficiency) / count,
            misconception: 'efficiency multiplied instead of divided',
            feedback: 'That is faster than perfect scaling. Lost efficiency makes the run longer.',
          },
          {
            value: hours * (1 - efficiency),
            misconception: 'the lost share taken for the time',
            feedback: 'The lost share is not the time that is left.',
          },
          {
            value: hours / (1 + (count - 1) * (1 - efficiency)),
            misconception: 'only the lost share scales',
            feedback: 'The share that is not lost is what speeds the run up.',
          },
        ],
      };
    },
  },
  {
    id: 't-spot-run',
    title: 'A run on Spot with interruptions',
    lesson: 'gpu-p3-p4',
    objective: 3,
    difficulty: 3,
    section: 'spot',
    sources: ['KPRICE', 'CALC'],
    unit: 'money',
    write: asTotal,
    draw(d, c) {
      const type = d.pick(TRAINERS);
      const hours = d.pick([20, 40, 60, 100]);
      const discount = d.pick([0.4, 0.5, 0.6, 0.7]);
      const lost = d.pick([0.1, 0.15, 0.2, 0.25]);
      const price = c.price(type);
      const value = price * (1 - discount) * hours * (1 + lost);
      return {
        stem: `A run of ${hours} hours on one ${type} (${c.rate(price)} an hour on demand) moves to Spot, which is ${pct(discount)} cheaper. Because of interruptions ${pct(lost)} of the hours have to be done again. What does the run cost?`,
        value,
        solution: `${c.rate(price)} × ${short(1 - discount)} is the Spot price, and ${hours} × ${short(1 + lost)} are the hours: ${c.total(value)}. On demand it is ${c.total(price * hours)}.`,
        distractors: [
          {
            value: price * (1 - discount) * hours,
            misconception: 'interruptions ignored',
            feedback: 'Hours that are done again are paid again.',
          },
          {
            value: price * discount * hours * (1 + lost),
            misconception: 'discount taken for the price',
            feedback: `${pct(discount)} is what is taken off. ${pct(1 - discount)} is left to pay.`,
          },
          {
            value: price * hours * (1 + lost),
            misconception: 'discount forgotten',
            feedback: 'That is the on-demand price, with the interruptions of Spot.',
          },
          {
            value: price * hours * (1 - discount - lost),
            misconception: 'lost hours taken off the price',
            feedback: 'Hours done again are more hours to pay, not a further discount.',
          },
        ],
      };
    },
  },
  {
    id: 't-serve-or-train',
    title: 'When serving has cost what training did',
    lesson: 'big-idea',
    objective: 2,
    difficulty: 2,
    section: 'inference-rate',
    sources: ['KPRICE', 'CALC'],
    unit: 'days',
    otherUnits: { day: 1, h: 1 / 24, hours: 1 / 24 },
    write: (value) => `${short(value)} days`,
    draw(d, c) {
      const trainer = d.pick(['p4d.24xlarge', 'g5.48xlarge', 'g5.12xlarge'] as const);
      const server = d.pick([
        'g4dn.xlarge',
        'inf1.xlarge',
        'inf2.xlarge',
        'm5.large',
        'c5.xlarge',
      ] as const);
      const hours = d.pick([10, 24, 48, 72]);
      const count = d.pick([2, 3, 4]);
      const train = c.price(trainer) * hours;
      const perDay = c.price(server) * count * 24;
      return {
        stem: `Training took ${hours} hours on ${withArticle(trainer)} at ${c.rate(c.price(trainer))} an hour. ${count} ${server} at ${c.rate(c.price(server))} an hour serve the model day and night. After how many days has serving cost as much?`,
        value: train / perDay,
        solution: `Training: ${c.total(train)}. Serving: ${count} × 24 × ${c.rate(c.price(server))} = ${c.total(perDay)} a day. ${c.total(train)} ÷ ${c.total(perDay)} is ${short(train / perDay)} days.`,
        distractors: [
          {
            value: train / (perDay / count),
            misconception: 'forgot the other instances',
            feedback: `That serves on one machine. There are ${count}.`,
          },
          {
            value: train / (perDay / 24),
            misconception: 'hours taken as days',
            feedback: 'That is hours. A day has 24.',
          },
          {
            value: c.price(trainer) / c.price(server),
            misconception: 'comparing hourly prices without hours',
            feedback: 'That compares the hourly prices. How long each runs is what makes the bill.',
          },
          {
            value: train / (perDay / 3),
            misconception: 'only working hours counted',
            feedback: 'That serves 8 hours a day. Requests come at night too.',
          },
        ],
      };
    },
  },
];
