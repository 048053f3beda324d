import { describe, expect, it } from 'vitest'
import { shortHash } from '#kit/hash'
import { rendererVersion } from '../../../workers/digest/editions/rendererVersion.ts'
import { servedEdition } from '../../../workers/digest/editions/servedEdition.ts'
import { stateOf } from '../../../workers/digest/editions/stateOf.ts'
import { digestRepresentations } from '../../../workers/digest/http/representations.ts'
import { renderDigest } from '../../../workers/digest/render/renderDigest.tsx'
import { siteOf } from '../../../workers/digest/site.ts'
import { anEdition } from '../builders.ts'

describe('rendererVersion', () => {
  it('is raised whenever the same edition makes other bytes', () => {
    const site = siteOf({ publicUrl: 'https://news.example', name: 'News', timeZone: 'UTC' })
    const edition = anEdition()
    const served = servedEdition(edition, stateOf(edition, undefined, 0), '/topics/transport')
    const bytes = digestRepresentations.map((representation) => renderDigest(served, representation, site)).join('\n')
    // When this fails, readers would be told that nothing changed: raise the version, then put down both anew.
    expect({ version: rendererVersion, bytes: shortHash(bytes, 12) }).toEqual({ version: 4, bytes: '0c1qfgw4n4qq' })
  })
})
