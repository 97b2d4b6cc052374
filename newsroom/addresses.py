"""Which IP addresses are of the public network."""

import ipaddress
from collections.abc import Iterator

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_UNICAST = ipaddress.ip_network("2000::/3")
"""All of IPv6 that is given out to the public network (RFC 4291 and IANA's registry); the rest hides other things."""
_PROTOCOLS = ipaddress.ip_network("192.0.0.0/24")
"""Where a cloud keeps the keys of its machines (192.0.0.192); Pythons before 3.12.4 call it public."""


def public(address: str) -> bool:
    """Whether an IP address is one of the public network, in whatever form it hides another."""
    ip = ipaddress.ip_address(address)
    return all(each.is_global and not each.is_multicast and _given_out(each) for each in _meant(ip))


def _given_out(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return ip in _UNICAST if ip.version == 6 else ip not in _PROTOCOLS


def _meant(
    ip: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> Iterator[ipaddress.IPv4Address | ipaddress.IPv6Address]:
    """The address itself, or the IPv4 addresses that a gateway would make of it."""
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped:
            yield ip.ipv4_mapped
            return
        if ip in _NAT64:
            yield ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
            return
        yield from (hidden for hidden in (ip.sixtofour, *(ip.teredo or ())) if hidden)
    yield ip
