import { describe, expect, it } from 'vitest'
import { place } from '../../../../renderer/place/place.ts'
import { bareAddress } from '../../../../renderer/place/screenPath.ts'
import { screens } from '../../../../renderer/routes.tsx'

describe('an address', () => {
  it('carries the numbers of its pattern and what else the screen is told', () => {
    expect(place.request.at({ requestId: 17 })).toBe('/requests/17')
    expect(place.request.at({ requestId: 17, panel: 'roster' })).toBe('/requests/17?panel=roster')
    expect(place.requestChange.at({ requestId: 3, count: 6 })).toBe('/requests/3/change?count=6')
    expect(place.newObjection.at({ request: undefined })).toBe('/objections/new')
  })

  it('is read back as it was told, and not at all where it was not understood', () => {
    expect(place.newObjection.told({ candidate: 9 })).toEqual({ candidate: 9 })
    expect(place.request.told({ panel: 'elsewhere' })).toEqual({})
    expect(place.request.told(undefined)).toEqual({})
    expect(place.units.told({ anything: 1 })).toEqual({})
  })

  it('without numbers exists only for a screen that needs none', () => {
    expect(bareAddress(place.units)).toBe('/units')
    expect(bareAddress(place.batch)).toBeNull()
  })
})

it('every place has its screen and every screen its place', () => {
  const patterns = Object.values(place).map(({ pattern }) => pattern)
  expect(screens.map(({ path }) => path.pattern).toSorted()).toEqual(patterns.toSorted())
})
