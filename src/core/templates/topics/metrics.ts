import type { Template } from '../template.ts';
import { asCount, asMoney, asMs, asPercent, asTotal, pct, short } from './write.ts';

const SERVERS = [
  'c5.xlarge',
  'm5.large',
  'g4dn.xlarge',
  'g5.xlarge',
  'inf1.xlarge',
  'inf2.xlarge',
] as const;

export const METRICS: readonly Template[] = [
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
  {
    id: 't-batch-latency',
    title: 'Latency of a batch from its throughput',
    lesson: 'four-metrics',
    objective: 1,
    difficulty: 2,
    section: 'latency-not-inverse',
    sources: ['CALC'],
    unit: 'ms',
    otherUnits: { s: 1000 },
    write: asMs,
    draw(d) {
      const batch = d.pick([4, 8, 16, 32]);
      const batchesPerS = d.pick([5, 8, 10, 12.5, 20, 25, 40]);
      const throughput = batch * batchesPerS;
      return {
        stem: `A load test keeps one stream of batches of ${batch} running and reports ${short(throughput)} inferences a second. How long does a request spend in the model?`,
        value: 1000 / batchesPerS,
        solution: `${short(throughput)} a second in batches of ${batch} are ${short(batchesPerS)} batches a second, so each takes ${short(1000 / batchesPerS)} ms, and so does every request in it.`,
        distractors: [
          {
            value: 1000 / throughput,
            misconception: 'latency is 1 ÷ throughput',
            feedback:
              'That is the time between two answers on average. A request is inside as long as its whole batch.',
          },
          {
            value: 1000 / throughput / batch,
            misconception: 'divided by the batch twice',
            feedback:
              'The batch is already in the throughput. Dividing by it makes it smaller still.',
          },
          {
            value: 2000 / batchesPerS,
            misconception: 'a batch counted twice',
            feedback: 'That is two batches. A request is in one of them.',
          },
          {
            value: 500 / batchesPerS,
            misconception: 'average place in the batch',
            feedback: 'All answers of a batch come at its end, not one after the other.',
          },
        ],
      };
    },
  },
  {
    id: 't-little',
    title: 'Requests in flight by Little’s law',
    lesson: 'four-metrics',
    objective: 1,
    difficulty: 2,
    section: 'throughput-def',
    sources: ['CALC'],
    unit: '',
    write: short,
    draw(d) {
      const perSecond = d.pick([20, 40, 50, 80, 120, 200, 250]);
      const latencyMs = d.pick([30, 50, 80, 150, 250, 400]);
      const inFlight = (perSecond * latencyMs) / 1000;
      return {
        stem: `${perSecond} requests a second arrive, and each stays ${latencyMs} ms on average, waiting included. How many are inside at the same time on average?`,
        value: inFlight,
        solution: `Little’s law: ${perSecond} a second × ${short(latencyMs / 1000)} s = ${short(inFlight)}.`,
        distractors: [
          {
            value: perSecond * latencyMs,
            misconception: 'milliseconds taken as seconds',
            feedback: `${latencyMs} ms are ${short(latencyMs / 1000)} s. Rate and time need one unit.`,
          },
          {
            value: perSecond / latencyMs,
            misconception: 'divided instead of multiplied',
            feedback: 'The longer they stay, the more are inside: multiply.',
          },
          {
            value: latencyMs / perSecond,
            misconception: 'latency divided by rate',
            feedback: 'The more arrive, the more are inside: multiply.',
          },
          {
            value: 1000 / latencyMs,
            misconception: 'rate of one stream',
            feedback: 'That is how many a second one stream can do, not how many are inside.',
          },
        ],
      };
    },
  },
  {
    id: 't-batch-fill',
    title: 'Waiting for a batch to fill',
    lesson: 'worked-example-bert',
    objective: 2,
    difficulty: 2,
    section: 'batching',
    sources: ['CALC'],
    unit: 'ms',
    otherUnits: { s: 1000 },
    write: asMs,
    draw(d) {
      const batch = d.pick([4, 8, 16, 32]);
      const perSecond = d.pick([10, 20, 25, 40, 50, 80, 100]);
      const fill = ((batch - 1) / perSecond) * 1000;
      return {
        stem: `Requests arrive evenly, ${perSecond} a second, and the server waits until it has a batch of ${batch}. How long does the first request of a batch wait for the last one?`,
        value: fill,
        solution: `${batch - 1} more have to come, one every ${short(1000 / perSecond)} ms: ${short(fill)} ms.`,
        distractors: [
          {
            value: 1000 / perSecond,
            misconception: 'waits for one more request only',
            feedback: `That is the time to the next request. ${batch - 1} have to come.`,
          },
          {
            value: fill / 2,
            misconception: 'average wait taken for the first request’s',
            feedback: 'That is the average over the batch. The first one waits longest.',
          },
          {
            value: fill / batch,
            misconception: 'wait shared by the batch',
            feedback: 'Waiting is not shared: each request waits its own time.',
          },
          {
            value: batch * perSecond,
            misconception: 'rate taken as time',
            feedback: 'That multiplies by the rate. More requests a second fill a batch faster.',
          },
        ],
      };
    },
  },
  {
    id: 't-slowest-server',
    title: 'The slowest server that will do',
    lesson: 'worked-example-bert',
    objective: 1,
    difficulty: 2,
    section: 'slowest',
    sources: ['CALC'],
    unit: 'ms',
    otherUnits: { s: 1000 },
    write: asMs,
    draw(d, c) {
      const perMinute = d.pick([600, 900, 1200, 1500, 2400, 3000]);
      const ceiling = d.pick([0.5, 0.6, 0.7, 0.8]);
      const perSecond = perMinute / 60;
      const ms = (ceiling / perSecond) * 1000;
      return {
        stem: `${c.num(perMinute)} requests a minute come to one server that answers one at a time and may be ${pct(ceiling)} busy. How long may an answer take on average?`,
        value: ms,
        solution: `${c.num(perMinute)} a minute are ${short(perSecond)} a second. Busy time per second is ${short(perSecond)} × the answer’s time, so at most ${short(ceiling)} ÷ ${short(perSecond)} s = ${short(ms)} ms.`,
        distractors: [
          {
            value: 1000 / perSecond,
            misconception: 'forgot the ceiling',
            feedback: 'At that time the server is 100% busy, and the queue grows without end.',
          },
          {
            value: ((1 - ceiling) / perSecond) * 1000,
            misconception: 'used the idle share',
            feedback: 'That takes the share that stays free for the share that may be used.',
          },
          {
            value: (ceiling / perMinute) * 1000,
            misconception: 'per minute taken as per second',
            feedback: 'The load is per minute. Divide by 60 first.',
          },
          {
            value: 1000 / perSecond / ceiling,
            misconception: 'divided by the ceiling',
            feedback: 'That makes the server more than 100% busy.',
          },
        ],
      };
    },
  },
];
