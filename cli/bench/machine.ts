import { availableParallelism, cpus, loadavg } from 'node:os'

/** What the figures were measured on, and how busy it was: two runs are compared by their ratios alone. */
export const describeMachine = (): string =>
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}; load average at the start ${loadavg()[0]?.toFixed(2)}. Read the ratios: they come from one run.`
