// Test files whose process was killed while they ran, none of their tests or hooks having failed: run once more, and told.
// Usage: node .ci/crashed.js RESULTS.json; ends with 1 where a test failed, or fails now.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { numFailedTests, testResults } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const failed = testResults.filter(({ status }) => status === 'failed');
// What is killed leaves its tests pending, and no message.
const isKilled = ({ message, assertionResults }) =>
  message === '' && assertionResults.some(({ status }) => status === 'pending');
if (numFailedTests > 0 || failed.length === 0 || failed.length > 2 || !failed.every(isKilled)) process.exit(1);
const crashed = failed.map(({ name }) => name);
console.error(`a process was killed in ${crashed.join(' and ')}: run once more`);
process.exit(spawnSync('npx', ['vitest', 'run', ...crashed], { stdio: 'inherit' }).status ?? 1);
