const settleMinMs = 1_000
export const settleMaxMs = 15 * 60_000

/**
 * How long a topic gathers changes before it publishes, in milliseconds. A second while less than half of the day's KV
 * writes are spent, then twice as long for every further twentieth, up to a quarter of an hour.
 */
export const settleMs = (writesToday: number, writesMax: number): number => {
  const spent = writesToday / writesMax
  if (spent < 0.5) return settleMinMs
  return Math.min(settleMaxMs, settleMinMs * 2 ** Math.ceil((spent - 0.5) * 20))
}
