/** Why a refresh stops before anything is written: a sentence for whoever started it. */
export class RefusedError extends Error {
  name = 'RefusedError';
}
