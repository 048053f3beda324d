import type { Client } from '../client/createClient.ts'
import { projectRoot } from '../server/projectRoot.ts'
import { type Server, type ServerOptions, startServer } from '../server/startServer.ts'

/** Serves a store on free ports, with budgets that no measurement uses up. `beside`: other workers in the same runtime. */
export const openStore = (
  stateDir: string,
  vars: ServerOptions['vars'] = {},
  beside?: ServerOptions['beside'],
): Promise<Server> =>
  startServer({
    root: projectRoot,
    stateDir,
    host: '127.0.0.1',
    ingestPort: 0,
    digestPort: 0,
    logLevel: 'error',
    vars: { BATCH_ITEMS_MAX: '10000', KV_WRITES_MAX: '100000000', TRANSFER_BYTES_MAX: '1000000000000', ...vars },
    ...(beside === undefined ? {} : { beside }),
  })

/** Sends submissions as one batch, and waits for all of its answer. */
export const sendBatch = async (client: Client, submissions: readonly unknown[]): Promise<void> => {
  const answer = await client.send('/v1/articles/batch', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: submissions.map((submission) => JSON.stringify(submission)).join('\n'),
  })
  await answer.text()
}
