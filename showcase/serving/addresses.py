"""Where the preview can be reached: its port, and the address of this machine among the others of a network."""

import os
import socket

HERE = "127.0.0.1"
"""This machine, for itself alone."""
EVERYWHERE = "0.0.0.0"  # noqa: S104 - asked for by --lan, to be seen on a phone
"""This machine, for all that reach it."""
_PORTS = 20  # ports tried, beginning with the one asked for
_NOWHERE = ("192.0.2.1", 9)
"""An address that nobody has (RFC 5737); nothing is ever sent there."""


def free_port(first: int, host: str = HERE) -> int:
    """The first free port from `first` on; `first` itself when none is, so that the server says why."""
    return next((port for port in range(first, min(first + _PORTS, 65536)) if _is_free(port, host)), first)


def _is_free(port: int, host: str) -> bool:
    with socket.socket() as probe:
        if os.name != "nt":  # where it would let two listen at one port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def lan_address() -> str:
    """By which address others of the same network reach this machine; empty where it is in none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # The system chooses by which of its addresses it would send.
            probe.connect(_NOWHERE)
        except OSError:
            return ""
        return str(probe.getsockname()[0])
