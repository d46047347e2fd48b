import type { FamilyStatus, InstanceType } from '../core/catalog/types.ts';
import { readDataFile, requireUnique, valuesOf } from './csv.ts';
import { familyStatusRow } from './data-schemas.ts';

const TYPE_LIST = {
  source: 'aws/karpenter-provider-aws @692ccdd06, list of types that EC2 describes',
  sourceDate: '2026-07-11',
};
const DESCRIBED: Omit<FamilyStatus, 'family'> = {
  status: 'current',
  label: 'Current',
  evidence: 'EC2’s list of types describes this family.',
  ...TYPE_LIST,
};
const NOT_DESCRIBED: Omit<FamilyStatus, 'family'> = {
  status: 'withdrawn',
  label: 'Withdrawn',
  evidence: 'A price row remains, but EC2 no longer describes this family.',
  ...TYPE_LIST,
};
const FORMER: Omit<FamilyStatus, 'family'> = {
  status: 'previous',
  label: 'Previous generation',
  evidence:
    'EC2 still describes this family, and AWS’s price list flags every size of it as a former generation.',
  source:
    'ManageIQ/manageiq-providers-amazon @70095d16c, instance types with the price list’s flag',
  sourceDate: '2026-04-19',
};

/**
 * The families of the file, and for every other family of the types a status by the lists: withdrawn
 * when EC2 no longer describes it, previous when the price list flags every size of it so.
 *
 * @throws ContentError with the place of the first mistake in the file
 */
export function loadFamilies(
  contentDir: string,
  describedFamilies: ReadonlySet<string>,
  types: readonly InstanceType[],
): readonly FamilyStatus[] {
  const stated = readDataFile(contentDir, 'family-status.csv', familyStatusRow);
  requireUnique(stated, 'family', ({ family }) => family);
  const families = valuesOf(stated).map(
    ({ source_date, ...row }): FamilyStatus => ({ ...row, sourceDate: source_date }),
  );
  const known = new Set(families.map(({ family }) => family));
  const newer = new Set(
    types.filter(({ previousGeneration }) => !previousGeneration).map(({ family }) => family),
  );
  for (const { family } of types) {
    if (known.has(family)) continue;
    known.add(family);
    families.push({
      family,
      ...(describedFamilies.has(family) ? (newer.has(family) ? DESCRIBED : FORMER) : NOT_DESCRIBED),
    });
  }
  return families;
}
