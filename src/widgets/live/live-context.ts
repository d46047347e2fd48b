import { createContext, useContext } from 'react';

export type LiveValues = Readonly<Record<string, number>>;

export interface LiveScope {
  readonly values: LiveValues;
  readonly set: (name: string, value: number) => void;
}

const NONE: LiveScope = { values: {}, set: () => {} };

/** The live figures of the nearest `<Live>`; empty outside one. */
export const LiveContext = createContext<LiveScope>(NONE);

export function useLive(): LiveScope {
  return useContext(LiveContext);
}
