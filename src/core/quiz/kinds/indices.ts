/** Whether a value is a place in a list of `length`. */
export function isIndex(value: unknown, length: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < length;
}

/** A list of different places in a list of `length`, in rising order; `null` when it is none. */
export function readIndexSet(value: unknown, length: number): readonly number[] | null {
  if (!Array.isArray(value)) return null;
  const indices: number[] = [];
  for (const one of value as readonly unknown[]) {
    if (!isIndex(one, length) || indices.includes(one)) return null;
    indices.push(one);
  }
  return indices.sort((a, b) => a - b);
}

/** One place, or none yet, for each of `slots`; `null` when the value has another form or is empty. */
export function readSlots(
  value: unknown,
  slots: number,
  lengthAt: (slot: number) => number,
): readonly (number | null)[] | null {
  if (!Array.isArray(value) || value.length !== slots) return null;
  const read: (number | null)[] = [];
  for (const [slot, one] of (value as readonly unknown[]).entries()) {
    if (one !== null && !isIndex(one, lengthAt(slot))) return null;
    read.push(one);
  }
  return read.some((one) => one !== null) ? read : null;
}
