const ONE_YEAR = 31_536_000

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // For the desk alone, and for everybody under a plain `next start`: server.mjs takes Accept-Encoding away from what
  // readers ask for, and compresses it once.
  compress: true,
  // Types, lint and formatting are checks of their own (npm test).
  typescript: { ignoreBuildErrors: true },
  // The store keeps readers' pages; Next's own cache answers 200 for what is not there.
  cacheComponents: false,
  images: { unoptimized: true },
  // forbidden(): the 403 page of the desk.
  experimental: { authInterrupts: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'nodemailer',
    'pg',
    'pg-boss',
    'pino',
    'rate-limiter-flexible',
  ],
  headers: async () => [
    {
      source: '/assets/:file*',
      headers: [{ key: 'cache-control', value: `public, max-age=${ONE_YEAR}, immutable` }],
    },
  ],
}

export default config
