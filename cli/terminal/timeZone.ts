/** What is said of a name that is none. */
export const timeZoneWanted = 'no time zone is called that; write it like UTC or Europe/Berlin.'

/** Whether a time zone is known by this name. `'Europe/Oslo'` → `true`, `'Mars'` → `false` */
export const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}
