import { isFacetId } from '../../core/explore/facets.ts';
import { isMeasureId, type MeasureId } from '../../core/explore/measures.ts';
import { MAX_QUERY_LENGTH } from '../../core/explore/parse-query.ts';
import { CHEAPEST_FIRST, isSortKey, type Sort, type SortKey } from '../../core/explore/sort.ts';
import { EXAMPLE_FIT, type FitState, fitText, parseFit } from './fit-state.ts';

/** What a column can show; `strip` draws the price on a scale. */
export type ColumnId = Exclude<SortKey, 'name' | 'spare'> | 'strip';

export const MAX_COMPARED = 4;

export interface PlotState {
  readonly x: MeasureId;
  readonly y: MeasureId;
}

/** Everything the explorer can be asked; the same value is its address. */
export interface ExplorerState {
  /** As it was typed. */
  readonly query: string;
  readonly sort: Sort;
  readonly columns: readonly ColumnId[];
  readonly isCompact: boolean;
  readonly compared: readonly string[];
  readonly plot: PlotState | null;
  readonly fit: FitState | null;
  /** `null` is the reader’s own region. */
  readonly region: string | null;
}

export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  'category',
  'vcpu',
  'mem',
  'chip',
  'acctotal',
  'price',
  'strip',
  'status',
];

export const START: ExplorerState = {
  query: '',
  sort: CHEAPEST_FIRST,
  columns: DEFAULT_COLUMNS,
  isCompact: false,
  compared: [],
  plot: null,
  fit: null,
  region: null,
};

export const FIRST_PLOT: PlotState = { x: 'price', y: 'acctotal' };

export { EXAMPLE_FIT };

export function isColumnId(text: string): text is ColumnId {
  return text === 'strip' || isMeasureId(text) || isFacetId(text);
}

interface Field {
  readonly name: string;
  /** `null` when the text does not describe a valid value. */
  readonly read: (text: string) => Partial<ExplorerState> | null;
  readonly write: (state: ExplorerState) => string;
  readonly expected: string;
}

const INSTANCE_NAME = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/;
const REGION = /^[a-z]{2}(-[a-z]{2,12}){1,3}-\d{1,2}$/;

const FIELDS: readonly Field[] = [
  {
    name: 'q',
    read: (query) => (query.length <= MAX_QUERY_LENGTH ? { query } : null),
    write: ({ query }) => query,
    expected: `a question of at most ${MAX_QUERY_LENGTH} characters`,
  },
  {
    name: 'sort',
    read: (text) => {
      const by = text.replace(/^-/, '');
      return isSortKey(by) ? { sort: { by, isDescending: text.startsWith('-') } } : null;
    },
    write: ({ sort }) => `${sort.isDescending ? '-' : ''}${sort.by}`,
    expected: 'a column such as price, or -price for the largest first',
  },
  {
    name: 'cols',
    read: (text) => {
      const columns = [...new Set(text.split('~').filter((part) => part !== ''))];
      return columns.every(isColumnId) ? { columns } : null;
    },
    write: ({ columns }) => columns.join('~'),
    expected: 'columns such as vcpu~mem~price',
  },
  {
    name: 'rows',
    read: (text) => (text === 'compact' ? { isCompact: true } : null),
    write: ({ isCompact }) => (isCompact ? 'compact' : ''),
    expected: 'compact',
  },
  {
    name: 'cmp',
    read: (text) => {
      const compared = [...new Set(text.split('~').filter((part) => part !== ''))];
      const isValid =
        compared.length <= MAX_COMPARED && compared.every((name) => INSTANCE_NAME.test(name));
      return isValid ? { compared } : null;
    },
    write: ({ compared }) => compared.join('~'),
    expected: `at most ${MAX_COMPARED} types such as g5.xlarge~g6.xlarge`,
  },
  {
    name: 'plot',
    read: (text) => {
      const [x = '', y = '', ...rest] = text.split('~');
      return isMeasureId(x) && isMeasureId(y) && rest.length === 0 ? { plot: { x, y } } : null;
    },
    write: ({ plot }) => (plot ? `${plot.x}~${plot.y}` : ''),
    expected: 'two measures such as price~acctotal',
  },
  {
    name: 'fit',
    read: (text) => {
      const fit = parseFit(text);
      return fit && { fit };
    },
    write: ({ fit }) => (fit ? fitText(fit) : ''),
    expected:
      'a model, precision, batch, context and placement such as llama-3.1-8b~fp16~1~4096~one-device',
  },
  {
    name: 'region',
    read: (region) => (REGION.test(region) ? { region } : null),
    write: ({ region }) => region ?? '',
    expected: 'an AWS region such as eu-west-1',
  },
];

/** Keys of the address that the page understands. */
export const QUERY_KEYS: readonly string[] = FIELDS.map(({ name }) => name);

export interface ParsedState {
  readonly value: ExplorerState;
  /** A sentence for each part of the address that was not used. */
  readonly notices: readonly string[];
}

/** Reads an address; what is hostile, outdated or out of range keeps the value of the start. */
export function parseExplorerState(params: URLSearchParams): ParsedState {
  let value = START;
  const notices: string[] = [];
  for (const field of FIELDS) {
    const text = params.get(field.name);
    if (text === null) continue;
    const read = field.read(text);
    if (read === null) {
      notices.push(
        `The address asked for “${field.name}=${text.slice(0, 30)}”. Expected ${field.expected}; this part is left out.`,
      );
    } else value = { ...value, ...read };
  }
  return { value, notices };
}

/** The address of a state; what equals the start is left out. */
export function serializeExplorerState(state: ExplorerState): URLSearchParams {
  const params = new URLSearchParams();
  for (const field of FIELDS) {
    const text = field.write(state);
    if (text !== field.write(START)) params.set(field.name, text);
  }
  return params;
}
