const field = /^\p{L}[\p{L}-]{0,20}(?: [\p{L}-]{1,20}){0,2}(?:: |：)\S/u
const lineMax = 200

/** Whether a line reads as a field of a mail's or a form's head: a word or two, a colon, a value. `'To: the desk'` → true */
export const isFieldLine = (line: string): boolean => line.length <= lineMax && /[:：]/.test(line) && field.test(line)

/** Whether a line is a rule with words in it. `'----- Forwarded message -----'` → true */
export const isWordedRule = (line: string): boolean => /^-{4,} ?\p{L}[\p{L} ]{2,40} ?-{4,}$/u.test(line)
