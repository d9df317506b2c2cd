import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { StartError } from '../postgres/start-error.ts'
import { checkPort } from './port.ts'

test('a free port is fine, and free again afterwards', async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await expect(checkPort(port, '127.0.0.1')).rejects.toThrow(
    new StartError(
      `Le port ${port} est déjà pris\u00a0: arrêtez le programme qui l’occupe, ou choisissez-en un autre, par exemple «\u00a0PORT=${port + 1} npm start\u00a0».`,
    ),
  )
  probe.close()
  await once(probe, 'close')
  await checkPort(port, '127.0.0.1')
  await checkPort(port, '127.0.0.1')
})

test('an address that is not this machine’s is said to be', async () => {
  await expect(checkPort(0, '198.51.100.1')).rejects.toThrow(/198\.51\.100\.1.*corrigez HOST/)
})
