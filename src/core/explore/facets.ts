import type { ExploreRow } from './row.ts';

/** Properties with few values; the ids stand in queries and addresses. */
export const FACET_IDS = [
  'category',
  'status',
  'arch',
  'cpu',
  'kind',
  'maker',
  'chip',
  'size',
  'burstable',
  'disk',
  'fraction',
  'metal',
  'guide',
  'priced',
] as const;

export type FacetId = (typeof FACET_IDS)[number];

const KNOWN: ReadonlySet<string> = new Set(FACET_IDS);

export function isFacetId(text: string): text is FacetId {
  return KNOWN.has(text);
}

export interface Facet {
  readonly id: FacetId;
  readonly label: string;
  /** `yes` and `no`. */
  readonly isYesNo: boolean;
  readonly of: (row: ExploreRow) => string;
}

const yesNo = (isSo: boolean) => (isSo ? 'yes' : 'no');

const OF: Readonly<Record<FacetId, readonly [label: string, of: Facet['of']]>> = {
  category: ['Category', ({ type }) => type.group],
  status: ['Status', ({ status }) => status],
  arch: ['Architecture', ({ type }) => (type.arch === 'arm64' ? 'arm' : 'x86')],
  cpu: [
    'Processor maker',
    ({ type }) => (type.cpuManufacturer === 'aws' ? 'graviton' : type.cpuManufacturer),
  ],
  kind: ['Accelerator', ({ type }) => type.acceleratorKind],
  maker: ['Accelerator maker', ({ maker }) => maker],
  chip: ['Chip', ({ chip }) => chip],
  size: ['Size', ({ type }) => type.size],
  burstable: ['Burstable', ({ type }) => yesNo(type.burstable)],
  disk: ['Local disk', ({ type }) => yesNo((type.localNvmeGb ?? 0) > 0)],
  fraction: [
    'Share of a GPU',
    ({ type }) => yesNo(type.acceleratorCount > 0 && type.acceleratorCount < 1),
  ],
  metal: ['Bare metal', ({ type }) => yesNo(type.bareMetal)],
  guide: ['Appears in the guide', ({ inGuide }) => yesNo(inGuide)],
  priced: ['Has a price here', ({ pricePerHour }) => yesNo(pricePerHour !== null)],
};

const YES_NO: ReadonlySet<FacetId> = new Set([
  'burstable',
  'disk',
  'fraction',
  'metal',
  'guide',
  'priced',
]);

export const FACETS: readonly Facet[] = FACET_IDS.map((id) => ({
  id,
  label: OF[id][0],
  of: OF[id][1],
  isYesNo: YES_NO.has(id),
}));

export function facetOf(row: ExploreRow, id: FacetId): string {
  return OF[id][1](row);
}

export function facetLabel(id: FacetId): string {
  return OF[id][0];
}

export function isYesNoFacet(id: FacetId): boolean {
  return YES_NO.has(id);
}

/** `a100` stands for `a100-40gb` and `a100-80gb`; `t4` does not stand for `t4g`. */
export function facetValueMatches(wanted: string, value: string): boolean {
  return value === wanted || value.startsWith(`${wanted}-`);
}

const VALUE_LABELS: Readonly<Record<string, string>> = {
  general: 'General purpose',
  compute: 'Compute optimized',
  memory: 'Memory optimized',
  storage: 'Storage optimized',
  inference: 'Inference silicon',
  training: 'Training silicon',
  other: 'Other',
  gpu: 'GPU',
  current: 'Current',
  previous: 'Previous generation',
  frozen: 'Frozen software',
  withdrawn: 'Withdrawn',
  arm: 'Arm',
  x86: 'x86',
  graviton: 'AWS Graviton',
  intel: 'Intel',
  amd: 'AMD',
  apple: 'Apple',
  aws: 'AWS',
  none: 'None',
  inferentia: 'Inferentia',
  trainium: 'Trainium',
  gaudi: 'Gaudi',
  habana: 'Habana',
  qualcomm: 'Qualcomm',
  fpga: 'FPGA',
  media: 'Video',
  nvidia: 'NVIDIA',
  yes: 'Yes',
  no: 'No',
};

/** Words for a facet’s value; chips and sizes are their own words. */
export function facetValueLabel(id: FacetId, value: string): string {
  if (id === 'chip' && value !== 'none') return value.toUpperCase().replaceAll('-', ' ');
  if (id === 'size') return value;
  return VALUE_LABELS[value] ?? value;
}
