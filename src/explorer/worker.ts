/** The thread in which the engine runs, so that the page never waits for it. */
import { perform, type Tasks } from './tasks.ts';

interface Question<N extends keyof Tasks = keyof Tasks> {
  readonly name: N;
  readonly input: Tasks[N][0];
}

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  self.postMessage(await perform(data.name, data.input));
});
