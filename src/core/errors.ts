/** Every failure of core: its message is a sentence that a page can show to a reader. */
export class CalculationError extends Error {
  override readonly name: string = 'CalculationError';
}

/** What is known of a price that has no amount: the share it was of the on-demand price. */
export interface KnownShare {
  readonly shareOfOnDemand: number;
  readonly rateDate: string;
}

/** The price book of the region has no price for the type. */
export class NoPriceError extends CalculationError {
  override readonly name = 'NoPriceError';

  /** @param option name of the purchase option, for example “Spot”; `null` on demand */
  constructor(
    readonly instanceType: string,
    readonly region: string,
    readonly option: string | null = null,
    readonly known: KnownShare | null = null,
  ) {
    const price = option === null ? 'price' : `${option} price`;
    super(
      known === null
        ? `Our data has no ${price} for ${instanceType} in ${region}.`
        : `The ${price} of ${instanceType} was ${Math.round(known.shareOfOnDemand * 100)}% of on demand on ${known.rateDate}; the on-demand price has changed since, so our data has no amount.`,
    );
  }
}

export type NameKind =
  | 'instance type'
  | 'benchmark'
  | 'cited figure'
  | 'credit rule'
  | 'price change'
  | 'live value';

/** Finds the valid name closest to a misspelt one; core does not bring one, the build does. */
export type NearestName = (name: string, valid: readonly string[]) => string | undefined;

/** A name that the facts do not hold. */
export class UnknownNameError extends CalculationError {
  override readonly name = 'UnknownNameError';

  constructor(
    readonly kind: NameKind,
    readonly unknownName: string,
    readonly nearest: string | undefined,
  ) {
    const hint = nearest === undefined ? '' : ` The nearest is “${nearest}”.`;
    super(`There is no ${kind} named “${unknownName}” in our data.${hint}`);
  }
}

/** The row is there, but its source does not state this figure. */
export class MissingFigureError extends CalculationError {
  override readonly name = 'MissingFigureError';

  constructor(
    readonly subject: string,
    readonly figure: string,
  ) {
    super(`The source of ${subject} does not state ${figure}.`);
  }
}

/** An argument outside the range in which the formula means anything. */
export class InvalidInputError extends CalculationError {
  override readonly name = 'InvalidInputError';

  constructor(
    readonly quantity: string,
    readonly value: number,
    readonly expected: string,
  ) {
    super(
      `${quantity} must be ${expected}; it is ${Number.isNaN(value) ? 'not a number' : value}.`,
    );
  }
}

/** @throws InvalidInputError unless `value` is finite and above 0 */
export function requirePositive(quantity: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) {
    throw new InvalidInputError(quantity, value, 'above 0');
  }
}

/** @throws InvalidInputError unless `value` is finite and at least 0 */
export function requireNonNegative(quantity: string, value: number): void {
  if (!(value >= 0 && Number.isFinite(value))) {
    throw new InvalidInputError(quantity, value, '0 or more');
  }
}

/** @throws InvalidInputError unless `value` is above 0 and at most 1 */
export function requireShare(quantity: string, value: number): void {
  if (!(value > 0 && value <= 1)) {
    throw new InvalidInputError(quantity, value, 'above 0 % and at most 100 %');
  }
}

/** @throws InvalidInputError unless `value` is a whole number of at least 1 */
export function requireCount(quantity: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 1)) {
    throw new InvalidInputError(quantity, value, 'a whole number of at least 1');
  }
}
