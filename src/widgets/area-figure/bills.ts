/** Two bills, each hours times price: drawn to scale their areas are the money. */
export interface Bills {
  readonly trainHours: number;
  readonly serveHours: number;
  /** Prices in one currency per hour. */
  readonly trainPricePerHour: number;
  readonly servePricePerHour: number;
}

/** Hours of serving that cost as much as the training did. */
export function equalServeHours(bills: Bills): number {
  return (bills.trainHours * bills.trainPricePerHour) / bills.servePricePerHour;
}

/** Serving minus training; below zero while training is the larger bill. */
export function servingExcess(bills: Bills): number {
  return bills.serveHours * bills.servePricePerHour - bills.trainHours * bills.trainPricePerHour;
}

/** Bills count as equal when they differ by less than half a percent of the larger one. */
export function areEqual(bills: Bills): boolean {
  const larger = Math.max(
    bills.serveHours * bills.servePricePerHour,
    bills.trainHours * bills.trainPricePerHour,
  );
  return Math.abs(servingExcess(bills)) < larger * 0.005;
}
