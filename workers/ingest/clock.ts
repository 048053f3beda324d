type Clock = Readonly<{ now(): number }>

/** This moment as an RFC 3339 instant in UTC: `2026-11-23T22:12:00.000Z` */
export const instantNow = (clock: Clock): string => new Date(clock.now()).toISOString()

/** The day of this moment in UTC, in which the plan's budgets are counted: `2026-11-23` */
export const today = (clock: Clock): string => instantNow(clock).slice(0, 10)
