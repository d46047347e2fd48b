import type { InstanceType } from './types.ts';

type Cell = string | number | boolean | null;
type Row = Record<string, Cell> & { family?: Cell; size?: Cell };

/**
 * All types, each as what differs from the one before: types of one family share most of what they
 * say. It survives JSON unchanged.
 */
export interface InstanceRows {
  readonly fields: readonly string[];
  /** Every type: how many fields differ, then for each the index into `fields` and the value. */
  readonly changes: readonly Cell[];
}

const NAME = 'instanceType' satisfies keyof InstanceType;

/** What a name is when the rows leave it out. */
const nameOf = (family: unknown, size: unknown) => `${family}.${size}`;

/**
 * Writes instance types so that {@link decodeInstances} gives them back, in the same order. Names
 * that are all family, point and size are left out.
 */
export function encodeInstances(instances: readonly InstanceType[]): InstanceRows {
  const isDerived = instances.every(({ instanceType, family, size }) => {
    return instanceType === nameOf(family, size);
  });
  const fields = Object.keys(instances[0] ?? {}).filter((field) => !isDerived || field !== NAME);
  let above: Readonly<Record<string, Cell>> = {};
  const changes: Cell[] = [];
  for (const instance of instances) {
    const row: Readonly<Record<string, Cell>> = { ...instance };
    const changed = fields.flatMap((field, index) =>
      row[field] === above[field] ? [] : [index, row[field] ?? null],
    );
    changes.push(changed.length / 2, ...changed);
    above = row;
  }
  return { fields, changes };
}

/**
 * Reads what {@link encodeInstances} wrote. The build makes both, so nothing is checked. A copy of
 * the row above with its changes is quicker than a literal with every field: a third of its time at the
 * first call.
 */
export function decodeInstances({ fields, changes }: InstanceRows): readonly InstanceType[] {
  const isDerived = !fields.includes(NAME);
  // All rows are copies of one object that has every field, so that all share one shape.
  let row: Row = { [NAME]: null };
  for (const field of fields) row[field] = null;
  const rows: Row[] = [];
  let at = 0;
  while (at < changes.length) {
    row = { ...row };
    const end = at + 1 + 2 * Number(changes[at]);
    for (at += 1; at < end; at += 2) {
      row[fields[Number(changes[at])] ?? ''] = changes[at + 1] ?? null;
    }
    if (isDerived) row[NAME] = nameOf(row.family, row.size);
    rows.push(row);
  }
  return rows as unknown as readonly InstanceType[];
}
