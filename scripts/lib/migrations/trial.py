"""What every trial of a migration does: edits, builds, rows, and the looks at what is left of them."""

import re
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent

ROWS = [
    """INSERT INTO owners (id, email, name, note, level, age, visits, points, balance, ratio, is_active, born, seen_at, tags, created_at)
    VALUES ('{u}{n}1', 'a{n}@example.com', 'Ada {n}', {note}, 'LOW', {age}, {n}, {n}, {balance}, {ratio}, {true}, {born}, {seen}, '["x"]',
    '2026-01-0{n}T10:00:00.000Z')""",
    "INSERT INTO books (id, owner_id, title, shelf, pages) VALUES ('{u}{n}2', '{u}{n}1', 'Book {n}', {shelf}, 1{n}0)",
    "INSERT INTO marks (id, text) VALUES ('{u}{n}3', 'mark {n}')",
]


class Fault(Exception):
    pass


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


def contracts(edits, work):
    """The contract before and after the edits, as files."""
    text = (HERE / "base.contract").read_text()
    edited = text
    for old, new in edits:
        if old not in edited:
            raise Fault(f"the edit does not meet the contract: {old!r}")
        edited = edited.replace(old, new, 1)
    first, second = work / "first.contract", work / "second.contract"
    first.write_text(text)
    second.write_text(edited)
    return first, second


def build(contractc, contract, folder, database, options, emit="migrations"):
    return subprocess.run(
        [contractc, "build", str(contract), "--output", str(folder), "--database", database, *(["--emit", emit] if emit else []), *options],
        capture_output=True, text=True,
    )


def scripts(folder, suffix=""):
    return {path.name: path.read_text() for path in sorted((folder / ("migrations" + suffix)).glob("*.sql"))}


def differing(one, other):
    return "\n    ".join(["only in the first: " + line for line in one if line not in other] + ["only in the second: " + line for line in other if line not in one])


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
