const minuteMs = 60_000
/** Documents that have room in one minute. */
export const placesPerMinute = 2 ** 21
// A place has to be a number that loses nothing: up to the year 10136.
const minuteMax = 2 ** 32 - 2

/**
 * Where the documents of a minute begin in the index: places are in the order of time, so that a stretch of time is one range of
 * them. `placeOf(60_000)` → `2 ** 21`
 */
export const placeOf = (time: number): number =>
  Math.max(-minuteMax, Math.min(minuteMax, Math.floor(time / minuteMs))) * placesPerMinute
