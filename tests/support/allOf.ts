/** Everything that an asynchronous sequence gives. */
export const allOf = async <Value>(sequence: AsyncIterable<Value>): Promise<Value[]> => {
  const values: Value[] = []
  for await (const value of sequence) values.push(value)
  return values
}
