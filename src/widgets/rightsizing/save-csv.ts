import type { AnalysisResult } from '../../core/rightsizing/analysis-types.ts';

/** Offers the findings as a CSV file; its writer is fetched when it is asked for. */
export async function saveCsv(results: readonly AnalysisResult[]): Promise<void> {
  const { exportFindingsCsv } = await import('./import/export-findings.ts');
  const blob = new Blob([exportFindingsCsv(results)], { type: 'text/csv' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'rightsizing-findings.csv';
  link.click();
  // The download has its own hold on the data by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
