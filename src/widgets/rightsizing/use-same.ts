import { useState } from 'react';

/** The first of the values that are alike, so that work on it is not repeated for its copies. */
export function useSame<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
