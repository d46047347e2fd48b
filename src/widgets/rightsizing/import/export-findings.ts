import type {
  Analysis,
  AnalysisResult,
  Dimension,
  MeasuredDimension,
  Recommendation,
} from '../../../core/rightsizing/analysis-types.ts';

type Cell = string | number | null;

const FINDINGS = {
  Underprovisioned: 'UNDER_PROVISIONED',
  Overprovisioned: 'OVER_PROVISIONED',
  Optimized: 'OPTIMIZED',
} as const;

const DIMENSIONS: readonly Dimension[] = [
  'cpu',
  'memory',
  'gpu',
  'gpuMemory',
  'network',
  'ebsThroughput',
  'ebsIops',
];
const RANKS = [1, 2, 3];
const HOURS_PER_MONTH = 730;

interface Column {
  readonly header: string;
  readonly cell: (result: AnalysisResult) => Cell;
}

const ofAnalysis = (read: (analysis: Analysis) => Cell) => (result: AnalysisResult) =>
  result.kind === 'analysis' ? read(result) : null;

function measured(analysis: Analysis, dimension: Dimension): MeasuredDimension | null {
  const found = analysis.dimensions.find((result) => result.dimension === dimension);
  return found?.state === 'measured' ? found : null;
}

function recommended(rank: number, read: (recommendation: Recommendation) => Cell) {
  return ofAnalysis(({ recommendations }) => {
    const recommendation = recommendations[rank - 1];
    return recommendation ? read(recommendation) : null;
  });
}

/** Column names as in Compute Optimizer's export where it has the column, with units where not. */
const COLUMNS: readonly Column[] = [
  { header: 'instanceId', cell: ({ id }) => id },
  { header: 'instanceName', cell: ({ name }) => name },
  {
    header: 'currentInstanceType',
    cell: (result) =>
      result.kind === 'analysis' ? result.current.instanceType : result.instanceType,
  },
  { header: 'finding', cell: ofAnalysis(({ finding }) => FINDINGS[finding]) },
  { header: 'findingReasonCodes', cell: ofAnalysis(({ codes }) => codes.join(' ')) },
  {
    header: 'windowStart_UTC',
    cell: ofAnalysis(({ window }) => new Date(window.startMs).toISOString()),
  },
  {
    header: 'windowEnd_UTC',
    cell: ofAnalysis(({ window }) => new Date(window.endMs).toISOString()),
  },
  { header: 'cpuData_hours', cell: ofAnalysis(({ hours }) => hours) },
  { header: 'currentPerformanceRisk', cell: ofAnalysis(({ currentRisk }) => currentRisk.value) },
  { header: 'currency', cell: ofAnalysis(({ currency }) => currency) },
  {
    header: 'current_onDemandPrice_perHour',
    cell: ofAnalysis(({ currentPricePerHour }) => currentPricePerHour),
  },
  ...DIMENSIONS.flatMap((dimension): Column[] => [
    {
      header: `${dimension}_compared_percent`,
      cell: ofAnalysis((analysis) => measured(analysis, dimension)?.usedPercent ?? null),
    },
    {
      header: `${dimension}_maximum_percent`,
      cell: ofAnalysis((analysis) => measured(analysis, dimension)?.maximumPercent ?? null),
    },
  ]),
  {
    header: 'recommendations_count',
    cell: ofAnalysis(({ recommendations: { length } }) => length),
  },
  ...RANKS.flatMap((rank): Column[] => {
    const prefix = `recommendationOptions_${rank}_`;
    return [
      {
        header: `${prefix}instanceType`,
        cell: recommended(rank, ({ instance }) => instance.instanceType),
      },
      {
        header: `${prefix}onDemandPrice_perHour`,
        cell: recommended(rank, ({ pricePerHour }) => pricePerHour),
      },
      {
        header: `${prefix}estimatedMonthlySavings_value_per${HOURS_PER_MONTH}h`,
        cell: recommended(rank, ({ monthlySaving }) => monthlySaving),
      },
      { header: `${prefix}performanceRisk`, cell: recommended(rank, ({ risk }) => risk.value) },
      {
        header: `${prefix}migrationEffort`,
        cell: recommended(rank, ({ effort }) => effort.level),
      },
      ...(['cpu', 'memory'] as const).map((dimension) => ({
        header: `${prefix}projected_${dimension}_maximum_percent`,
        cell: recommended(
          rank,
          ({ projections }) =>
            projections.find((projection) => projection.dimension === dimension)?.maximumPercent ??
            null,
        ),
      })),
    ];
  }),
  {
    header: 'errorCode',
    cell: (result) => (result.kind === 'refusal' ? result.reason : null),
  },
  {
    header: 'errorMessage',
    cell: (result) => (result.kind === 'refusal' ? result.text : null),
  },
];

/**
 * The findings as CSV, for spreadsheets and scripts: one row for each instance, an empty cell for
 * what was not measured. Numbers are plain decimals in full. A text that a spreadsheet would take
 * for a formula (it begins with = + - @, tab or return) gets an apostrophe in front.
 */
export function exportFindingsCsv(results: readonly AnalysisResult[]): string {
  const rows = [
    COLUMNS.map(({ header }) => header),
    ...results.map((result) => COLUMNS.map(({ cell }) => cell(result))),
  ];
  return `${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** One cell of CSV; never a formula. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(rounded(cell)) : '';
  // Spaces do not protect: some spreadsheets cut them before they look.
  const safe = /^[\s\u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(cell)
    ? `'${cell}`
    : cell;
  return /[",;\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Without the noise of binary fractions; ten digits are more than any input has. */
const rounded = (value: number) => Number(value.toPrecision(10));
