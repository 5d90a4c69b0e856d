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
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from scenarios import SCENARIOS  # noqa: E402

PARAGRAPH = re.compile(r"\n[ \t]*\n")
COMMENT = re.compile(r"^\s*--.*$", re.M)
NO_TRANSACTION = re.compile(r"^-- contractc:no-transaction\b", re.M)

ROWS = [
    """INSERT INTO owners (id, email, name, note, level, age, visits, points, balance, ratio, is_active, born, seen_at, tags, created_at)
    VALUES ('{u}{n}1', 'a{n}@example.com', 'Ada {n}', {note}, 'LOW', {age}, {n}, {n}, {balance}, {ratio}, {true}, {born}, {seen}, '["x"]',
    '2026-01-0{n}T10:00:00.000Z')""",
    "INSERT INTO books (id, owner_id, title, shelf, pages) VALUES ('{u}{n}2', '{u}{n}1', 'Book {n}', {shelf}, 1{n}0)",
    "INSERT INTO marks (id, text) VALUES ('{u}{n}3', 'mark {n}')",
]


def rows(is_sqlite):
    for number in (1, 2, 3):
        given = number != 2
        words = {
            "u": "00000000-0000-4000-8000-0000000000", "n": number, "note": "'a note'" if given else "NULL",
            "age": 30 + number if given else "NULL", "balance": 1250 if is_sqlite else "12.50", "ratio": 0.25 if given else "NULL",
            "true": 1 if is_sqlite else "true", "born": "'1990-02-03'" if given else "NULL",
            "seen": "'2026-02-03T04:05:06.000Z'" if given else "NULL", "shelf": "'B4'" if given else "NULL",
        }
        for statement in ROWS:
            yield statement.format(**words)


class SQLite:
    name = "sqlite"

    async def fresh(self):
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        return self

    async def apply(self, script):
        run = self.connection
        run.execute("PRAGMA foreign_keys = OFF")
        try:
            run.executescript("BEGIN IMMEDIATE;\n" + script)
            broken = run.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError(f"rows refer to what is not there: {broken}")
            run.execute("COMMIT")
        except Exception:
            if run.in_transaction:
                run.execute("ROLLBACK")
            raise

    async def execute(self, statement):
        self.connection.execute(statement)

    async def tables(self):
        found = self.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
        return [row[0] for row in found]

    async def content(self, table):
        cursor = self.connection.execute(f'SELECT * FROM "{table}"')
        names = [column[0] for column in cursor.description]
        return sorted((dict(zip(names, map(str, row))) for row in cursor), key=lambda row: row.get("id", ""))

    async def catalog(self):
        lines = []
        run = self.connection.execute
        for table in await self.tables():
            sql = run("SELECT sql FROM sqlite_schema WHERE name = ?", [table]).fetchone()[0]
            lines.append(f"{table} strict={sql.rstrip().endswith('STRICT')}")
            for row in run(f"PRAGMA table_info('{table}')"):
                lines.append(f"{table}.{row[1]} {row[2]} notnull={row[3]} default={row[4]} key={row[5]}")
            for row in run(f"PRAGMA foreign_key_list('{table}')"):
                lines.append(f"{table} fk {row[3]} -> {row[2]}.{row[4]} on delete {row[6]}")
            for index in run(f"PRAGMA index_list('{table}')").fetchall():
                parts = [f"{row[2]}{' desc' if row[3] else ''}" for row in run(f"PRAGMA index_xinfo('{index[1]}')") if row[5]]
                name = index[1] if index[3] == "c" else "(constraint)"
                lines.append(f"{table} index {name} unique={index[2]} origin={index[3]} {parts}")
            for check in re.findall(r"CONSTRAINT \S+ (?:CHECK|UNIQUE|FOREIGN KEY) .*?(?=,?\n)", sql):
                # Names that SQLite has renamed itself stand between quotes.
                lines.append(f"{table} " + check.replace('"', ""))
        return sorted(lines)

    async def close(self):
        self.connection.close()


class PostgreSQL:
    name = "postgresql"
    count = 0

    def __init__(self, url):
        self.url = url

    async def fresh(self):
        import asyncpg

        PostgreSQL.count += 1
        self.database = f"migrations_{PostgreSQL.count}"
        admin = await asyncpg.connect(self.url + "/postgres")
        await admin.execute(f"CREATE DATABASE {self.database}")
        await admin.close()
        self.connection = await asyncpg.connect(f"{self.url}/{self.database}")
        return self

    async def apply(self, script):
        if not COMMENT.sub("", script).strip():
            return
        if NO_TRANSACTION.search(script):
            for statement in PARAGRAPH.split(script):
                if COMMENT.sub("", statement).strip():
                    await self.connection.execute(statement)
            return
        async with self.connection.transaction():
            await self.connection.execute(script)

    async def execute(self, statement):
        await self.connection.execute(statement)

    async def tables(self):
        found = await self.connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        return [row[0] for row in found]

    async def content(self, table):
        found = await self.connection.fetch(f'SELECT * FROM "{table}"')
        return sorted(({name: str(value) for name, value in row.items()} for row in found), key=lambda row: row.get("id", ""))

    async def catalog(self):
        lines = []
        columns = """SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity::text,
            pg_get_expr(d.adbin, d.adrelid), a.attcollation::regcollation::text
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped"""
        constraints = """SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p', 'u')"""
        indexes = """SELECT pg_get_indexdef(i.indexrelid), i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public'"""
        for query in (columns, constraints, indexes):
            lines += [" ".join(map(str, row.values())) for row in await self.connection.fetch(query)]
        return sorted(lines)

    async def close(self):
        await self.connection.close()


class Fault(Exception):
    pass


def build(contractc, contract, folder, database, options):
    return subprocess.run(
        [contractc, "build", str(contract), "--output", str(folder), "--database", database, "--emit", "migrations", *options],
        capture_output=True, text=True,
    )


def scripts(folder, suffix=""):
    return {path.name: path.read_text() for path in sorted((folder / ("migrations" + suffix)).glob("*.sql"))}


def differing(one, other):
    return "\n    ".join(["only in the first: " + line for line in one if line not in other] + ["only in the second: " + line for line in other if line not in one])


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
    text = (HERE / "base.contract").read_text()
    edited = text
    for old, new in edits:
        if old not in edited:
            raise Fault(f"the edit does not meet the contract: {old!r}")
        edited = edited.replace(old, new, 1)
    first, second = work / "first.contract", work / "second.contract"
    first.write_text(text)
    second.write_text(edited)
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


async def compare(database, content, edits):
    """No row is lost, and no value of a column that kept its name and type."""
    changed = " ".join(old for old, _ in edits)
    for table, former in content.items():
        if table not in await database.tables():
            if table not in changed:
                raise Fault(f"the table {table} is gone")
            continue
        now = await database.content(table)
        if len(now) != len(former):
            raise Fault(f"{table} had {len(former)} rows and has {len(now)}")
        for old, new in zip(former, now):
            for column, value in old.items():
                camel = re.sub(r"_(.)", lambda match: match.group(1).upper(), column)
                if camel + ":" in changed or column in ("balance", "level"):
                    continue
                if new.get(column) != value:
                    raise Fault(f"{table}.{column} was {value} and is {new.get(column)}")


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
    print(f"\n{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
