import { durableStub } from '../publisher/ittyDurable.ts'

/** What may be asked of the object that works on a job. */
export interface IndexerDoor {
  /** Sees to it that the job's pages are being worked on: harmless when they are. */
  wake(): Promise<{ alarm: number }>
}

export const indexerDoor = (namespace: DurableObjectNamespace, job: string): IndexerDoor =>
  durableStub<IndexerDoor>(namespace, job)
