/**
 * Loaded into a process before its program: at its end it writes what it used to descriptor 3. Linux counts the most
 * memory of a process from its own start in VmHWM; what a parent had is counted into maxRSS there.
 */
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const STATUS = '/proc/self/status';

function peak() {
  const own = existsSync(STATUS) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8')) : null;
  return (own === null ? process.resourceUsage().maxRSS : Number(own[1])) / 1024;
}

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: peak() }));
  });
}
