// Adds up what the two runners reported and prints `N passed, N failed` as the last line. A report that
// is missing or that counts no test is a failure.
import fs from 'node:fs';

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    console.log(`${file} is missing or not JSON: its runner did not finish.`);
    return null;
  }
}

const unit = read('reports/unit.json');
const e2e = read('reports/e2e.json');
const counts = [
  unit && { passed: unit.numPassedTests, failed: unit.numFailedTests + unit.numFailedTestSuites },
  e2e && {
    passed: e2e.stats.expected + e2e.stats.flaky,
    failed: e2e.stats.unexpected + e2e.errors.length,
  },
].map((count) => (count && count.passed + count.failed > 0 ? count : { passed: 0, failed: 1 }));
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);

console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
