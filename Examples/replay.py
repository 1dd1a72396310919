#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Replays a session against a server of the pincite protocol and compares the replies.

    python3 replay.py Sources/Wire/transcript.txt [HOST:PORT]

Lines of the file that begin with "C: " are sent, those that begin with "S: " are expected; the server
must have an index of the same documents. Compared are statuses with their prose, the kinds of lines,
the addresses of hits and the members of JSON, not numbers and texts that change with the ranking.
"""
import json
import re
import socket
import sys


def form(line):
    """What has to be the same."""
    if line.startswith("="):
        columns = line.split("\t")
        return columns[0], columns[3]
    if line[:1] in (">", "^", "|"):
        return line[0]
    if line.startswith("*"):
        return line.split("\t")[0]
    if line.startswith("{"):
        record = json.loads(line)
        decided = ("t", "req", "code", "word", "id")
        return [(name, record[name] if name in decided else None) for name in record]
    if line.startswith("250 ") or " ms=" in line:
        return re.sub(r"=[\d.]+(?= |$)", "=#", line)
    return line


def main(path, address="127.0.0.1:7411"):
    host, _, port = address.rpartition(":")
    with open(path, encoding="utf-8", newline="\n") as file:
        script = [line.rstrip("\n") for line in file if line[:3] in ("C: ", "S: ")]
    with socket.create_connection((host, int(port)), 30) as connection:
        replies = connection.makefile("r", encoding="utf-8", newline="\n")
        replies.readline()
        # All at once: the replies come in the order of the requests.
        requests = "".join(line[3:] + "\n" for line in script if line[0] == "C")
        connection.sendall(requests.encode())
        connection.shutdown(socket.SHUT_WR)
        asked, wrong = "", 0
        for line in script:
            if line.startswith("C: "):
                asked = line[3:]
                continue
            reply = replies.readline().rstrip("\n")
            if not reply or form(reply) != form(line[3:]):
                wrong += 1
                print("asked    %s\nexpected %s\nreceived %s\n" % (asked, line[3:], reply))
    sys.exit("%d lines differ" % wrong if wrong else None)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__.strip())
    main(*sys.argv[1:])
