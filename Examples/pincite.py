#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A client of the pincite line protocol in one file, with the standard library alone.

    python3 pincite.py [--server HOST:PORT|unix:PATH] "legal aid" [limit=3] [@year=2014..2024]

As a module:

    with Pincite("127.0.0.1:7411") as pincite:
        for hit in pincite.search('"legal aid" women', limit=3, filters={"state": "Laos"}):
            print(hit["cite"], "".join(text for text, marked in runs(hit)))
        outline = pincite.ask("TOC", ids=["laos-cedaw-death-penalty-2024"])

The protocol is written down in Sources/Wire/PROTOCOL.md.
"""
import json
import os
import socket
import sys


class Refused(Exception):
    """The server answered with an error: code, word, message, at, hint, culprit."""

    def __init__(self, error):
        super().__init__("%(code)s %(word)s: %(message)s" % error)
        self.__dict__.update(error)


class Pincite:
    def __init__(self, address="127.0.0.1:7411", token=None, timeout=30):
        self._socket = self._connect(address, timeout)
        self._lines = self._socket.makefile("rb")
        self._number = 0
        self.greeting = self._lines.readline().decode()
        if not self.greeting.startswith("220 "):
            code, word, *_ = self.greeting.split() or ["450", "hung-up"]
            raise Refused({"code": int(code), "word": word, "message": self.greeting.strip()})
        if token:
            self.ask("AUTH", token=token)

    @staticmethod
    def _connect(address, timeout):
        if address.startswith("unix:"):
            connection = socket.socket(socket.AF_UNIX)
            connection.settimeout(timeout)
            connection.connect(address[len("unix:"):])
            return connection
        host, _, port = address.rpartition(":")
        return socket.create_connection((host.strip("[]"), int(port)), timeout)

    def send(self, verb, **members):
        """Sends a request and does not wait: the replies come in the order of the requests."""
        self._number += 1
        request = {"id": str(self._number), "verb": verb, **members}
        self._socket.sendall(json.dumps(request).encode() + b"\n")

    def receive(self):
        """The next reply: the object of the verb, its hits in "hits", its last line in "end"."""
        reply, hits = {}, []
        for line in self._lines:
            record = json.loads(line)
            kind = record.pop("t")
            record.pop("req")
            if kind == "meta":
                reply = record
            elif kind == "hit":
                hits.append(record)
            elif kind == "end":
                if record["error"]:
                    raise Refused(record["error"])
                return {**reply, "hits": hits, "end": record}
        raise ConnectionError("the server hung up in the middle of a reply")

    def ask(self, verb, **members):
        self.send(verb, **members)
        return self.receive()

    def search(self, query, **members):
        """Hits page by page, all from one generation, as many as there are or as limit says."""
        wanted = members.pop("limit", None)
        offset = members.pop("offset", 0)
        given = 0
        while wanted is None or given < wanted:
            limit = 100 if wanted is None else min(100, wanted - given)
            page = self.ask("SEARCH", q=query, limit=limit, offset=offset, **members)
            yield from page["hits"]
            given += len(page["hits"])
            offset += len(page["hits"])
            if len(page["hits"]) < limit:
                return
            members["gen"] = page["generation"]

    def close(self):
        self._lines.close()
        self._socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def runs(hit):
    """The excerpt of a hit as pairs of text and whether it is marked."""
    snippet = hit["snippet"]
    if snippet["cut_before"]:
        yield "… ", 0
    for i, fragment in enumerate(snippet["fragments"]):
        if i > 0:
            yield " … ", 0
        yield from fragment["runs"]
    if snippet["cut_after"]:
        yield " …", 0


def main(arguments):
    address = os.environ.get("PINCITE_SERVER", "127.0.0.1:7411")
    if arguments[:1] == ["--server"]:
        address, arguments = arguments[1], arguments[2:]
    if not arguments:
        sys.exit(__doc__.strip())
    members, filters = {"limit": 5}, {}
    for word in arguments[1:]:
        name, _, value = word.partition("=")
        if name.startswith("@"):
            filters[name[1:]] = value
        else:
            members[name] = int(value) if value.isdigit() else value
    with Pincite(address) as pincite:
        for hit in pincite.search(arguments[0], filters=filters, **members):
            excerpt = "".join("[%s]" % text if mark else text for text, mark in runs(hit))
            print("%d. %s\n   %s" % (hit["rank"], hit["cite"], excerpt))
            for note in hit["notes"]:
                print("   note %s: %s" % (note["number"], note["text"]))


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (Refused, OSError) as error:
        sys.exit("pincite.py: %s" % error)
