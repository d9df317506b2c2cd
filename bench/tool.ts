import path from 'node:path'

/** A file of one of the tools that only the measurements need. */
export const tool = (name: string) => path.join(import.meta.dirname, 'tools/node_modules', name)
