/** The smallest sensible size of each family that the guide names: the points of the chart. */
export const CHART_TYPES = [
  't2.large',
  't3.large',
  'm5.large',
  'c5.xlarge',
  'r5.large',
  'g4dn.xlarge',
  'g5.xlarge',
  'p3.2xlarge',
  'p4d.24xlarge',
  'inf1.xlarge',
  'inf2.xlarge',
  'trn1.2xlarge',
] as const;

export const familyOf = (instanceType: string): string => instanceType.split('.')[0] ?? '';

export const CHART_FAMILIES: readonly string[] = CHART_TYPES.map(familyOf);
