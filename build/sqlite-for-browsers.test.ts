import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutDeprecation } from './sqlite-for-browsers.ts';

describe('SQLite for browsers', () => {
  const published = readFileSync('node_modules/sql.js/dist/sql-asm.js', 'utf8');

  it('is the published build less the notice that it is deprecated', () => {
    const silent = withoutDeprecation(published);
    expect(published).toContain('the asm.js build is deprecated');
    expect(silent).not.toContain('is deprecated. "');
    // The notice and the lines around it, no more.
    expect(published.length - silent.length).toBeLessThan(500);
  });

  it('is not built when the notice has changed, so that nobody believes it gone', () => {
    expect(() => withoutDeprecation('console.warn("sql.js: other words")')).toThrow(
      'Remove the transform',
    );
  });
});
