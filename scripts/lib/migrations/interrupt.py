#!/usr/bin/env python3
"""Kills the emitted runners at every statement that they send, starts them again, and looks at what is there then.

PostgreSQL: through a proxy, just before a statement arrives, and just after it was sent and before its answer; and by ending
the server's side at each statement of a schema's definition, also within a script. Where a statement takes long (an index made
while others write, values for rows some at a time), it is held in its midst, and both sides end.
SQLite: just before each statement, also within a script, and after the last (what a process has done and what it has heard of is
one moment there); and, of every target, at each write to the file, also within a commit.
"""

import argparse
import asyncio
import re
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from databases import RECORDS, PostgreSQL, SQLite  # noqa: E402
from kills import KINDS  # noqa: E402
from runners import Runner  # noqa: E402
from scenarios import SCENARIOS  # noqa: E402
from trial import Fault, build, compare, contracts, differing, rows  # noqa: E402

BY_HAND = """-- contractc:no-transaction
CREATE INDEX IF NOT EXISTS books_pages_idx ON books (pages);

CREATE INDEX IF NOT EXISTS books_shelf_idx ON books (shelf);
"""

# What all three targets are tried on: rows filled some at a time, indexes made while others write, tables made anew.
OF_ALL_TARGETS = [
    "add a moment of creation", "a column becomes unique", "a list is filtered", "an optional column becomes required", "32 to 64 bits",
    "a migration by hand outside a transaction",
]


# More rows than are filled at once, on PostgreSQL.
BULK = [
    """INSERT INTO owners (id, email, name, level, visits, points, balance, is_active, tags, created_at)
    SELECT gen_random_uuid(), 'b' || g || '@example.com', 'Bulk ' || g, 'LOW', g, g, 1, true, '["x"]', '2026-01-02T10:00:00Z'
    FROM generate_series(1, 25000) g""",
    """INSERT INTO books (id, owner_id, title, pages)
    SELECT gen_random_uuid(), '00000000-0000-4000-8000-000000000011', 'Bulk ' || g, g FROM generate_series(1, 25000) g""",
]


class Trial:
    """One scenario on one database: the state before, and what it has to lead to."""

    def __init__(self, contractc, scenario, make, work):
        self.contractc, self.make, self.work = contractc, make, work
        self.name, self.edits, _, self.options, *_ = scenario
        self.folder = work / "out"

    async def prepare(self, runner, bulk=()):
        first, second = contracts(self.edits, self.work)
        renewed = self.work / "fresh"
        for path in (self.folder, renewed):
            shutil.rmtree(path, ignore_errors=True)
        kind = self.make().name
        self.built(build(self.contractc, first, self.folder, kind, []))
        self.base = await self.make().open(await self.empty("base"))
        await self.base.close()
        await asyncio.to_thread(runner.run, self.folder, self.base.url)
        await self.base.open(self.base.url)
        for statement in [*rows(kind == "sqlite"), *bulk]:
            await self.base.execute(statement)
        self.content = {table: await self.base.content(table) for table in await self.base.tables() if table != RECORDS}
        await self.base.close()
        self.built(build(self.contractc, second, self.folder, kind, self.options or []))
        self.built(build(self.contractc, second, renewed, kind, []))
        if self.name == OF_ALL_TARGETS[-1]:
            for folder in (self.folder, renewed):
                (folder / "migrations/0002_by_hand.sql").write_text(BY_HAND)
        scratch = await self.make().open(await self.empty("scratch"))
        await asyncio.to_thread(runner.run, renewed, scratch.url)
        self.expected = await scratch.catalog()
        await scratch.close()
        await self.base.drop(scratch.url)
        url = await self.copy()
        await asyncio.to_thread(runner.run, self.folder, url)
        self.reference = await self.everything(url)
        self.generated = {
            re.sub(r"[A-Z]", lambda match: "_" + match[0].lower(), field)
            for field in re.findall(r"(\w+):[^\n]*@generated", "".join(new for _, new in self.edits))
        }
        await self.check(url, "not killed at all")

    def scripts(self):
        return "".join(path.read_text() for path in (self.folder / "migrations").glob("*.sql"))

    def built(self, made):
        if made.returncode:
            raise Fault(made.stderr)

    async def empty(self, name):
        if self.make().name == "sqlite":
            path = self.work / f"{name}.db"
            for suffix in ("", "-wal", "-shm"):
                (self.work / f"{name}.db{suffix}").unlink(missing_ok=True)
            return str(path)
        database = self.make()
        await database.drop(f"{database.cluster}/{name}")
        await database.admin(f"CREATE DATABASE {name} TEMPLATE template0")
        return f"{database.cluster}/{name}"

    async def copy(self):
        return await self.base.copy(self.work, "trial")

    async def everything(self, url):
        database = await self.make().open(url)
        try:
            return {table: await database.content(table) for table in await database.tables()}
        finally:
            await database.close()

    async def check(self, url, what):
        """The new schema, and nothing lost, and nothing else than without a kill."""
        database = await self.make().open(url)
        try:
            catalog = await database.catalog()
            if catalog != self.expected:
                raise Fault("the schema is not that of a fresh database\n    " + differing(catalog, self.expected))
            await compare(database, self.content, self.edits)
            for table, expected in self.reference.items():
                found = await database.content(table)
                if [self.told(row) for row in found] != [self.told(row) for row in expected]:
                    raise Fault(f"{table} has other values than without a kill")
        except Fault as fault:
            raise Fault(f"{what}: {fault}") from None
        finally:
            await database.close()

    def told(self, row):
        return {name: value == "None" if name in self.generated else value for name, value in row.items() if name != "applied_at"}


class Tally:
    def __init__(self):
        self.scenarios = self.kills = self.passed = self.failed = 0
        self.by_kind = {}

    async def run(self, title, trial, runner, kinds):
        """Every kind of kill, at every point."""
        kills, faults = 0, []
        for kind in kinds:
            point = 0
            while True:
                point += 1
                url = await trial.copy()
                try:
                    struck = await KINDS[kind](trial, runner, url, point)
                    if struck is None:
                        break
                    if not struck:
                        continue
                    kills += 1
                    self.kills += 1
                    self.by_kind[kind] = self.by_kind.get(kind, 0) + 1
                    await asyncio.to_thread(runner.run, trial.folder, url)
                    await trial.check(url, struck)
                    self.passed += 1
                except Fault as fault:
                    self.failed += 1
                    faults.append(f"{kind} {point}: {fault}")
                if point > 400:
                    raise Fault("it does not end")
            await trial.base.drop(url)
        sign = "✗" if faults else "✓"
        print(f"{sign} {title}: {kills} kills" + "".join("\n  " + fault for fault in faults[:5]), flush=True)


async def all_kills(contractc, make, scenarios, tally, work):
    """Everything on one database."""
    kind = make().name
    runners = {language: Runner(contractc, language, kind, work) for language in ("javascript", "go", "python")}
    for scenario in scenarios:
        name = scenario[0]
        of_all = name in OF_ALL_TARGETS
        tried = list(runners.items())[: None if of_all else 1]
        try:
            trial = Trial(contractc, scenario, make, work)
            await trial.prepare(runners["javascript"])
            tally.scenarios += 1
            for language, runner in tried:
                kinds = ["before", "sent", "server"] if kind == "postgresql" else ["statement"] if language == "javascript" else []
                if kind == "sqlite" and of_all and shutil.which("strace"):
                    kinds = [*kinds, "write"]
                await tally.run(f"{name}, {kind}, {language}", trial, runner, kinds)
            if kind == "postgresql" and re.search(r"^(?:CREATE (?:UNIQUE )?INDEX CONCURRENTLY|DO )", trial.scripts(), re.M):
                trial = Trial(contractc, scenario, make, work)
                await trial.prepare(runners["javascript"], BULK)
                for language, runner in tried:
                    await tally.run(f"{name}, {kind}, {language}, held", trial, runner, ["held"])
        except Exception as fault:
            # One scenario that cannot be tried is a failure, and no end of the others.
            tally.failed += 1
            print(f"✗ {name}, {kind}: {fault if isinstance(fault, Fault) else repr(fault)}", flush=True)


async def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("contractc")
    parser.add_argument("--postgres", help="URL of a cluster, without a database")
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    makes = [SQLite] + ([lambda: PostgreSQL(arguments.postgres)] if arguments.postgres else [])
    by_hand = (OF_ALL_TARGETS[-1], [], None, [])
    scenarios = [each for each in [*SCENARIOS, by_hand] if arguments.only in each[0] and each[3] is not None]
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        trials = []
        for make in makes:
            work = Path(folder) / make().name
            work.mkdir()
            trials.append(all_kills(arguments.contractc, make, scenarios, tally, work))
        await asyncio.gather(*trials)
    print("\n" + ", ".join(f"{count} {kind}" for kind, count in sorted(tally.by_kind.items())))
    print(f"{tally.scenarios} scenarios, {tally.kills} kills, {tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or not tally.passed else 0


sys.exit(asyncio.run(main()))
