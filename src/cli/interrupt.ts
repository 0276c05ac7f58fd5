/**
 * An interruption (SIGINT, SIGTERM) as a signal that a run can end itself by, so that nothing is left half-written.
 * A second one ends the process at once.
 */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export function onInterrupt(): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const interrupt = (name: NodeJS.Signals): void => {
    stop();
    controller.abort(`interrupted by ${name}`);
  };
  const stop = (): void => {
    for (const name of SIGNALS) process.off(name, interrupt);
  };
  for (const name of SIGNALS) process.on(name, interrupt);
  return { signal: controller.signal, stop };
}
