/** A pure step of text repair. Every step leaves a clean text as it is. */
export type TextStep = (text: string) => string
