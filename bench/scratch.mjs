import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const COPIED = [
  ...['src', 'build', 'content', 'public'],
  ...['index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'],
];

/**
 * A copy of the project that can be built and changed without touching it: its own caches, the installed
 * packages by links. Removed when the process ends.
 * @returns {string} its folder
 */
export function makeScratch() {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'rightsize-bench-')));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  for (const name of COPIED) fs.cpSync(name, path.join(folder, name), { recursive: true });
  const modules = path.join(folder, 'node_modules');
  fs.mkdirSync(modules);
  for (const name of fs.readdirSync('node_modules')) {
    if (name.startsWith('.')) continue;
    fs.symlinkSync(path.resolve('node_modules', name), path.join(modules, name), 'junction');
  }
  return folder;
}
