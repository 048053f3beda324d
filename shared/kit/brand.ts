declare const brand: unique symbol

/** A type that carries its proof: only the parser that checked it may make one. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name }
