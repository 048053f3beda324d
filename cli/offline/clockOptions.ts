import { type Command, InvalidArgumentError } from 'commander'
import type { NormaliseContext } from '#domain/normalise/normalise'
import { parseInstantOption } from '../terminal/parseInstantOption.ts'
import { readSettings } from '../terminal/settings.ts'
import { isTimeZone, timeZoneWanted } from '../terminal/timeZone.ts'

/** The options of every command that runs the pipeline here. */
export type ClockFlags = Readonly<{ now?: number; timeZone?: string }>

const parseTimeZone = (name: string): string => {
  if (!isTimeZone(name)) throw new InvalidArgumentError(timeZoneWanted)
  return name
}

export const addClockOptions = (command: Command): Command =>
  command
    .option('--now <instant>', 'the clock that embargoes are judged by, RFC 3339 (default: now)', parseInstantOption)
    .option('--time-zone <zone>', 'what a day is (TIME_ZONE, default UTC)', parseTimeZone)

/** By flags, over environment, over file. */
export const contextOf = ({ now, timeZone }: ClockFlags): NormaliseContext => ({
  now: now ?? Date.now(),
  timeZone: timeZone ?? readSettings().time_zone ?? 'UTC',
})
