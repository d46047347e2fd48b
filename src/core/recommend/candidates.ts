import { createCatalog } from '../catalog/catalog.ts';
import { familyGroup } from '../catalog/family-group.ts';
import type { InstanceType } from '../catalog/types.ts';
import { caveatsOf, priceCaveats } from './caveats.ts';
import { noPrice, pricesFor } from './price.ts';
import { type ServingModel, servingModel } from './serving.ts';
import type {
  Configuration,
  Measurement,
  Provenance,
  RecommenderFacts,
  RecommendInput,
  Verdict,
} from './types.ts';

/** A way to serve the model before any load: what it can do, costs, and whether it may be ranked. */
export interface Candidate
  extends Pick<
    Configuration,
    | 'id'
    | 'measurement'
    | 'instanceType'
    | 'group'
    | 'acceleratorKind'
    | 'status'
    | 'provenance'
    | 'pricePerHour'
    | 'caveats'
  > {
  readonly serving: ServingModel | null;
  /** Why it is never ranked, whatever the load. */
  readonly barred: Verdict | null;
}

/**
 * Rows of the model that match the precision and the sequence length asked for. A reader's own row
 * that states no length stands beside every one: it must not vanish because of a choice above it.
 */
export function matchingRows(
  input: RecommendInput,
  facts: RecommenderFacts,
): readonly Measurement[] {
  return facts.measurements.filter(
    (row) =>
      row.model === input.model &&
      (input.precision === 'any' || row.precisionClass === input.precision) &&
      (input.sequenceLength === null ||
        row.sequenceLength === input.sequenceLength ||
        isOwnOfAnyLength(row)),
  );
}

function isOwnOfAnyLength({ origin, sequenceLength }: Measurement): boolean {
  return origin === 'own' && sequenceLength === null;
}

export interface CandidateMaker {
  /** The row on the type it names. */
  readonly measured: (row: Measurement) => Candidate;
  /** The row carried over to another size with the same accelerator, or `null` when it cannot be. */
  readonly scaled: (row: Measurement, typeName: string) => Candidate | null;
}

/** Makes candidates under one set of inputs; the load is not among them. */
export function candidateMaker(input: RecommendInput, facts: RecommenderFacts): CandidateMaker {
  const catalog = createCatalog(catalogFacts(facts));
  const { priceOf, factorOf } = pricesFor(input, facts);

  const make = (
    id: string,
    row: Measurement,
    typeName: string,
    copies: number,
    provenance: Provenance,
  ): Candidate => {
    const type = catalog.has(typeName) ? catalog.get(typeName) : null;
    const family = typeName.split('.')[0] ?? '';
    const status = catalog.status(family) ?? null;
    const pricePerHour = priceOf(typeName);
    const serving = servingModel(row, input.percentile, copies);
    const acceleratorKind = type?.acceleratorKind ?? 'none';
    const seen = { row, typeName, family, type, status, pricePerHour, serving };
    return {
      id,
      measurement: row,
      instanceType: typeName,
      group: familyGroup(family),
      acceleratorKind,
      status,
      provenance,
      pricePerHour,
      caveats: [
        ...caveatsOf(row, status),
        ...(input.sequenceLength !== null && isOwnOfAnyLength(row)
          ? [`Your row states no number of tokens; it is taken for ${input.sequenceLength}.`]
          : []),
        ...priceCaveats(factorOf(typeName), input),
      ],
      serving,
      barred: bar(input, facts, seen),
    };
  };

  return {
    measured: (row) => {
      const type = catalog.has(row.instanceType) ? catalog.get(row.instanceType) : null;
      const copies = row.onEc2 ? 1 : copiesOffEc2(row, type);
      return make(row.key, row, row.instanceType, copies, provenanceOf(row, type, copies));
    },
    scaled: (row, typeName) => {
      if (typeName === row.instanceType || !catalog.has(typeName)) return null;
      if (!catalog.has(row.instanceType)) return null;
      const from = catalog.get(row.instanceType);
      const to = catalog.get(typeName);
      if (from.acceleratorKind === 'none' || from.acceleratorName !== to.acceleratorName) {
        return null;
      }
      const measured = row.onEc2 ? from.acceleratorCount : (row.devicesUsed ?? 1);
      const copies = to.acceleratorCount / measured;
      if (!Number.isInteger(copies)) return null;
      const where = row.onEc2 ? row.instanceType : 'a machine outside EC2';
      const rule = `Measured on ${where} with ${measured} × ${row.accelerator}; ${typeName} has ${to.acceleratorCount}, each taken to do the same. The host’s processors and memory are not in the figure.`;
      return make(`${row.key}~${typeName}`, row, typeName, copies, { kind: 'scaled', rule });
    },
  };
}

/** The catalogue's look-ups need only these of all facts. */
function catalogFacts({ priceBook, instances, families }: RecommenderFacts) {
  return {
    priceBook,
    instances,
    families,
    benchmarks: [],
    cited: [],
    credits: [],
    priceChanges: [],
  };
}

function copiesOffEc2(row: Measurement, type: InstanceType | null): number {
  if (type === null || type.acceleratorKind === 'none') return 1;
  const copies = type.acceleratorCount / (row.devicesUsed ?? 1);
  return Number.isInteger(copies) && copies > 0 ? copies : 1;
}

function provenanceOf(row: Measurement, type: InstanceType | null, copies: number): Provenance {
  if (row.throughputPerSecond === null) {
    return { kind: 'unknown', reason: 'The source states no throughput.' };
  }
  if (row.onEc2) return { kind: 'measured' };
  if (type === null || type.acceleratorKind === 'none') {
    const rule = `The source names the processor and “${row.concurrency}” but no size; ${row.instanceType} is the size with as many.`;
    return { kind: 'scaled', rule };
  }
  const rule =
    copies === 1
      ? `Measured on one ${row.accelerator} outside EC2; ${row.instanceType} has one, and its host may be faster or slower.`
      : `Measured on one ${row.accelerator} outside EC2; ${row.instanceType} has ${copies}, each taken to do the same. At a given load the whole instance is billed; only at full load is one device charged a share of 1 in ${copies}.`;
  return { kind: 'scaled', rule };
}

interface Seen {
  readonly row: Measurement;
  readonly typeName: string;
  readonly family: string;
  readonly type: InstanceType | null;
  readonly status: Candidate['status'];
  readonly pricePerHour: number | null;
  readonly serving: ServingModel | null;
}

function bar(input: RecommendInput, facts: RecommenderFacts, seen: Seen): Verdict | null {
  const { row, typeName, family, type, status, pricePerHour, serving } = seen;
  if (/^V100/.test(row.accelerator)) {
    return {
      kind: 'history',
      sentence: `Measured on a ${row.accelerator}, the GPU of P3, which is withdrawn: shown as history, never recommended.`,
    };
  }
  if (status?.status === 'withdrawn') {
    return { kind: 'not-sold', sentence: `${family} is withdrawn. ${status.evidence}` };
  }
  if (type === null) {
    return { kind: 'not-sold', sentence: `Our list of instance types does not hold ${typeName}.` };
  }
  if (input.families !== 'any' && !input.families.includes(family)) {
    return { kind: 'excluded', sentence: `${family} is not among the families you allow.` };
  }
  if (input.customCudaKernels && !isNvidia(type)) {
    const what =
      type.acceleratorKind === 'none' ? 'has no GPU' : `has ${type.acceleratorName ?? 'no GPU'}`;
    return {
      kind: 'cannot-run',
      sentence: `Custom CUDA kernels need an NVIDIA GPU; ${typeName} ${what}.`,
    };
  }
  if (/without waiting for the device/.test(row.notes)) {
    return {
      kind: 'no-measurement',
      sentence: `The one timing published for ${typeName} did not wait for the GPU to finish, so it says little about how fast it is.`,
    };
  }
  if (serving === null) {
    return {
      kind: 'no-measurement',
      sentence: `The source states a latency for ${typeName} but no throughput, so nothing can be sized.`,
    };
  }
  if (pricePerHour === null) {
    return { kind: 'not-sold', sentence: noPrice(typeName, input, facts) };
  }
  return null;
}

/** NVIDIA's GPUs run CUDA; G4ad's AMD cards do not. */
function isNvidia(type: InstanceType): boolean {
  return type.acceleratorKind === 'gpu' && !/radeon/i.test(type.acceleratorName ?? '');
}
