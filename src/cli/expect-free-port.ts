import {createServer} from 'node:net'

/**
 * Make sure that something can be listened on, before long work whose result would be served there.
 *
 * @param port 0 takes any free port.
 * @throws What the system says of an address that is none of this machine, and of a port that another program uses.
 */
export async function expectFreePort(host: string, port: number): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  await new Promise(resolve => server.close(resolve))
}
