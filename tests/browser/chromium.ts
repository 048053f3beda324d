import { existsSync } from 'node:fs'

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A Chromium of this machine, or null; then one line says that the pages were not looked at. */
export const chromiumPath = places.find((place) => place !== undefined && existsSync(place)) ?? null

if (chromiumPath === null)
  console.warn('NO CHROMIUM FOUND: the browser tests are skipped. Install one, or set CHROMIUM_PATH.')
