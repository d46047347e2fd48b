import { loadFacts } from '../../content/data.ts';
import { loadAccelerators } from '../../content/instance-types.ts';
import { type ExploreRow, exploreRows } from './row.ts';

/** All types of the data with us-east-1 prices, for tests. */
export function testRows(): readonly ExploreRow[] {
  return exploreRows({
    facts: loadFacts('content'),
    accelerators: loadAccelerators('content'),
    guideTypes: new Set(['m5.large', 'g4dn.xlarge']),
  });
}
