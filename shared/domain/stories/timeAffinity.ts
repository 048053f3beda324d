const dayMs = 86_400_000
const sameDays = 3
const fadesDays = 30
const least = 0.25

/**
 * How far two dates let texts be one event: 1 up to three days apart, fading to a quarter within a month; 1 where a date is
 * missing.
 */
export const timeAffinity = (left: number | null, right: number | null): number => {
  if (left === null || right === null) return 1
  const days = Math.abs(left - right) / dayMs
  if (days <= sameDays) return 1
  return Math.max(least, 1 - ((1 - least) * (days - sameDays)) / (fadesDays - sameDays))
}
