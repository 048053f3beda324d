import type * as z from 'zod'
import { ProblemError } from './problems.ts'
import { boundedJson, readBody, utf8 } from './readBody.ts'
import { fieldErrors } from './readSubmission.ts'

/** A JSON body as its schema has it, or a problem with a pointer to every wrong field. An empty body reads as `{}`. */
export const readJson = async <Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> => {
  const text = utf8(await readBody(request))
  const parsed = schema.safeParse(text.trim() === '' ? {} : boundedJson(text))
  if (parsed.success) return parsed.data
  throw new ProblemError({
    name: 'submission_invalid',
    detail: 'fields of the body are not valid',
    errors: fieldErrors(parsed.error.issues),
  })
}
