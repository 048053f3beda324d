import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openApiDocument } from '../../workers/ingest/openapi/document.ts'

// npm run openapi: writes the API's document anew from the schemas. A test refuses one that is behind.
const path = join(import.meta.dirname, '../../workers/ingest/openapi/openapi.json')
await writeFile(path, `${JSON.stringify(openApiDocument(), null, 2)}\n`)
