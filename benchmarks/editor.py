"""What VS Code's language server says of slips, by the schemas of this project: `python benchmarks/editor.py SERVER`.

SERVER is `node_modules/.bin/yaml-language-server`, after `npm install yaml-language-server` in any folder. Five files
with a slip each are opened as products, then keys and values are asked for, and a field's explanation.
"""

import json
import subprocess
import sys
from itertools import count
from pathlib import Path
from threading import Timer

ROOT = Path(__file__).parents[1]
PATIENCE = 60
"""Seconds after which the server is ended, whatever it does."""

SLIPS = {
    "a telephone without quotes": "name:\n  vi: Mật ong\nchannels:\n  - telephone: 0912345678\n",
    "six stars": "name:\n  vi: Mật ong\nrecognitions:\n  - stars: 6\n    evidence:\n      tier: A\n",
    "a misspelt field": "name:\n  vi: Mật ong\nprodcuer: htx\n",
    "an unknown language": "name:\n  vn: Mật ong\n",
    "a date the other way round": "name:\n  vi: Mật ong\nstatus_since: 15/10/2026\n",
}
RIGHT = """\
name: Mật ong
summary:
  vi: Của bản
group: 4
season:
  months: [3-5, 9]
draft: có
price:
  amount: 150000
  per: chai
  as_of: 2026-10-01
"""
GAPS = {
    "keys of a file": ("name:\n  vi: Mật ong\n", 2, 0),
    "languages of a text": ("name:\n  ", 1, 2),
    "values of a choice": ("name: x\nstatus: ", 1, 8),
    "keys of an item": ("name: x\nphotos:\n  - ", 2, 4),
}


class Server:
    """A language server that is spoken to by JSON-RPC."""

    def __init__(self, command: str) -> None:
        """Begun and greeted."""
        self._process = subprocess.Popen([command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._ids = count(1)
        self._timer = Timer(PATIENCE, self._process.kill)
        self._timer.start()
        self.settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
        self.ask("initialize", {"processId": None, "rootUri": ROOT.as_uri(), "capabilities": {
            "workspace": {"configuration": True}, "textDocument": {"hover": {"contentFormat": ["markdown"]}},
        }, "workspaceFolders": [{"uri": ROOT.as_uri(), "name": "site"}]})  # fmt: skip
        self.tell("initialized", {})

    def tell(self, method: str, params: object, **more: object) -> None:
        """Say something that needs no answer."""
        content = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self._send(content)

    def ask(self, method: str, params: object) -> object:
        """The answer to a request."""
        number = next(self._ids)
        self.tell(method, params, id=number)
        while True:
            heard = self.hear()
            if heard.get("id") == number and "method" not in heard:
                return heard.get("result")

    def opened(self, text: str) -> tuple[str, list[dict]]:
        """The address of a product with this text, which lies nowhere, and what the server underlines in it."""
        uri = (ROOT / f"products/vi-du/x{next(self._ids)}/product.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while True:
            heard = self.hear()
            params = heard.get("params", {})
            if heard.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri:
                return uri, params["diagnostics"]

    def hear(self) -> dict:
        """The next message; what the server asks of an editor is answered on the way."""
        length = 0
        while line := self._process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        if not length:
            raise SystemExit("The server has ended.")
        heard = json.loads(self._process.stdout.read(length))
        if "id" in heard and "method" in heard:
            self._send(json.dumps({"jsonrpc": "2.0", "id": heard["id"], "result": self._answer(heard)}).encode())
        return heard

    def close(self) -> None:
        """End it."""
        self._timer.cancel()
        self._process.kill()
        self._process.wait()

    def _answer(self, heard: dict) -> object:
        if heard["method"] != "workspace/configuration":
            return None
        yaml = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False},
                "schemas": self.settings["yaml.schemas"]}  # fmt: skip
        return [yaml if item.get("section") == "yaml" else None for item in heard["params"]["items"]]

    def _send(self, content: bytes) -> None:
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        self._process.stdin.flush()


def main(command: str) -> None:
    """Tell what the server says."""
    server = Server(command)
    try:
        for what, text in {**SLIPS, "nothing wrong": RIGHT}.items():
            _, found = server.opened(text)
            said = [f"line {one['range']['start']['line'] + 1}: {one['message']}" for one in found]
            print(f"{what}\n  " + ("\n  ".join(said) or "–"))
        for what, (text, line, character) in GAPS.items():
            uri, _ = server.opened(text)
            position = {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}
            offered = server.ask("textDocument/completion", position) or {}
            print(f"{what}\n  " + ", ".join(item["label"] for item in offered.get("items", [])))
        uri, _ = server.opened("name: x\ngroup: 4\n")
        position = {"textDocument": {"uri": uri}, "position": {"line": 1, "character": 2}}
        told = server.ask("textDocument/hover", position) or {}
        print("the explanation of «group»\n  " + str(told.get("contents", {}).get("value", "–")).replace("\n", " "))
    finally:
        server.close()


if __name__ == "__main__":
    main(sys.argv[1])
