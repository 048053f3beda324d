export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type ServerLogLevel = (typeof logLevels)[number]
