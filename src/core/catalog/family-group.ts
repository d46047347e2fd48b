import type { FamilyGroup } from './types.ts';

const GROUP_BY_SERIES: ReadonlyMap<string, FamilyGroup> = new Map(
  Object.entries<FamilyGroup>({
    a: 'general',
    m: 'general',
    t: 'general',
    c: 'compute',
    r: 'memory',
    x: 'memory',
    u: 'memory',
    z: 'memory',
    cr: 'memory',
    i: 'storage',
    im: 'storage',
    is: 'storage',
    d: 'storage',
    h: 'storage',
    hs: 'storage',
    g: 'gpu',
    gr: 'gpu',
    p: 'gpu',
    inf: 'inference',
    trn: 'training',
  }),
);

/** DL1 carries Gaudi for training, DL2q carries Qualcomm chips for inference. */
const GROUP_BY_FAMILY: ReadonlyMap<string, FamilyGroup> = new Map<string, FamilyGroup>([
  ['dl1', 'training'],
  ['dl2q', 'inference'],
]);

/** The kind of a family, from its letters: `g4dn` is a GPU family. Never throws. */
export function familyGroup(family: string): FamilyGroup {
  const series = /^[a-z]+/.exec(family)?.[0] ?? '';
  return GROUP_BY_FAMILY.get(family) ?? GROUP_BY_SERIES.get(series) ?? 'other';
}
