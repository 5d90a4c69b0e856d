"""Sends the same requests to several servers of one contract, and compares what they answer, byte for byte.

    python3 scripts/lib/exchanges PLAN SEQUENCES REPORT NAME=URL [NAME=URL…]

PLAN is what `contractc dump --stage exchanges` prints, SEQUENCES the properties that count up, with commas between them. Differences that a server's own software makes before the service
sees a request are in known.json with their reasons, and are counted apart. Prints `N exchanges, N differences, N explained`.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import hostile
from compare import Normal
from plan import Cannot, Runner, read
from wire import Answer, Server

# What `Normal` makes of a cursor.
CURSOR = re.compile(r"<cursor [^>]*>+")

# A title, a request, and the lines of its answer.
Exchange = tuple[str, str, list[str]]
Seen = list[Exchange]


def answers(server: Server, plan: str, sequences: list[str]) -> tuple[Seen, int]:
    head, suites = read(plan)
    normal, seen, unable = Normal(sequences), [], 0

    def observe(title: str, request: str, answer: Answer) -> None:
        seen.append((title, normal.text(request), normal.answer(answer)))

    runner = Runner(head, server, observe)
    for suite in suites:
        for case in suite["cases"]:
            try:
                runner.run(suite, case)
            except Cannot:
                unable += 1
    hostile.run(runner, suites)
    return seen, unable


def is_explained(ours: Exchange, theirs: Exchange, target: str, known: list[dict[str, Any]]) -> bool:
    for entry in known:
        if target in entry["targets"] and is_meant(entry, ours):
            return True
    # Rows that agree in what they are ordered by come by their ids, which are random: the same rows, on other pages.
    shapes = [shape(answer[2]) for answer in (ours, theirs)]
    return shapes[0] is not None and shapes[0] == shapes[1]


def is_meant(entry: dict[str, Any], exchange: Exchange) -> bool:
    title, request, _ = exchange
    if "request" in entry:
        return entry["request"] == request
    return request.endswith(entry["ends"]) if "ends" in entry else entry["title"] in f"{title} {request}"


def shape(lines: list[str]) -> list[Any] | None:
    """An answer that is a list: its headers without the cursor, and the names in each item."""
    try:
        body = json.loads(lines[-1])
    except ValueError:
        return None
    items = body.get("items") if isinstance(body, dict) else body
    if not isinstance(items, list) or not items:
        return None
    names = [list(item) if isinstance(item, dict) else None for item in items]
    return [[CURSOR.sub("", line) for line in lines[:-1]], names, list(body) if isinstance(body, dict) else None]


def main() -> int:
    plan, sequences, report, *named = sys.argv[1:]
    servers = [Server(*pair.split("=", 1)) for pair in named]
    known = json.loads((Path(__file__).parent / "known.json").read_text())
    text = Path(plan).read_text()
    all_seen = {}
    for server in servers:
        all_seen[server.name], unable = answers(server, text, [name for name in sequences.split(",") if name])
    first = all_seen[servers[0].name]
    differences: dict[str, list[str]] = {server.name: [] for server in servers[1:]}
    explained = {server.name: 0 for server in servers[1:]}
    for server in servers[1:]:
        others = all_seen[server.name]
        if len(others) != len(first):
            differences[server.name].append(f"{len(first)} exchanges against {len(others)}: one led to others")
        for ours, theirs in zip(first, others):
            if ours == theirs:
                continue
            if is_explained(ours, theirs, server.name.split("-")[0], known):
                explained[server.name] += 1
                continue
            lines = [f"{ours[0]}\n  {ours[1]}" + ("" if ours[1] == theirs[1] else f"\n  {theirs[1]}")]
            lines += [f"  - {line[:300]}" for line in ours[2] if line not in theirs[2]]
            lines += [f"  + {line[:300]}" for line in theirs[2] if line not in ours[2]]
            differences[server.name].append("\n".join(lines))
    out = [f"# What {servers[0].name} fails at", ""]
    failures = [exchange for exchange in first if exchange[2][0] in ("500", "502", "503")]
    out += [f"{title}\n  {request}\n  {answer[-1][:300]}" for title, request, answer in failures] + [""]
    for name, found in differences.items():
        out += [f"# {servers[0].name} (-) and {name} (+)", ""] + found + [""]
    Path(report).write_text("\n".join(out))
    total = sum(len(found) for found in differences.values())
    statuses: dict[str, int] = {}
    for _, _, answer in first:
        statuses[answer[0]] = statuses.get(answer[0], 0) + 1
    print("statuses: " + ", ".join(f"{status} {count}" for status, count in sorted(statuses.items())))
    for name, found in differences.items():
        print(f"{servers[0].name} and {name}: {len(first)} exchanges, {len(found)} differences, {explained[name]} explained")
    if unable:
        print(f"{unable} cases need what only the service itself has, and were left out")
    if failures:
        print(f"{len(failures)} server errors")
    return 1 if total or failures else 0


if __name__ == "__main__":
    sys.exit(main())
