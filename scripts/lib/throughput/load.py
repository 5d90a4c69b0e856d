"""Loads generated services and ones by hand in turn, and tells requests a second (medians) and the median of their ratios.

Usage: load.py SERVICES ROUNDS SECONDS. A line of SERVICES: language, folder and command of the generated service, folder and
command of the one by hand, between tabs.
"""

import contextlib
import http.client
import json
import operator
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
KINDS = ("create", "refuse", "read")
SAMPLE = {"email": "ada@example.com", "name": "Ada Lovelace", "age": 36, "tags": ["mathematics", "poetry"]}


def request(port, method, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        content = None if body is None else json.dumps(body)
        connection.request(method, path, content, {"Content-Type": "application/json"} if content else {})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


@contextlib.contextmanager
def served(folder, command):
    with tempfile.TemporaryDirectory() as data, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        environment = {
            **os.environ, "PORT": str(port), "HOST": "127.0.0.1", "LOG_LEVEL": "error", "NODE_ENV": "production", "APP_ENV": "test",
            "DATABASE_URL": f"{data}/people.db",
        }
        process = subprocess.Popen(command.split(" "), cwd=folder, env=environment, stdout=subprocess.DEVNULL)
        try:
            for _ in range(200):
                with contextlib.suppress(OSError):
                    if request(port, "GET", "/readyz")[0] == 200:
                        break
                if process.poll() is not None:
                    sys.exit(f"{command} in {folder} ended")
                time.sleep(0.05)
            else:
                sys.exit(f"{command} in {folder} does not answer")
            yield port
        finally:
            process.terminate()
            process.wait(15)


def load(port, kind, seconds, run, ids):
    result = subprocess.run(
        ["wrk", "-t1", "-c16", f"-d{seconds}s", "-s", str(HERE / "load.lua"), f"http://127.0.0.1:{port}", "--", kind],
        env={**os.environ, "RUN": run, "IDS": ids}, capture_output=True, text=True, check=True,
    )
    line = next(line for line in result.stdout.splitlines() if line.startswith("RESULT "))
    requests, microseconds, refused = map(int, line.split()[1:])
    if refused != (requests if kind == "refuse" else 0):
        sys.exit(f"{refused} of {requests} requests to {kind} were refused")
    return requests / microseconds * 1e6


def prepare(command, port, ids):
    """Fills a service, after a look at whether it does its work, and warms it."""
    with open(ids, "w") as file:
        for number in range(200):
            status, body = request(port, "POST", "/people", {**SAMPLE, "email": f"p{number}@example.com"})
            made = json.loads(body)
            if status != 201 or made["tags"] != SAMPLE["tags"]:
                sys.exit(f"{command}: POST /people: {status} {body!r}")
            file.write(made["id"] + "\n")
    if request(port, "POST", "/people", {**SAMPLE, "email": "p1@example.com"})[0] != 409:
        sys.exit(f"{command} takes an address twice")
    if json.loads(request(port, "GET", f"/people/{made['id']}")[1]) != made:
        sys.exit(f"{command} reads another person than it made")
    for kind in KINDS:
        load(port, kind, 1, f"warm{kind}", ids)


def compare(services, rounds, seconds):
    """Requests a second of each kind and round, a list a service: loaded in turn, so that both have the machine as it is then."""
    figures = {kind: [[] for _ in services] for kind in KINDS}
    with contextlib.ExitStack() as stack:
        data = stack.enter_context(tempfile.TemporaryDirectory())
        ports = [stack.enter_context(served(folder, command)) for folder, command in services]
        for which, port in enumerate(ports):
            prepare(services[which][1], port, f"{data}/{which}")
        order = list(range(len(services)))
        for number in range(rounds):
            for kind in KINDS:
                for which in order:
                    figures[kind][which].append(load(ports[which], kind, seconds, f"{number}{kind}", f"{data}/{which}"))
            order.reverse()
    return figures


def main():
    services, rounds, seconds = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    print(f"{'':12} {'':8} {'generated/s':>12} {'by hand/s':>12} {'ratio':>7} {'quartiles':>12}")
    for line in services.read_text().splitlines():
        language, *both = line.split("\t")
        for kind, (generated, by_hand) in compare([both[0:2], both[2:4]], rounds, seconds).items():
            ratios = sorted(map(operator.truediv, generated, by_hand))
            low, high = ratios[len(ratios) // 4], ratios[-1 - len(ratios) // 4]
            print(
                f"{language:12} {kind:8} {statistics.median(generated):12.0f} {statistics.median(by_hand):12.0f}"
                f" {statistics.median(ratios):7.2f} {low:7.2f}-{high:.2f}",
                flush=True,
            )


main()
