"""Where the preview can be reached."""

import ipaddress
import socket
from gettext import NullTranslations

import pytest

from showcase.cli.preview import Asked, tell_where
from showcase.cli.speech import Speech
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


@pytest.mark.parametrize(("port", "is_told"), [(8000, False), (8001, True)])
def test_whoever_gets_another_port_is_told_so(port, is_told, capsys):
    tell_where(port, "", Speech(NullTranslations(), is_quiet=False), Asked(8000, opens=False, lan=False))
    said = capsys.readouterr().out
    assert ("Port 8000 is in use" in said) is is_told
    assert said.endswith(f"Preview: http://127.0.0.1:{port}/ (Ctrl-C ends it)\n")


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
