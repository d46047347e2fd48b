import type { Plugin } from 'vite';

const NOTHING = '\0nothing-of-node';

/**
 * What the build of SQLite without WebAssembly says in the console whenever it starts: that it is
 * deprecated. It has no option against it, and its other builds are of WebAssembly, which our policy on
 * scripts does not allow. To a reader who exports cards the advice means nothing, so it is cut out.
 */
const DEPRECATION =
  /if \(typeof console !== "undefined" && typeof console\.warn === "function"\) \{\s*console\.warn\(\s*"sql\.js: the asm\.js build is deprecated\. "[^;]*\);\s*\}/;

/** SQLite as a browser needs it: silent, and without the modules of Node that it asks for there. */
export function sqliteForBrowsers(): Plugin {
  return {
    name: 'rightsize-sqlite-for-browsers',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(id, importer) {
      const isSqlite = importer?.includes('/sql.js/') === true;
      return isSqlite && /^node:/.test(id) ? NOTHING : undefined;
    },
    load: (id) => (id === NOTHING ? 'export default {};' : undefined),
    transform: {
      filter: { id: /\/sql\.js\/dist\/sql-asm\.js$/ },
      handler: (code) => ({ code: withoutDeprecation(code), map: null }),
    },
  };
}

/** @throws Error when the notice is not there: then this file has nothing to do any more */
export function withoutDeprecation(code: string): string {
  if (!DEPRECATION.test(code)) {
    throw new Error(
      'sql.js does not say any more that its asm.js build is deprecated. Remove the transform in build/sqlite-for-browsers.ts.',
    );
  }
  return code.replace(DEPRECATION, '');
}
