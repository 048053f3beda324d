const figure = /[\d年٠-٩۰-۹०-९๐-๙０-９]/g

/**
 * Whether a day may stand in a text at `start` or after it: every form of it has a figure or 年. A cheap look before a
 * thorough one. `('By Jane Doe, 5 May', 8)` → true
 */
export const mayHoldDay = (text: string, start: number): boolean => {
  figure.lastIndex = start
  return figure.test(text)
}
