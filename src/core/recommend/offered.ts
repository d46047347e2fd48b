import { type Candidate, candidateMaker, matchingRows } from './candidates.ts';
import type { RecommenderFacts, RecommendInput } from './types.ts';

/**
 * Everything that may serve the model: each row on the type it names and, when `otherSizes` asks for
 * it, each type without a row of its own from the rows on its accelerator in another size. A
 * measured type is never scaled to: its own rows say more.
 */
export function offeredCandidates(input: RecommendInput, facts: RecommenderFacts): Candidate[] {
  const maker = candidateMaker(input, facts);
  const rows = matchingRows(input, facts);
  const measured = rows.map(maker.measured);
  if (!input.otherSizes) return measured;
  const named = new Set(rows.map(({ instanceType }) => instanceType));
  const unnamed = facts.instances.filter(
    ({ instanceType, acceleratorKind }) => acceleratorKind !== 'none' && !named.has(instanceType),
  );
  const scaled = unnamed.flatMap(({ instanceType }) =>
    rows.flatMap((row) => maker.scaled(row, instanceType) ?? []),
  );
  // “Why not …?” says what bars a size; rows of reasons about sizes nobody measured say nothing.
  return [...measured, ...scaled.filter(({ barred }) => barred === null)];
}
