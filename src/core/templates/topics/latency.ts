import type { Template } from '../template.ts';
import { asMs, pct, short } from './write.ts';

/** How long answers take, wait, and may take. */
export const LATENCY: readonly Template[] = [
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
