import type { AwsFinding, AwsOption } from './parsed.ts';
import { instanceTypeOf } from './recognise.ts';
import { readValue, type TableContext } from './table-context.ts';

const OPTIONS = [1, 2, 3];
const FINDINGS = [
  'UNDER_PROVISIONED',
  'OVER_PROVISIONED',
  'OPTIMIZED',
  'NOT_OPTIMIZED',
  'UNAVAILABLE',
  'UNDERPROVISIONED',
  'OVERPROVISIONED',
  'NOTOPTIMIZED',
];

/** Column names differ between documents by underscores and capitals only. */
const plain = (cell: string) => cell.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Whether these are the columns of Compute Optimizer's export for EC2 instances. */
export function isOptimizerHeader(header: readonly string[]): boolean {
  const names = new Set(header.map(plain));
  return names.has('instancearn') || (names.has('currentinstancetype') && names.has('finding'));
}

/** Rows of Compute Optimizer's export: AWS's finding with summaries of the metrics, and no series. */
export class OptimizerRows {
  readonly findings: AwsFinding[] = [];
  private readonly context: TableContext;
  private readonly header: readonly string[];
  private readonly columns: ReadonlyMap<string, number>;

  constructor(context: TableContext, header: readonly string[]) {
    this.context = context;
    this.header = header;
    this.columns = new Map(header.map((cell, at) => [plain(cell), at]));
  }

  take(cells: readonly string[], line: number): void {
    const { collector, problems } = this.context;
    if (!collector.takesRow()) return;
    const cell = (...names: readonly string[]) => {
      for (const name of names) {
        const at = this.columns.get(plain(name));
        if (at !== undefined) return (cells[at] ?? '').trim();
      }
      return '';
    };
    const arn = cell('instanceArn');
    const id = arn.split('/').at(-1) || cell('instanceId', 'instanceName');
    if (id === '') {
      problems.add(line, arn, 'an instanceArn such as arn:aws:ec2:eu-west-1:…:instance/i-0abc…');
      return;
    }
    const typeText = cell('currentInstanceType');
    const instanceType = instanceTypeOf(typeText);
    if (instanceType === null && typeText !== '') {
      problems.add(line, typeText, 'an instance type such as m5.large');
      return;
    }
    const finding = cell('finding').toUpperCase().replaceAll(/[\s-]/g, '_');
    if (finding !== '' && !FINDINGS.includes(finding)) {
      problems.add(line, cell('finding'), 'OVER_PROVISIONED, UNDER_PROVISIONED or OPTIMIZED');
      return;
    }
    if (!collector.instance(id)) return;
    const number = (...names: readonly string[]) => readValue(this.context, cell(...names), line);
    this.findings.push({
      id,
      name: cell('instanceName') || id,
      region: arn.split(':')[3] ?? '',
      instanceType: instanceType ?? '',
      finding,
      reasonCodes: this.reasonCodes(cells),
      lookBackDays: number('lookbackPeriodInDays'),
      currentPerformanceRisk: cell('currentPerformanceRisk'),
      cpuMaximumPercent: number('utilizationMetrics_CPU_MAXIMUM'),
      memoryMaximumPercent: number('utilizationMetrics_MEMORY_MAXIMUM'),
      options: OPTIONS.flatMap((rank) =>
        optionOf(rank, cell, (name) => this.signed(cell(name), line)),
      ),
      error: cell('errorMessage') || cell('errorCode'),
    });
  }

  /** A saving may be negative; the sign goes round the reader of values. */
  private signed(text: string, line: number): number | null {
    const isNegative = text.startsWith('-');
    const value = readValue(this.context, isNegative ? text.slice(1) : text, line);
    return value !== null && isNegative ? -value : value;
  }

  /** `findingReasonCodes_isCPUOverprovisioned` = true becomes `CPUOverprovisioned`. */
  private reasonCodes(cells: readonly string[]): readonly string[] {
    return this.header.flatMap((name, at) => {
      const code = /^findingReasonCodes_?is_?(.+)$/i.exec(name.trim())?.[1];
      return code && /^true$/i.test((cells[at] ?? '').trim()) ? [code] : [];
    });
  }
}

function optionOf(
  rank: number,
  cell: (...names: readonly string[]) => string,
  number: (name: string) => number | null,
): readonly AwsOption[] {
  const prefix = `recommendationOptions_${rank}_`;
  const instanceType = cell(`${prefix}instanceType`);
  if (instanceType === '') return [];
  return [
    {
      instanceType,
      monthlySaving: number(`${prefix}estimatedMonthlySavings_value`),
      currency: cell(`${prefix}estimatedMonthlySavings_currency`),
      performanceRisk: number(`${prefix}performanceRisk`),
      migrationEffort: cell(`${prefix}migrationEffort`),
      projectedCpuMaximumPercent: number(`${prefix}projectedUtilizationMetrics_CPU_MAXIMUM`),
      projectedMemoryMaximumPercent: number(`${prefix}projectedUtilizationMetrics_MEMORY_MAXIMUM`),
    },
  ];
}
