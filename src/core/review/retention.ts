/** Wanted chance of recall when a card comes back, unless the reader sets another. */
export const DEFAULT_RETENTION = 0.9;
export const MIN_RETENTION = 0.8;
export const MAX_RETENTION = 0.97;
