"""Where the preview can be reached."""

import ipaddress
import socket

from showcase.serving import addresses
from showcase.serving.addresses import free_port, lan_address


def taken(port=0):
    held = socket.socket()
    held.bind(("127.0.0.1", port))
    held.listen()
    return held


def test_a_port_that_is_taken_is_passed_over():
    with taken() as held:
        port = held.getsockname()[1]
        assert free_port(port) > port
    assert free_port(port) == port


def test_where_no_port_is_free_the_first_is_given_so_that_the_server_says_why(monkeypatch):
    monkeypatch.setattr(addresses, "_is_free", lambda _port, _host: False)
    assert free_port(8000) == 8000


def test_behind_the_last_port_there_is_none():
    with taken(65535):
        assert free_port(65535) == 65535


def test_the_address_in_the_network_is_one_of_this_machine_or_none():
    address = lan_address()
    assert address == "" or ipaddress.ip_address(address)


def test_a_machine_without_a_network_has_no_address_in_it(monkeypatch):
    def connect(*_):
        raise OSError("Network is unreachable")

    monkeypatch.setattr("showcase.serving.addresses.socket.socket.connect", connect, raising=False)
    assert lan_address() == ""
