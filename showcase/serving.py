"""The preview: the site on this machine, built again whenever a file changes (the only import of livereload)."""

import socket
from collections.abc import Callable
from pathlib import Path

from livereload import Server

_WATCHED = ("products", "content", "templates", "assets", "locales", "site.yaml")
_PORTS = 20  # ports tried, beginning with the one asked for


def serve(root: Path, output: Path, rebuild: Callable[[], None], port: int, *, open_browser: bool = False) -> None:
    """Serve `output` on this machine alone until it is stopped; `rebuild` is called when a file changes."""
    server = Server()
    for name in _WATCHED:
        path = root / name
        server.watch(str(path / "**" / "*") if path.is_dir() else str(path), rebuild)
    server.serve(port=port, host="127.0.0.1", root=str(output), open_url_delay=1 if open_browser else None)


def free_port(first: int) -> int:
    """The first free port from `first` on; `first` itself when none is, so that the server says why."""
    return next((port for port in range(first, first + _PORTS) if _is_free(port)), first)


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
