#!/usr/bin/env python3
"""Tries migrations on databases with rows in every table.

Each scenario: build, migrate, insert; build the edited contract into the same folder, migrate; then the schema must be that of
a fresh database, and every row and value must be there that the plan does not say is gone. Undone, the schema is the old one
again; and it can be migrated once more.
"""

import argparse
import asyncio
import re
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from databases import PostgreSQL, SQLite  # noqa: E402
from scenarios import SCENARIOS  # noqa: E402
from trial import Fault, build, compare, contracts, differing, rows, scripts  # noqa: E402


async def migrate(database, folder, known):
    for name, script in scripts(folder).items():
        if name not in known:
            try:
                await database.apply(script)
            except Exception as error:
                raise Fault(f"{name}: {error}\n{script}") from None
            known.append(name)


async def try_scenario(contractc, scenario, make, work):
    name, edits, refusal, options, *notes = scenario
    first, second = contracts(edits, work)
    database = await make().fresh()
    folder, renewed = work / "out", work / "fresh"
    for path in (folder, renewed):
        shutil.rmtree(path, ignore_errors=True)
    made = build(contractc, first, folder, database.name, [])
    if made.returncode:
        raise Fault(made.stderr)
    known = []
    await migrate(database, folder, known)
    before = await database.catalog()
    for statement in rows(database.name == "sqlite"):
        await database.execute(statement)
    content = {table: await database.content(table) for table in await database.tables()}

    made = build(contractc, second, folder, database.name, [])
    if refusal:
        if made.returncode == 0 or refusal not in made.stderr:
            raise Fault(f"{refusal} was expected: {made.returncode} {made.stdout}{made.stderr}")
        if scripts(folder).keys() != set(known):
            raise Fault("something was written although the build was refused")
        if options is None:
            await database.close()
            return "refused"
        made = build(contractc, second, folder, database.name, options)
    if made.returncode:
        raise Fault(made.stderr)
    initial = list(known)
    await migrate(database, folder, known)
    after = await database.catalog()
    if build(contractc, second, renewed, database.name, []).returncode:
        raise Fault("the edited contract does not build afresh")
    scratch = await make().fresh()
    await migrate(scratch, renewed, [])
    expected = await scratch.catalog()
    await scratch.close()
    if after != expected:
        raise Fault("the schema is not that of a fresh database (first: migrated, second: fresh)\n    " + differing(after, expected))
    await compare(database, content, edits)

    downs = scripts(folder, "/down")
    if "values are gone" in notes:
        # What must have a value, and a good one, cannot be given back to rows.
        for table in ("books", "owners"):
            await database.execute(f"DELETE FROM {table}")
    for each in reversed(known[len(initial):]):
        try:
            await database.apply(downs[each.replace(".sql", ".down.sql")])
        except Exception as error:
            raise Fault(f"down of {each}: {error}\n{downs[each.replace('.sql', '.down.sql')]}") from None
    undone = await database.catalog()
    if "values are gone" in notes:
        # Nor do bounds hold for rows that were given a value that says nothing.
        undone = [re.sub(r" NOT VALID False$", " True", line) for line in undone]
    if undone != before:
        raise Fault("undone, the schema is not the old one (first: undone, second: old)\n    " + differing(undone, before))
    known = list(initial)
    await migrate(database, folder, known)
    if await database.catalog() != expected:
        raise Fault("migrated once more, the schema is another one")
    await database.close()
    return f"{len(known) - len(initial)} migrations"


async def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("contractc")
    parser.add_argument("--postgres", help="URL of a cluster, without a database")
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    kinds = [SQLite] + ([lambda: PostgreSQL(arguments.postgres)] if arguments.postgres else [])
    failed = passed = 0
    with tempfile.TemporaryDirectory() as work:
        for scenario in SCENARIOS:
            if arguments.only not in scenario[0]:
                continue
            for make in kinds:
                title = f"{scenario[0]}, {make().name}"
                try:
                    said = await try_scenario(arguments.contractc, scenario, make, Path(work))
                    print(f"✓ {title}: {said}", flush=True)
                    passed += 1
                except Fault as fault:
                    print(f"✗ {title}: {fault}", flush=True)
                    failed += 1
    print(f"\n{passed} passed, {failed} failed, {2 - len(kinds)} skipped")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
