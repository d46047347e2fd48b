import type { Flowchart, FlowLeaf } from '../../content/types.ts';
import { inventedType } from '../../core/catalog/invented-type.ts';
import type {
  Facts,
  FamilyGroup,
  FamilyStatusKind,
  InstanceType,
} from '../../core/catalog/types.ts';

/** A small flowchart for tests. Its families and prices are invented. */
export const SAMPLE_FLOWCHART: Flowchart = {
  start: 'phase',
  questions: [
    {
      id: 'phase',
      text: 'Which phase are you in?',
      short: 'Which phase are you in?',
      help: () => 'Choose the work that the machine will do.',
      answers: [
        { id: 'dev', text: 'Development and test', to: 'burst' },
        { id: 'training', text: 'Training', to: 'deep-training' },
        { id: 'inference', text: 'Inference', to: 'deep-inference' },
      ],
    },
    {
      id: 'deep-training',
      text: 'Is it a deep learning model?',
      short: 'Deep learning?',
      answers: [
        { id: 'yes', text: 'Yes', to: 'big' },
        { id: 'no', text: 'No', to: 'trees' },
      ],
    },
    {
      id: 'big',
      text: 'Does it need several machines?',
      short: 'Several machines?',
      answers: [
        { id: 'one', text: 'One machine is enough', to: 'gpu' },
        { id: 'many', text: 'Several, for weeks on end, with a fast network', to: 'cluster' },
      ],
    },
    {
      id: 'deep-inference',
      text: 'Is the model a deep one?',
      short: 'Deep?',
      answers: [
        { id: 'yes', text: 'Yes', to: 'gpu' },
        { id: 'no', text: 'No', to: 'trees' },
      ],
    },
  ],
  leaves: [
    leaf('burst', 'Burstable: scripts and debugging', ['ab'], ['ab.large', 'ab.small']),
    leaf('trees', 'Compute: forests and boosted trees', ['cd'], ['cd.large']),
    leaf('gpu', 'One GPU', ['gold', 'gnew'], ['gold.large', 'gnew.large', 'gnew.huge']),
    leaf('cluster', 'Several GPUs with a fast network between them', ['gnew'], ['gnew.huge']),
  ],
};

function leaf(
  id: string,
  title: string,
  families: readonly string[],
  types: readonly string[],
): FlowLeaf {
  return {
    id,
    title,
    families,
    types,
    why: () => `Why ${id}.`,
    changes: [() => `What overturns ${id}.`],
    quota: () => `Quota of ${id}.`,
    guide: `The guide on ${id}.`,
    lesson: `lesson-${id}`,
  };
}

function instance(instanceType: string, group: FamilyGroup): InstanceType {
  const gpu = {
    acceleratorKind: 'gpu',
    acceleratorName: 'Example GPU',
    acceleratorCount: 1,
  } as const;
  return inventedType(instanceType, {
    group,
    vcpus: 4,
    memoryGib: 16,
    hypervisor: 'nitro',
    ...(group === 'gpu' ? gpu : {}),
  });
}

function status(family: string, kind: FamilyStatusKind) {
  const label = kind.charAt(0).toUpperCase() + kind.slice(1);
  return { family, status: kind, label, evidence: '', source: 'TEST', sourceDate: '2026-01-01' };
}

/** `gold` is cheapest and withdrawn; `cd.large` has no price in the region. */
export const SAMPLE_FACTS: Facts = {
  priceBook: {
    region: 'xx-test-1',
    regionName: 'Test region',
    currency: 'USD',
    priceDate: '2026-01-01',
    source: 'TEST',
    pricePerHour: {
      'ab.large': 2,
      'ab.small': 1,
      'gold.large': 3,
      'gnew.large': 5,
      'gnew.huge': 8,
    },
  },
  instances: [
    instance('ab.large', 'general'),
    instance('ab.small', 'general'),
    instance('cd.large', 'compute'),
    instance('gold.large', 'gpu'),
    instance('gnew.large', 'gpu'),
    instance('gnew.huge', 'gpu'),
  ],
  families: [
    status('ab', 'previous'),
    status('cd', 'current'),
    status('gold', 'withdrawn'),
    status('gnew', 'current'),
  ],
  benchmarks: [],
  cited: [],
  credits: [],
  priceChanges: [],
};
