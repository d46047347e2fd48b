import { Collector } from './collector.ts';
import { longLayoutOf } from './columns.ts';
import { CsvRows } from './csv-rows.ts';
import { MAX_COLUMNS } from './limits.ts';
import { LongRows } from './long-rows.ts';
import { isOptimizerHeader, OptimizerRows } from './optimizer-rows.ts';
import type { ParsedMetrics } from './parsed.ts';
import { NumberReader } from './read-number.ts';
import { EXPECTED_TIME, TimeReader } from './read-time.ts';
import { ProblemList, Rejection, shortened } from './rejection.ts';
import { WideRows } from './wide-rows.ts';

/** Rows above the first time of a graph's table. */
const MAX_HEADER_ROWS = 40;

type Rows = LongRows | WideRows | OptimizerRows;

/**
 * Reads a CSV file that arrives in pieces. What kind of table it is comes from its header alone:
 * Compute Optimizer's export, a long table, or the table of a CloudWatch graph.
 */
export class TableReader {
  readonly collector = new Collector();
  readonly problems = new ProblemList();
  private readonly times = new TimeReader();
  private readonly csv = new CsvRows((cells, line) => this.take(cells, line));
  private readonly header: (readonly string[])[] = [];
  private numbers: NumberReader | null = null;
  private rows: Rows | null = null;

  push(text: string): void {
    this.csv.push(text);
  }

  get rowsRead(): number {
    return this.collector.rows;
  }

  /** Everything, or a `Rejection` when anything is wrong. */
  end(): ParsedMetrics {
    this.csv.end();
    if (!this.rows) throw this.noTable();
    this.collector.rejectIfTooLarge();
    this.problems.rejectIfAny();
    const assumption = this.numbers?.assumption();
    if (assumption) this.collector.assumptions.add(assumption);
    return {
      format:
        this.rows instanceof OptimizerRows
          ? 'compute-optimizer-csv'
          : this.rows instanceof LongRows
            ? 'long-csv'
            : 'graph-csv',
      collector: this.collector,
      hasNaiveTimes: this.times.naive > 0,
      hasZonedTimes: this.times.zoned > 0,
      findings: this.rows instanceof OptimizerRows ? this.rows.findings : [],
    };
  }

  private take(cells: readonly string[], line: number): void {
    // A spreadsheet's own way to name the separator.
    if (line === 1 && /^sep=/i.test(cells[0] ?? '')) return;
    this.rows ??= this.begin(cells, line);
    if (this.rows) this.rows.take(cells, line);
  }

  /** The reader of the rows from this one on; `null` while it belongs to the header. */
  private begin(cells: readonly string[], line: number): Rows | null {
    this.numbers ??= new NumberReader(this.csv.dialect?.delimiter ?? ',');
    if (cells.length > MAX_COLUMNS) {
      throw new Rejection(
        `Line ${line}: found ${cells.length.toLocaleString('en-GB')} columns. Expected at most ${MAX_COLUMNS.toLocaleString('en-GB')}.`,
      );
    }
    const { collector, times, numbers, problems } = this;
    const context = { collector, times, numbers, problems };
    // A title may stand above the names of the columns.
    const header = this.header.at(-1);
    if (header) {
      const layout = longLayoutOf(header);
      if (layout) return new LongRows(context, layout);
      if (isOptimizerHeader(header)) return new OptimizerRows(context, header);
    }
    // A reader of its own, so that a title is not counted as a time without a zone.
    if (!Number.isNaN(new TimeReader().read((cells[0] ?? '').trim()))) {
      return new WideRows(context, this.header, cells);
    }
    this.header.push(cells);
    if (this.header.length > MAX_HEADER_ROWS) {
      const found = shortened(cells.join(','));
      throw new Rejection(
        `Line ${line}: none of the first ${MAX_HEADER_ROWS} rows begins with a time. Expected ${EXPECTED_TIME}.`,
        [{ line, found, expected: EXPECTED_TIME }],
        1,
      );
    }
    return null;
  }

  private noTable(): Rejection {
    const [first] = this.header;
    if (!first) return new Rejection('The file has no rows. Expected metrics as CSV or JSON.');
    const last = this.header.at(-1) ?? first;
    if (longLayoutOf(last) || isOptimizerHeader(last)) {
      return new Rejection(
        'The file has a header and no rows below it. Expected at least one row.',
      );
    }
    return new Rejection(
      `No row begins with a time; the first is “${shortened(first.join(', '))}”. Expected ${EXPECTED_TIME}, and values after it.`,
    );
  }
}
