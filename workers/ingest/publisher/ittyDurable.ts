import * as itty from 'itty-durable'

/**
 * The one place that knows itty-durable's untyped surface. Its sharp edges, and what is done about them: an alarm finds
 * constructor defaults until `loadFromStorage` ran; every own property is persisted; service bindings are only safe under
 * `state.env`; its `/do/…` routes obey whoever reaches them, so no client's request is ever forwarded to an object.
 */
export interface DurableBase<Env> {
  readonly state: Readonly<{ id: DurableObjectId; env: Env; storage: DurableObjectStorage }>
  getAlarm(): Promise<number | null>
  setAlarm(at: number): Promise<void>
  deleteAlarm(): Promise<void>
  loadFromStorage(): Promise<void>
  persist(): Promise<void>
  destroy(): Promise<void>
}

/** A base class whose own properties are the object's state. */
export const durableBase = <Env>(): (new (state: DurableObjectState, env: Env) => DurableBase<Env>) =>
  itty.createDurable() as unknown as new (
    state: DurableObjectState,
    env: Env,
  ) => DurableBase<Env>

/** A stub whose methods take and return JSON. Never await the stub itself: it answers to every property, `then` too. */
export const durableStub = <Methods>(namespace: DurableObjectNamespace, name: string): Methods =>
  (itty.proxyDurable(namespace, { parse: true }) as unknown as { get(name: string): Methods }).get(name)
