import fs from 'node:fs';
import path from 'node:path';

/** Where each component of the MDX map lives, below `src/widgets/`. */
export const COMPONENTS: Readonly<Record<string, string>> = {
  Price: 'prose/figures.tsx',
  Calc: 'prose/figures.tsx',
  Spec: 'prose/specs.tsx',
  Family: 'prose/specs.tsx',
  Instances: 'prose/specs.tsx',
  Term: 'prose/Term.tsx',
  Noted: 'prose/blocks.tsx',
  Rail: 'prose/blocks.tsx',
  Note: 'prose/blocks.tsx',
  P: 'prose/blocks.tsx',
  Pair: 'prose/blocks.tsx',
  Definition: 'prose/blocks.tsx',
  Example: 'prose/blocks.tsx',
  Since: 'prose/blocks.tsx',
  Formula: 'prose/blocks.tsx',
  Worked: 'prose/blocks.tsx',
  Cite: 'prose/blocks.tsx',
  Live: 'live/Live.tsx',
  Scrub: 'live/Scrub.tsx',
  Decide: 'quiz/QuickCheck.tsx',
  Quiz: 'quiz/QuickCheck.tsx',
  Recall: 'quiz/Recall.tsx',
  CheckpointQuiz: 'quiz/CheckpointQuiz.tsx',
  AreaFigure: 'area-figure/AreaFigure.tsx',
  NameDecoder: 'name-decoder/NameDecoder.tsx',
  KneeFigure: 'knee-figure/KneeFigure.tsx',
  PercentileFigure: 'finding-figure/PercentileFigure.tsx',
  AgentFigure: 'finding-figure/AgentFigure.tsx',
  CreditFigure: 'credit-figure/CreditFigure.tsx',
  MemoryFit: 'memory-fit/MemoryFit.tsx',
  BatchFigure: 'batch-figure/BatchFigure.tsx',
  RunFigure: 'run-figure/RunFigure.tsx',
  LoadFigure: 'load-figure/LoadFigure.tsx',
  SortCard: 'sort-cards/SortCards.tsx',
  SortCards: 'sort-cards/SortCards.tsx',
  TrafficTable: 'traffic-table/TrafficTable.tsx',
  Trace: 'trace-judge/TraceJudge.tsx',
  JobProfile: 'job-profile/JobProfile.tsx',
  TraceJudge: 'trace-judge/TraceJudge.tsx',
  CostBars: 'cost-bars/CostBars.tsx',
  GuideTable: 'guide-table/GuideTable.tsx',
  BertOptions: 'bert-options/BertOptions.tsx',
  BertClaims: 'bert-claims/BertClaims.tsx',
  RecommenderFigure: 'recommender-figure/RecommenderFigure.tsx',
  CalculatorHere: 'calculator-here/CalculatorHere.tsx',
  SymptomMatch: 'symptom-match/SymptomMatch.tsx',
  CostComplexityChart: 'cost-complexity-chart/CostComplexityFigure.tsx',
  SelectionFlowchart: 'selection-flowchart/FlowchartFigure.tsx',
};

/** The source text of a component's folder, without its tests: what it mentions, a page must carry. */
export function folderSource(widgets: string, component: string): string {
  const file = COMPONENTS[component];
  if (!file) return '';
  const folder = path.join(widgets, path.dirname(file));
  if (!fs.existsSync(folder)) return '';
  return fs
    .readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|sample/.test(name))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}
