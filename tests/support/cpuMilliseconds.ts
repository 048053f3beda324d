/** Processor time of some work, in milliseconds: unlike the clock's, it does not grow because the machine is busy. */
export const cpuMilliseconds = (work: () => unknown): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
