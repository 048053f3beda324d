/** One structured line. Fields are ids, counts and reasons: never a title, a text, a token or a header. */
export const log = (event: string, fields: Readonly<Record<string, string | number | boolean | null>> = {}): void => {
  console.log(JSON.stringify({ event, ...fields }))
}
