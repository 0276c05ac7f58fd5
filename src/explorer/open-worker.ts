/** A thread that does tasks; its code is in the page itself, so that it starts from a disk too. */
import InlineWorker from './worker.ts?worker&inline';

export const openWorker = (): Worker => new InlineWorker();
