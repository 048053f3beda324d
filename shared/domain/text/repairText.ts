/** Brings any text into its normal form: line ends, NFC, no invisible or control characters. */
export const repairText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/\u00a0/g, ' ')
