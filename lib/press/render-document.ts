import type { ReactElement } from 'react'

/** @param document a whole `<html>`, of pure components
 *  @returns its markup. Loaded when first used: Next refuses a static import of it in a route handler */
export async function renderDocument(document: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!doctype html>${renderToStaticMarkup(document)}`
}
