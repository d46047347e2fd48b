import type { Template } from '../template.ts';
import { asCount, asMs, short } from './write.ts';

/** A single server: arrivals, service time and how busy that makes it. */
function oneServer(d: Parameters<Template['draw']>[0]) {
  const serviceMs = d.pick([10, 20, 25, 40, 50]);
  const busy = d.pick([0.5, 0.6, 0.7, 0.75, 0.8, 0.9]);
  return { serviceMs, busy, perSecond: (busy * 1000) / serviceMs };
}

export const QUEUEING: readonly Template[] = [
  {
    id: 't-mean-wait',
    title: 'Mean wait at a busy server',
    lesson: 'four-metrics',
    objective: 2,
    difficulty: 3,
    section: 'knee-why',
    sources: ['CALC'],
    unit: 'ms',
    otherUnits: { s: 1000 },
    write: asMs,
    draw(d, c) {
      const { serviceMs, busy, perSecond } = oneServer(d);
      const wait = c.waitMm1Ms(perSecond, serviceMs);
      return {
        stem: `Requests come at random, ${short(perSecond)} a second, to one server. An answer takes ${serviceMs} ms on average, now and then much longer (M/M/1). How long does a request wait before its turn on average?`,
        value: wait,
        solution: `The server is ${short(busy * 100)}% busy. The wait is ${short(busy)} ÷ (1 − ${short(busy)}) × ${serviceMs} ms = ${short(wait)} ms.`,
        distractors: [
          {
            value: busy * serviceMs,
            misconception: 'mean wait at ρ taken as ρ of the service time',
            feedback: `Multiplying by ${short(busy)} forgets that those who wait delay those behind them: divide by 1 − ${short(busy)} too.`,
          },
          {
            value: wait + serviceMs,
            misconception: 'response time taken for the wait',
            feedback: 'That includes the answer itself. The question is about the time before it.',
          },
          {
            value: c.waitMd1Ms(perSecond, serviceMs),
            misconception: 'fixed service times assumed',
            feedback:
              'That is the wait when every answer takes exactly the same time. Varying ones double it.',
          },
          {
            value: (1 - busy) * serviceMs,
            misconception: 'used the idle share',
            feedback: 'That gets smaller as the server gets busier. Waits grow.',
          },
        ],
      };
    },
  },
  {
    id: 't-p95',
    title: 'The 95th percentile behind an average',
    lesson: 'four-metrics',
    objective: 2,
    difficulty: 3,
    section: 'latency-def',
    sources: ['CALC'],
    unit: 'ms',
    otherUnits: { s: 1000 },
    write: asMs,
    draw(d, c) {
      const { serviceMs, busy, perSecond } = oneServer(d);
      const mean = serviceMs / (1 - busy);
      const p95 = c.responseMm1Ms(perSecond, serviceMs, 0.95);
      return {
        stem: `One server, random arrivals at ${short(perSecond)} a second, ${serviceMs} ms an answer on average (M/M/1): the mean response is ${short(mean)} ms. Within which time are 95% of the responses?`,
        value: p95,
        solution: `Response times are exponential here, and 95% of an exponential lie below −ln 0.05 ≈ 3 times its mean: ${short(p95)} ms.`,
        distractors: [
          {
            value: mean,
            misconception: 'average latency is what users feel',
            feedback: 'That is the mean. More than a third of the requests take longer.',
          },
          {
            value: mean * 1.95,
            misconception: 'percentile read as a share on top',
            feedback: 'A percentile is a place in the order, not a share to add.',
          },
          {
            value: mean / 0.95,
            misconception: 'mean divided by the percentile',
            feedback: 'Dividing by 0.95 moves the mean a little. The tail is three times as far.',
          },
          {
            value: p95 - mean + serviceMs,
            misconception: 'percentile of the wait and mean service added up',
            feedback: 'Percentiles of parts do not add up to the percentile of the whole.',
          },
          {
            value: (p95 * (mean - serviceMs)) / mean,
            misconception: 'percentile of the mean wait',
            feedback: 'That takes the wait alone. The response includes the answer.',
          },
        ],
      };
    },
  },
  {
    id: 't-stable',
    title: 'Servers for a queue that does not grow',
    lesson: 'four-metrics',
    objective: 3,
    difficulty: 1,
    section: 'knee-why',
    sources: ['CALC'],
    unit: '',
    write: asCount,
    draw(d) {
      const serviceMs = d.pick([40, 50, 80, 100, 125, 200]);
      const servers = d.whole(4, 14);
      const perSecond = Math.floor(((servers - 0.4) * 1000) / serviceMs);
      const work = (perSecond * serviceMs) / 1000;
      return {
        stem: `${perSecond} requests a second arrive, and each keeps a server busy for ${serviceMs} ms. What is the smallest number of servers with which the queue does not grow without end?`,
        value: Math.floor(work) + 1,
        solution: `${perSecond} × ${short(serviceMs / 1000)} s is ${short(work)} servers’ work every second. More than that are needed: ${Math.floor(work) + 1}.`,
        distractors: [
          {
            value: Math.floor(work),
            misconception: 'utilization above 1 treated as slow instead of unstable',
            feedback:
              'They would have more than a second of work each second. The queue never empties.',
          },
          {
            value: Math.ceil(1000 / serviceMs),
            misconception: 'rate of one server taken for the number',
            feedback: 'That is what one server can do in a second.',
          },
          {
            value: Math.ceil(work / 0.7),
            misconception: 'headroom added where none was asked for',
            feedback:
              'That leaves 30% free. Sensible, but the question asks for the least that is stable.',
          },
          {
            value: Math.ceil(work * 2),
            misconception: 'servers doubled to be safe',
            feedback: 'That is twice the work. The smallest number is just above it.',
          },
        ],
      };
    },
  },
  {
    id: 't-wait-ratio',
    title: 'What a busier server does to the wait',
    lesson: 'four-metrics',
    objective: 2,
    difficulty: 3,
    section: 'knee-text',
    sources: ['CALC'],
    unit: '',
    write: (value) => `${short(value)} times`,
    draw(d) {
      const [from, to] = d.pick([
        [0.4, 0.8],
        [0.45, 0.9],
        [0.3, 0.6],
        [0.5, 0.9],
        [0.6, 0.9],
        [0.5, 0.75],
      ] as const);
      const wait = (busy: number): number => busy / (1 - busy);
      return {
        stem: `Traffic grows, and a server that was ${short(from * 100)}% busy is now ${short(to * 100)}% busy (M/M/1). How many times as long is the average wait?`,
        value: wait(to) / wait(from),
        solution: `The wait goes with ρ ÷ (1 − ρ): from ${short(wait(from))} to ${short(wait(to))} service times, ${short(wait(to) / wait(from))} times as long.`,
        distractors: [
          {
            value: to / from,
            misconception: 'waiting grows in proportion to load',
            feedback:
              'That would be a straight line. The free share shrinks as well, and the wait divides by it.',
          },
          {
            value: (1 - from) / (1 - to),
            misconception: 'response time taken for the wait',
            feedback: 'That is how the whole response grows. The wait alone grows more.',
          },
          {
            value: (to / from) ** 2,
            misconception: 'waiting grows with the square of the load',
            feedback:
              'A square looks right for a while. Near 100% no power of the load keeps up with 1 ÷ (1 − ρ).',
          },
          {
            value: 1 + (to - from),
            misconception: 'percentage points added',
            feedback: 'Points of utilization are not shares of a wait.',
          },
        ],
      };
    },
  },
];
