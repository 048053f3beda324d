import { type ExitCode, exitCodes } from './exitCodes.ts'

/** What the operating system says no with: a file that is not there, a full disk. */
export type SystemError = NodeJS.ErrnoException & Readonly<{ code: string; syscall: string }>

export const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'code' in error && 'syscall' in error

const words: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EISDIR: 'is a folder',
  ENOTDIR: 'is no folder',
  EEXIST: 'is there already, and is no folder',
  EACCES: 'may not be read or written',
  EPERM: 'may not be read or written',
  EROFS: 'cannot be written: the disk is read-only',
  ENOSPC: 'cannot be written: the disk is full',
}

/** What happened, without the place. `ENOENT` → `'no such file or folder'` */
export const systemErrorReason = (error: SystemError): string => words[error.code] ?? error.message

/** What happened and where, as the command line says it. */
export const describeSystemError = (error: SystemError): string =>
  error.path === undefined || words[error.code] === undefined
    ? error.message
    : `${error.path}: ${systemErrorReason(error)}`

export const systemErrorExitCode = ({ code }: SystemError): ExitCode =>
  code === 'ENOENT' ? exitCodes.notFound : exitCodes.unavailable
