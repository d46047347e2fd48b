import { useEffect, useState } from 'react';

/** Longer than a hand pauses between two keys, shorter than an eye takes to get down the page. */
const REST_MS = 120;

/** A value that follows once it has stayed the same for a moment: for what a key need not redraw. */
export function useRested<Value extends object>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
