/** Command lines, as JSON in the first argument, run in this process one after another: how each ended, as JSON. */
import { cli, type Ended } from './cli.ts';

const ended: Ended[] = [];
for (const line of JSON.parse(process.argv[2] ?? '[]') as string[][]) ended.push(await cli(line));
process.stdout.write(JSON.stringify(ended));
