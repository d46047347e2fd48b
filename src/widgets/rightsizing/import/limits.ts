/** What one import may hold. All are our rules: what a browser takes without becoming slow. */
export const MAX_CSV_BYTES = 200e6;
export const MAX_JSON_BYTES = 50e6;
export const MAX_ROWS = 1_000_000;
/** A row of a graph's table has a value for each line of the graph. */
export const MAX_VALUES = 4_000_000;
export const MAX_INSTANCES = 200;
/** Columns of a table, and metrics of all instances together. */
export const MAX_COLUMNS = 2000;
export const MAX_SERIES = 4000;
/** Answers of CloudWatch in one JSON file, such as the pages of a question. */
export const MAX_JSON_VALUES = 10_000;
/** How many wrong rows a rejection names; it counts the others. */
export const MAX_PROBLEMS = 20;
/** A row longer than this is a quote that nobody closed. */
export const MAX_ROW_CHARACTERS = 1 << 20;
