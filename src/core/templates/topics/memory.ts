import type { Template } from '../template.ts';
import { asGb, asGib, short, withArticle } from './write.ts';

const BYTES = { fp32: 4, fp16: 2, int8: 1 } as const;
const GIB = 2 ** 30;

export const MEMORY: readonly Template[] = [
  {
    id: 't-weights',
    title: 'Memory of a model’s weights',
    lesson: 'gpu-g4dn-g5',
    objective: 3,
    difficulty: 1,
    section: 'gpu-memory',
    sources: ['CALC'],
    unit: 'GB',
    write: asGb,
    draw(d, c) {
      const billions = d.pick([0.35, 1.3, 2.7, 3, 7, 8, 13, 34]);
      const precision = d.pick(['fp32', 'fp16', 'int8'] as const);
      const gb = c.weightsGb(billions * 1000, precision);
      return {
        stem: `A model has ${short(billions)} billion parameters, stored as ${precision.toUpperCase()}. How much memory do its weights take, in GB of a billion bytes?`,
        value: gb,
        solution: `${precision.toUpperCase()} takes ${BYTES[precision]} ${BYTES[precision] === 1 ? 'byte' : 'bytes'} each: ${short(billions)} billion × ${BYTES[precision]} is ${short(gb)} GB. Activations and caches come on top.`,
        distractors: [
          {
            value: billions * BYTES[precision] * 8,
            misconception: 'bits taken as bytes',
            feedback: 'That counts bits. 8 bits are a byte.',
          },
          {
            value: billions * (precision === 'fp32' ? 2 : 4),
            misconception: 'bytes of another precision',
            feedback: `That is the size in ${precision === 'fp32' ? 'FP16' : 'FP32'}.`,
          },
          {
            value: billions * (precision === 'int8' ? 2 : 1),
            misconception: 'bytes of another precision',
            feedback: `That is the size in ${precision === 'int8' ? 'FP16' : 'INT8'}.`,
          },
          {
            value: (billions * BYTES[precision]) / 8,
            misconception: 'bytes divided into bits',
            feedback: 'That divides by 8, as if the bytes of a parameter were bits.',
          },
        ],
      };
    },
  },
  {
    id: 't-device-memory',
    title: 'Memory of one device, not of all',
    lesson: 'gpu-g4dn-g5',
    objective: 3,
    difficulty: 2,
    section: 'gpu-memory',
    sources: ['KTYPES'],
    unit: 'GiB',
    write: asGib,
    draw(d, c) {
      const type = d.pick([
        'g4dn.12xlarge',
        'g5.12xlarge',
        'g5.48xlarge',
        'p4d.24xlarge',
        'inf2.24xlarge',
        'inf2.48xlarge',
        'p3.8xlarge',
      ] as const);
      const spec = c.spec(type);
      const total = spec.acceleratorTotalMemoryGib ?? 0;
      const each = total / spec.acceleratorCount;
      return {
        stem: `A model that is not split over devices runs on ${withArticle(type)}, which has ${spec.acceleratorCount} devices with ${short(total)} GiB of accelerator memory in total, and ${short(spec.memoryGib)} GiB of host memory. How much accelerator memory can the model use?`,
        value: each,
        solution: `A model that is not split lives on one device: ${short(total)} ÷ ${spec.acceleratorCount} is ${short(each)} GiB.`,
        distractors: [
          {
            value: total,
            misconception: 'memory in total taken for memory per device',
            feedback:
              'That is all devices together. Only a model that is split over them can use it.',
          },
          {
            value: spec.memoryGib,
            misconception: 'GPU memory = instance memory',
            feedback: 'That is the memory of the host. The device cannot compute in it.',
          },
          {
            value: spec.memoryGib / spec.acceleratorCount,
            misconception: 'host memory shared out',
            feedback: 'Host memory is not accelerator memory, shared out or not.',
          },
          {
            value: total / 2,
            misconception: 'half of everything',
            feedback: 'A model that is not split has one device, not half of them.',
          },
        ],
      };
    },
  },
  {
    id: 't-table-memory',
    title: 'Memory that a table needs',
    lesson: 'memory-optimized-r5',
    objective: 2,
    difficulty: 2,
    section: 'fit-text',
    sources: ['CALC'],
    unit: 'GiB',
    write: asGib,
    draw(d) {
      const millions = d.pick([50, 80, 120, 200, 300, 500]);
      const columns = d.pick([12, 20, 30, 40, 60]);
      const copies = d.pick([2, 3]);
      const gib = (millions * 1e6 * columns * 8 * copies) / GIB;
      return {
        stem: `A table of ${millions} million rows and ${columns} columns of 8-byte numbers has to be in memory, and the join keeps ${copies} copies of it. How many GiB is that?`,
        value: gib,
        solution: `${millions} million × ${columns} × 8 bytes × ${copies}, divided by 2³⁰ bytes, is ${short(gib)} GiB.`,
        distractors: [
          {
            value: gib / copies,
            misconception: 'forgot the copies',
            feedback: 'That holds the table once. The join needs it more often.',
          },
          {
            value: gib / 2,
            misconception: '4 bytes a number',
            feedback: 'That is half: 4 bytes a number. These numbers take 8.',
          },
          {
            value: (gib * GIB) / 1e9,
            misconception: 'GiB vs GB',
            feedback: 'That is GB of a billion bytes. A GiB has 2³⁰, about 7% more.',
          },
          {
            value: gib * 8,
            misconception: 'bits taken as bytes',
            feedback: 'An 8-byte number has 64 bits, but the 8 counts bytes already.',
          },
          {
            value: gib / columns,
            misconception: 'one column only',
            feedback: `That is one column. There are ${columns}.`,
          },
        ],
      };
    },
  },
  {
    id: 't-kv-cache',
    title: 'Memory of a key-value cache',
    lesson: 'inferentia-inf1-inf2',
    objective: 1,
    difficulty: 3,
    section: 'inf2-bigger',
    sources: ['CALC'],
    unit: 'GB',
    write: asGb,
    draw(d) {
      const layers = d.pick([16, 24, 32, 40]);
      const heads = d.pick([8, 16, 32]);
      const size = d.pick([64, 128]);
      const context = d.pick([2048, 4096, 8192]);
      const batch = d.pick([4, 8, 16]);
      const gb = (2 * layers * heads * size * context * batch * 2) / 1e9;
      return {
        stem: `A language model has ${layers} layers, ${heads} key-value heads of ${size} numbers, and keeps keys and values as FP16. How big is the cache for ${batch} requests of ${context.toLocaleString('en-US')} tokens, in GB of a billion bytes?`,
        value: gb,
        solution: `Keys and values: 2 × ${layers} × ${heads} × ${size} × ${context.toLocaleString('en-US')} × ${batch} × 2 bytes is ${short(gb)} GB, beside the weights.`,
        distractors: [
          {
            value: gb / 2,
            misconception: 'keys without values',
            feedback:
              'That has one of keys and values, or one byte a number. FP16 takes 2, and both are kept.',
          },
          {
            value: gb / batch,
            misconception: 'forgot the batch',
            feedback: `That is one request. There are ${batch} at once, each with a cache of its own.`,
          },
          {
            value: gb * 2,
            misconception: 'bytes of another precision',
            feedback: 'That takes 4 bytes a number. FP16 takes 2.',
          },
          {
            value: gb / layers,
            misconception: 'one layer only',
            feedback: 'Every layer keeps its own keys and values.',
          },
        ],
      };
    },
  },
];
