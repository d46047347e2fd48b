/** Length of the load test in virtual minutes. */
export const MINUTES = 10;
