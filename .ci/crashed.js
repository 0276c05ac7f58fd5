// Test files whose process was killed while they ran, none of their tests having failed: run once more, and told.
// Usage: node .ci/crashed.js RESULTS.json; ends with 1 where a test failed, or fails now.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { numFailedTests, testResults } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const crashed = testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
if (numFailedTests > 0 || crashed.length === 0 || crashed.length > 2) process.exit(1);
console.error(`a process was killed in ${crashed.join(' and ')}: run once more`);
process.exit(spawnSync('npx', ['vitest', 'run', ...crashed], { stdio: 'inherit' }).status ?? 1);
