import { BlockList, isIP, isIPv6 } from 'node:net'

/** Whether a text names an address, or a network as `address/bits`. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

/** Whether an address is one of the proxies named; nobody is where none is named. */
export function trustIn(networks: readonly string[]): (address: string) => boolean {
  const trusted = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(bits), family)
  }
  return (address) => isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** Who asked, and how they reached the outermost proxy that is trusted. */
export type Seen = { address: string; protocol?: 'http' | 'https' }

/**
 * Where a request comes from: the connection's other end or, as far as trusted proxies tell, whoever stood before
 * them. What anybody else claims to forward is left aside.
 */
export function seenFrom(
  peer: string,
  forwarded: { for?: string | undefined; proto?: string | undefined },
  trusts: (address: string) => boolean,
): Seen {
  let address = plain(peer)
  if (!trusts(address)) return { address }
  const claimed = (forwarded.for ?? '').split(',').map((part) => plain(part.trim()))
  for (const before of claimed.toReversed()) {
    if (isIP(before) === 0) break
    address = before
    if (!trusts(before)) break
  }
  const protocol = forwarded.proto?.split(',').at(-1)?.trim().toLowerCase()
  return protocol === 'http' || protocol === 'https' ? { address, protocol } : { address }
}

/** An IPv4 address that came over an IPv6 socket is the IPv4 address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
}
