import { isProcessorMeasure } from './measures.ts';
import type { ChartPoint } from './model.ts';
import type { ChartMeasure } from './value.ts';

type Side = 'below' | 'above';

interface FamilyReasons {
  /** Measured by what its processor side has: vCPUs, memory, CoreMark. */
  readonly processor?: Partial<Record<Side, string>>;
  /** Measured by what its accelerator has. */
  readonly accelerator?: Partial<Record<Side, string>>;
}

const PAYS_FOR_ACCELERATOR =
  'most of its price buys an accelerator, which this measure does not count';

const NO_ACCELERATOR = 'there is no accelerator in the price';

const PLAIN_PROCESSOR =
  'a general processor spends little of itself on matrix arithmetic, so each TFLOPS is dear';

/** Why a family sits where it does. A side that is not written down gets no reason rather than a wrong one. */
const REASONS: Readonly<Record<string, FamilyReasons>> = {
  t2: { processor: { below: NO_ACCELERATOR }, accelerator: { above: PLAIN_PROCESSOR } },
  t3: {
    processor: { below: `${NO_ACCELERATOR}, and a full vCPU is there only while credits last` },
    accelerator: { above: PLAIN_PROCESSOR },
  },
  m5: { processor: { below: NO_ACCELERATOR }, accelerator: { above: PLAIN_PROCESSOR } },
  c5: {
    processor: {
      below: NO_ACCELERATOR,
      above: 'it has less memory for each vCPU, and a faster clock',
    },
    accelerator: { above: PLAIN_PROCESSOR },
  },
  r5: {
    processor: { below: 'its price buys memory, and no accelerator' },
    accelerator: { above: 'its price buys memory, not arithmetic' },
  },
  g4dn: {
    processor: { above: PAYS_FOR_ACCELERATOR },
    accelerator: {
      below: 'the T4 is a small GPU made for inference, without fast links between GPUs',
    },
  },
  g5: {
    processor: { above: PAYS_FOR_ACCELERATOR },
    accelerator: {
      above: 'its memory is much faster than that of the T4, which this measure does not count',
    },
  },
  p3: {
    processor: { above: PAYS_FOR_ACCELERATOR },
    accelerator: { above: 'it is old hardware whose list price never followed younger GPUs down' },
  },
  p4d: {
    processor: { above: PAYS_FOR_ACCELERATOR },
    accelerator: {
      above: 'it also pays for fast links between eight GPUs and a very fast network',
      below: 'eight GPUs share one host, and its list price was cut in 2025',
    },
  },
  inf1: {
    processor: {
      above: PAYS_FOR_ACCELERATOR,
      below: 'the chip adds little to the price of its host',
    },
    accelerator: {
      below:
        'the chip does one thing, runs compiled inference, and has little memory of modest speed',
      above: 'its chip has far less memory than younger ones',
    },
  },
  inf2: {
    processor: { above: PAYS_FOR_ACCELERATOR },
    accelerator: {
      below: 'AWS sells its own chip, which runs what its compiler supports and nothing else',
    },
  },
  trn1: {
    processor: { above: PAYS_FOR_ACCELERATOR },
    accelerator: {
      below: 'AWS sells its own chip, which runs what its compiler supports and nothing else',
    },
  },
};

/** The reason as the end of a sentence, or `null` when none was written for that side. */
export function reasonFor(point: ChartPoint, measure: ChartMeasure): string | null {
  if (point.ratioToLine === null) return null;
  const side: Side = point.ratioToLine < 1 ? 'below' : 'above';
  const kind = isProcessorMeasure(measure) ? 'processor' : 'accelerator';
  return REASONS[point.family]?.[kind]?.[side] ?? null;
}
