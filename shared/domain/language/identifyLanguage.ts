/** The language of a text, ISO 639-1, or `und` when it does not tell. */
export const identifyLanguage = (text: string): string => (/[a-z]/i.test(text) ? 'en' : 'und')
