/** Zones offered first: where the stories of a French newsroom happen most. Every zone of the platform follows. */
const FIRST = [
  'Europe/Paris',
  'America/Los_Angeles',
  'America/New_York',
  'Europe/London',
  'Europe/Brussels',
  'UTC',
]

/** @returns IANA names, the usual ones first, each once */
export const ZONES: string[] = [...new Set([...FIRST, ...Intl.supportedValuesOf('timeZone')])]
