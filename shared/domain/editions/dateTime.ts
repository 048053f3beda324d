/** Milliseconds of a day (its start in UTC) or an instant; null for none and for what is no date. `'1970-01-02'` → `86400000` */
export const dateTime = (date: string | null): number | null => {
  if (date === null) return null
  const time = Date.parse(date.length === 10 ? `${date}T00:00:00Z` : date)
  return Number.isNaN(time) ? null : time
}
