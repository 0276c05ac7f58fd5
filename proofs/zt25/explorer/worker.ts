/** The thread in which the model runs, so that the page never waits for it. */
import { perform, type TaskName, type Tasks } from './tasks.ts';

export interface Question<N extends TaskName = TaskName> {
  readonly name: N;
  readonly input: Tasks[N][0];
}

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  self.postMessage(await perform(data.name, data.input));
});
