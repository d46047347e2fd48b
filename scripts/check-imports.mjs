// The house's rule: imports go one way, app → pages → widgets → study, content, ui → core; no cycles.
import fs from 'node:fs';
import path from 'node:path';

const LEVEL = { core: 0, ui: 1, content: 1, study: 1, widgets: 2, pages: 3, app: 4 };
/** Beside each other on one level, and still not free to import each other. */
const ALLOWED_BESIDE = { ui: [], content: [], study: [] };
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"]*?from\s*['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"](\.[^'"]+)['"]/g;

const files = fs
  .readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => file.split(path.sep).join('/'));
const problems = [];
const graph = new Map();

for (const file of files) {
  const source = fs.readFileSync(path.join('src', file), 'utf8');
  const from = file.split('/')[0];
  const runtime = new Set();
  for (const [, isType, a, b, c] of source.matchAll(IMPORT)) {
    const target = path.posix.join(path.posix.dirname(file), a ?? b ?? c);
    if (target.startsWith('..')) continue;
    const to = target.split('/')[0];
    if (!isType && !b && /\.tsx?$/.test(target)) runtime.add(target);
    if (from === to || file.includes('.test.')) continue;
    if (!(to in LEVEL))
      problems.push(`${file} imports ${target}, which is in no folder of the house`);
    else if (
      LEVEL[to] > LEVEL[from] ||
      (LEVEL[to] === LEVEL[from] && !ALLOWED_BESIDE[from]?.includes(to))
    ) {
      // The build's types are core's own facade: content types name the calculator, nothing more.
      if (isType && LEVEL[to] <= LEVEL[from]) continue;
      problems.push(`${file} imports ${target}: ${from} may not import ${to}`);
    }
  }
  graph.set(file, runtime);
}

const state = new Map();
function visit(file, trail) {
  if (state.get(file) === 'done') return;
  if (state.get(file) === 'open') {
    problems.push(`Cycle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
    return;
  }
  state.set(file, 'open');
  for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
  state.set(file, 'done');
}
for (const file of files) visit(file, []);

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`Imports of ${files.length} files go one way.`);
