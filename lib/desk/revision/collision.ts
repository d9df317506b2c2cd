/** Codes of Postgres for what two transactions do to each other: the same unique value, a row that is pointed to and
 *  has just gone, a deadlock. What the second one finds when it looks again says which, in words. */
const COLLISIONS: ReadonlySet<unknown> = new Set(['23505', '23503', '40P01', '40001'])

/** Runs a transaction, and once more when it collided with another one. */
export async function onceMore<T>(transaction: () => Promise<T>): Promise<T> {
  try {
    return await transaction()
  } catch (error) {
    if (!COLLISIONS.has(sqlStateOf(error))) throw error
    return transaction()
  }
}

interface DriverError {
  meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } }
}

const sqlStateOf = (error: unknown): unknown =>
  error instanceof Error ? (error as DriverError).meta?.driverAdapterError?.cause?.originalCode : undefined
