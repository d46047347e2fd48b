import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, loadConfigFromFile } from 'vite';

const ROOT = path.join(import.meta.dirname, '..');

/**
 * Bundles TypeScript that may import from `src/` and the content's virtual modules into one
 * expression for the page. The entry's exports become its value.
 *
 * @param {string} source text of a module; imports start at the project's root: `/src/core/…`
 * @returns {Promise<string>} an expression that evaluates to the exports
 */
export async function bundleForPage(source) {
  const loaded = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    undefined,
    ROOT,
  );
  const content = loaded?.config.plugins
    ?.flat()
    .find((plugin) => plugin?.name === 'rightsize-content');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  try {
    const entry = path.join(folder, 'entry.ts');
    fs.writeFileSync(entry, source.replaceAll("from '/src/", `from '${ROOT}/src/`));
    const output = await build({
      configFile: false,
      root: ROOT,
      logLevel: 'error',
      plugins: [content],
      build: {
        write: false,
        target: 'es2023',
        lib: { entry, formats: ['iife'], name: 'benched' },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
    const [{ output: chunks }] = [output].flat();
    return `(() => { ${chunks[0].code}; return benched; })()`;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
