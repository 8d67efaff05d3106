/**
 * Adds up the results that Vitest and Playwright wrote to test-results/ and prints "N passed, N failed, N skipped" as the last line.
 * A runner without results counts as one failure. Runs on any Node, as `npm ci` may have failed before.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ofVitest = ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => ({
  passed: numPassedTests,
  // A file that cannot be loaded reports no test.
  failed:
    numFailedTests +
    testResults.filter(each => each.status === 'failed' && each.assertionResults.length === 0).length,
  skipped: numPendingTests + numTodoTests,
});

const readers = {
  'rooms.json': ofVitest,
  'vitest.json': ofVitest,
  'e2e.json': ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }),
};

/** @param {URL} folder where the runners wrote their results. */
export function countTests(folder) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, read] of Object.entries(readers)) {
    const file = new URL(name, folder);
    if (!existsSync(file)) {
      console.log(`no report of ${name.replace('.json', '')}: it did not run to its end`);
      sum.failed += 1;
      continue;
    }
    const counts = read(JSON.parse(readFileSync(file, 'utf8')));
    for (const key of ['passed', 'failed', 'skipped']) sum[key] += counts[key];
  }
  return sum;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed, skipped } = countTests(new URL('../test-results/', import.meta.url));
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
