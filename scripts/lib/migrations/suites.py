#!/usr/bin/env python3
"""Starts generated services on migrated databases, and runs their generated suites on them.

A database with rows is migrated by the emitted runner. The service of the edited contract is started on it and has to list the
rows; then its suite runs. What a suite takes for a fresh database is a copy of the migrated one: on PostgreSQL since that is the
cluster's template1, on SQLite since each database in memory is opened with the content of the file. The service that the suite
starts has no migrations of its own: there are no tables but those that came with the database.
"""

import argparse
import asyncio
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from databases import RECORDS, PostgreSQL, SQLite  # noqa: E402
from runners import Runner  # noqa: E402
from scenarios import SCENARIOS  # noqa: E402
from trial import HERE, Fault, build, contracts, rows  # noqa: E402

NODE = [os.environ["NODE"], "--disable-warning=ExperimentalWarning"]


def checked(made):
    if made.returncode:
        raise Fault(made.stderr)


async def migrated(contractc, scenario, make, runner, work):
    """The service of the edited contract, and a database that came to its schema with rows in it."""
    _, edits, _, options, *_ = scenario
    first, second = contracts(edits, work)
    folder = work / "out"
    shutil.rmtree(folder, ignore_errors=True)
    kind = make().name
    checked(build(contractc, first, folder, kind, []))
    if kind == "sqlite":
        for path in work.glob("migrated.db*"):
            path.unlink()
        database = await make().open(work / "migrated.db")
    else:
        database = await make().fresh()
    await asyncio.to_thread(runner.run, folder, database.url)
    for statement in rows(kind == "sqlite"):
        await database.execute(statement)
    await database.close()
    checked(build(contractc, second, folder, kind, ["--language", "javascript", *options], emit=None))
    (folder / "node_modules").symlink_to(os.environ["EXPRESS_MODULES"])
    await asyncio.to_thread(runner.run, folder, database.url)
    return database, folder


def listed(folder, url):
    """What the service lists of what was there before it was changed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    child = subprocess.Popen(
        [*NODE, "src/server.js"], cwd=folder, env={**os.environ, "DATABASE_URL": url, "PORT": str(port), "HOST": "127.0.0.1"},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        while '"listening' not in (line := child.stdout.readline()):
            if not line:
                raise Fault("the service does not start on the migrated database")
        for path, count in (("/library/owners", 3), ("/library/books", 3)):
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
                found = json.load(answer)
            if len(found) != count:
                raise Fault(f"{path} has {len(found)} of {count} rows")
    except urllib.error.HTTPError as error:
        raise Fault(f"{path} answers {error.code}: {error.read()[:300]}") from None
    finally:
        child.terminate()
        child.communicate()


async def suite(database, folder, work):
    """The numbers of tests that passed and failed, and the names of the latter."""
    shutil.rmtree(folder / "migrations")
    (folder / "migrations").mkdir()
    environment, options = {**os.environ, "NODE_ENV": "test"}, []
    if database.name == "sqlite":
        await database.open(database.url)
        for line in ["PRAGMA foreign_keys = OFF", *(f'DELETE FROM "{table}"' for table in await database.tables() if table != RECORDS)]:
            await database.execute(line)
        # A database in memory has no log beside it.
        await database.execute("PRAGMA journal_mode = DELETE")
        await database.close()
        environment["MIGRATED"] = database.url
        options = ["--import", str(HERE / "migrated_database.mjs")]
    else:
        for line in (
            "UPDATE pg_database SET datistemplate = false WHERE datname = 'template1'", "DROP DATABASE IF EXISTS template1",
            f"ALTER DATABASE {database.url.rpartition('/')[2]} RENAME TO template1",
        ):
            await database.admin(line)
        environment["DATABASE_URL"] = database.cluster + "/postgres"
    files = sorted(str(path.relative_to(folder)) for path in (folder / "tests").glob("*.test.js"))
    ran = await asyncio.to_thread(
        subprocess.run, [*NODE, *options, "--test", "--test-reporter=tap", *files], cwd=folder, env=environment, capture_output=True, text=True)
    counts = {word: int(number) for word, number in re.findall(r"^# (pass|fail) (\d+)$", ran.stdout, re.M)}
    names = re.findall(r"^\s*not ok \d+ - (.*)", ran.stdout, re.M)
    return counts.get("pass", 0), counts.get("fail", 0), names or ([] if counts else [ran.stdout + ran.stderr])


async def all_suites(contractc, make, scenarios, work):
    runner = Runner(contractc, "javascript", make().name, work)
    passed = failed = ran = 0
    for scenario in scenarios:
        title = f"{scenario[0]}, {make().name}"
        try:
            database, folder = await migrated(contractc, scenario, make, runner, work)
            await asyncio.to_thread(listed, folder, database.url)
            good, bad, names = await suite(database, folder, work)
            if not good and not bad:
                raise Fault("the suite has not run: " + "".join(names))
        except Fault as fault:
            good, bad, names = 0, 1, [str(fault)]
        ran, passed, failed = ran + 1, passed + good, failed + bad
        print(f"{'✗' if bad else '✓'} {title}: {good} passed, {bad} failed" + "".join("\n  " + name for name in names[:10]), flush=True)
    return make().name, ran, passed, failed


async def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("contractc")
    parser.add_argument("--postgres", help="URL of a cluster, without a database")
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    makes = [SQLite] + ([lambda: PostgreSQL(arguments.postgres)] if arguments.postgres else [])
    scenarios = [each for each in SCENARIOS if arguments.only in each[0] and each[3] is not None]
    with tempfile.TemporaryDirectory() as folder:
        tries = []
        for make in makes:
            work = Path(folder) / make().name
            work.mkdir()
            tries.append(all_suites(arguments.contractc, make, scenarios, work))
        results = await asyncio.gather(*tries)
    print()
    for name, ran, passed, failed in results:
        print(f"{name}: {ran} migrated databases, {passed} tests passed, {failed} failed")
    return 1 if any(failed or not passed for _, _, passed, failed in results) else 0


sys.exit(asyncio.run(main()))
