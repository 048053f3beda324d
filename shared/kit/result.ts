/** An expected outcome: a value, or the refusal that explains why there is none. Faults are thrown instead. */
export type Result<Value, Refusal> = Readonly<{ ok: true; value: Value } | { ok: false; error: Refusal }>

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })
export const err = <Refusal>(error: Refusal): { ok: false; error: Refusal } => ({ ok: false, error })
