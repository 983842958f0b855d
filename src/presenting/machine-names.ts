import {hostname, networkInterfaces} from 'node:os'

/** What this machine is called, and where a phone in its network finds it. */
export interface MachineNames {
  /** Every name and address that leads here. */
  readonly names: readonly string[]
  /** IPv4 addresses in a network, likeliest first: those of a home or a phone before others. */
  readonly network: readonly string[]
}

/** Ask the system; what is plugged in later is not there. */
export function machineNames(): MachineNames {
  const addresses = Object.values(networkInterfaces()).flatMap(list => list ?? [])
  const network = addresses
    .filter(({family, internal, address}) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .map(({address}) => address)
  const host = hostname().toLowerCase()
  return {
    names: ['localhost', '127.0.0.1', '::1', host, `${host}.local`, ...addresses.map(({address}) => address)],
    network: [...network].sort((a, b) => rank(a) - rank(b)),
  }
}

function rank(address: string): number {
  if (address.startsWith('192.168.')) return 0
  return address.startsWith('10.') ? 1 : address.startsWith('172.') ? 3 : 2
}
