/** Next's custom server with the press store in front. */
export function serve(options: { dev: boolean }): Promise<{ url: string; close: () => Promise<void> }>
