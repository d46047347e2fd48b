import type { Plugin } from 'vite';

const NOTHING = '\0nothing-of-node';

/** SQLite asks for Node's modules when it runs there; in a browser it gets nothing and needs nothing. */
export function withoutNode(): Plugin {
  return {
    name: 'rightsize-without-node',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(id, importer) {
      const isSqlite = importer?.includes('/sql.js/') === true;
      return isSqlite && /^node:/.test(id) ? NOTHING : undefined;
    },
    load: (id) => (id === NOTHING ? 'export default {};' : undefined),
  };
}
