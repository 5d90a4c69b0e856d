#!/usr/bin/env python3
"""Measures how long migrations keep others waiting on PostgreSQL, and holds that against what `contractc diff` says of them.

A writer and a reader each run one short statement every few milliseconds while the emitted runner (Express) migrates a table of a
million rows. A step that is labelled as keeping nobody waiting may not hold either up for longer than the idle worst and
ALLOWANCE; one that locks may hold up writers alone; one that rewrites is expected to hold up both, or its label says too much.
No statement may be refused, but those with a name that is gone. What is due to a step is there each time: of two tries, the
shorter counts.
"""

import argparse
import asyncio
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from databases import PostgreSQL  # noqa: E402
from lock_cases import BEFORE, CASES, RENAMES  # noqa: E402
from runners import Runner  # noqa: E402
from trial import Fault, build, contracts  # noqa: E402

ALLOWANCE = 250
"""Milliseconds over the idle worst that a step may hold somebody up and still keep nobody waiting."""
PAUSE = 0.003
RANK = ["safe", "locks", "rewrites", "destroys"]

FILL = """INSERT INTO owners (id, email, name, note, level, age, visits, points, balance, ratio, is_active, tags, created_at)
    SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(g), 12, '0'))::uuid, 'b' || g || '@example.com', 'Bulk ' || g,
    CASE WHEN g % 2 = 0 THEN 'a note' END, 'LOW', CASE WHEN g % 3 = 0 THEN g % 100 END, g, g, 1, 0.5, true, '["x"]',
    '2026-01-02T10:00:00Z' FROM generate_series(1, {rows}) g"""


class Client:
    """Runs a statement again and again; knows the longest time that it took, in milliseconds, and how many were refused."""

    def __init__(self, statement, rows):
        self.statement, self.rows = statement, rows
        self.worst = self.count = 0
        self.refusals = {}
        self.stopping = False

    async def run(self, url):
        import asyncpg

        connection = await asyncpg.connect(url, statement_cache_size=0)
        while not self.stopping:
            identity = f"00000000-0000-4000-8000-{random.randint(1, self.rows):012x}"
            begun = time.perf_counter()
            try:
                await connection.execute(self.statement.format(identity))
            except asyncpg.PostgresError as error:
                self.refusals[type(error).__name__] = self.refusals.get(type(error).__name__, 0) + 1
            self.worst = max(self.worst, (time.perf_counter() - begun) * 1000)
            self.count += 1
            await asyncio.sleep(PAUSE)
        await connection.close()


async def watched(url, rows, work):
    """What a writer and a reader go through while the work is done, and how many milliseconds that takes."""
    writer = Client("UPDATE owners SET visits = visits + 1 WHERE id = '{}'", rows)
    reader = Client("SELECT email FROM owners WHERE id = '{}'", rows)
    clients = [asyncio.create_task(client.run(url)) for client in (writer, reader)]
    while not all(client.count > 20 for client in (writer, reader)):
        await asyncio.sleep(0.01)
    writer.worst = reader.worst = 0
    begun = time.perf_counter()
    try:
        await work()
    finally:
        duration = (time.perf_counter() - begun) * 1000
        # What waits now is waiting for the migration too.
        await asyncio.sleep(0.05)
        writer.stopping = reader.stopping = True
        await asyncio.gather(*clients)
    return writer, reader, duration


def label(contractc, first, second, work):
    """The gravest hazard that the comparison tells."""
    config = work / "contractc.yaml"
    config.write_text(f"contract: {second}\ndatabase: postgresql\n")
    told = subprocess.run(
        [contractc, "diff", str(first), str(second), "--config", str(config), "--format", "json", "--fail-on", "none"],
        capture_output=True, text=True)
    if told.returncode:
        raise Fault(told.stderr)
    steps = json.loads(told.stdout)["database"]["steps"]
    return max((step["hazard"] for step in steps), key=RANK.index, default="safe")


def disagreement(hazard, name, writer, reader, idle):
    bound = idle + ALLOWANCE
    refused = {**writer.refusals, **reader.refusals}
    if refused and name not in RENAMES:
        return f"{sum(refused.values())} statements were refused: {', '.join(refused)}"
    if hazard == "rewrites":
        return None if min(writer.worst, reader.worst) > bound else "it is said to keep everybody waiting, and does not"
    if reader.worst > bound:
        return "it keeps readers waiting, and is not said to"
    if writer.worst > bound and hazard != "locks":
        return "it keeps writers waiting, and is not said to"
    return None


class Measurement:
    def __init__(self, arguments, runner, work):
        self.contractc, self.rows, self.runner, self.work = arguments.contractc, arguments.rows, runner, work
        self.postgres = PostgreSQL(arguments.postgres)

    def built(self, made):
        if made.returncode:
            raise Fault(made.stderr)

    async def prepare(self):
        self.first = contracts(BEFORE, self.work)[1].rename(self.work / "base.contract")
        await self.postgres.fresh()
        self.built(build(self.contractc, self.first, self.work / "base", "postgresql", []))
        await asyncio.to_thread(self.runner.run, self.work / "base", self.postgres.url)
        await self.postgres.execute(FILL.format(rows=self.rows))
        await self.postgres.execute("VACUUM ANALYZE owners")

        async def nothing():
            await asyncio.sleep(10)

        writer, reader, _ = await watched(self.postgres.url, self.rows, nothing)
        await self.postgres.close()
        return max(writer.worst, reader.worst)

    async def case(self, name, edits, options, idle):
        """One try; the line to print, and what is wrong."""
        _, second = contracts(BEFORE + edits, self.work)
        hazard = label(self.contractc, self.first, second, self.work)
        folder = self.work / "out"
        subprocess.run(["rm", "-rf", str(folder)], check=True)
        self.built(build(self.contractc, self.first, folder, "postgresql", []))
        self.built(build(self.contractc, second, folder, "postgresql", options))
        best = None
        for _ in range(2):
            url = await self.postgres.copy(self.work, "measured")
            writer, reader, duration = await watched(url, self.rows, lambda: asyncio.to_thread(self.runner.run, folder, url))
            await self.postgres.drop(url)
            if best is None or max(writer.worst, reader.worst) < max(best[0].worst, best[1].worst):
                best = writer, reader, duration
            wrong = disagreement(hazard, name, best[0], best[1], idle)
            if wrong is None:
                break
        return hazard, *best, wrong


async def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("contractc")
    parser.add_argument("--postgres", help="URL of a cluster, without a database")
    parser.add_argument("--only", default="")
    parser.add_argument("--rows", type=int, default=1_000_000)
    arguments = parser.parse_args()
    if not arguments.postgres:
        print("locks are measured on PostgreSQL, and there is none")
        return 1
    failed = passed = 0
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        measurement = Measurement(arguments, Runner(arguments.contractc, "javascript", "postgresql", work), work)
        idle = await measurement.prepare()
        print(f"{arguments.rows} rows; idle, the longest statement took {idle:.0f} ms\n")
        print(f"  {'step':40} {'label':9} {'write ms':>9} {'read ms':>9} {'in all ms':>10}", flush=True)
        for name, edits, options in CASES:
            if arguments.only not in name:
                continue
            try:
                hazard, writer, reader, duration, wrong = await measurement.case(name, edits, options, idle)
                line = f"{name:40} {hazard:9} {writer.worst:9.0f} {reader.worst:9.0f} {duration:10.0f}"
            except Fault as fault:
                line, wrong = f"{name:40}", str(fault)
            failed, passed = failed + bool(wrong), passed + (not wrong)
            print(f"{'✗' if wrong else '✓'} {line}" + (f"  {wrong}" if wrong else ""), flush=True)
    print(f"\n{passed} labels agree, {failed} do not")
    return 1 if failed or not passed else 0


sys.exit(asyncio.run(main()))
