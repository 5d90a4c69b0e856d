"""Runs SQL that the compiler spelled on a real database, and tells what came of it.

Reads a JSON object from standard input:
  database    "sqlite" (Python's own), or "postgresql" (psql, with PGHOST and its kin set)
  scripts     texts that are run first, in order
  statements  objects with `sql` and `values`, run next, each on its own
  walks       objects with `first`, `next`, `limit` and `cursor` (positions of the order's columns in a row): pages are
              followed from the first to the last
Writes a JSON object: `statements`, the rows of each or its error; `walks`, the rows of each, in order.
"""

import csv
import io
import json
import os
import sqlite3
import subprocess
import sys


class SQLite:
    def __init__(self):
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        self.connection.execute("PRAGMA foreign_keys = ON")

    def script(self, text):
        self.connection.executescript(text)

    def run(self, sql, values):
        rows = self.connection.execute(sql, values).fetchall()
        return [[None if cell is None else str(cell) for cell in row] for row in rows]


class PostgreSQL:
    null = "\u2400"

    def psql(self, text, *options):
        program = os.path.join(os.environ.get("PG_BIN", ""), "psql")
        done = subprocess.run(
            [program, "-qXt", "-v", "ON_ERROR_STOP=1", *options], input=text, capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(done.stderr.strip())
        return done.stdout

    def __init__(self):
        self.psql("DROP SCHEMA public CASCADE; CREATE SCHEMA public;")

    def script(self, text):
        self.psql("BEGIN;\n" + text + "\nCOMMIT;\n")

    def literal(self, value):
        if value is None:
            return "NULL"
        return "'" + str(value).replace("'", "''") + "'"

    def run(self, sql, values):
        given = "(" + ", ".join(self.literal(value) for value in values) + ")" if values else ""
        text = f"PREPARE statement AS {sql};\nEXECUTE statement{given};\n"
        out = self.psql(text, "--csv", "-P", "null=" + self.null)
        return [[None if cell == self.null else cell for cell in row] for row in csv.reader(io.StringIO(out))]


def walk(database, plan):
    rows = []
    page = database.run(plan["first"], [plan["limit"]])
    while page:
        rows += page
        if len(rows) > 10_000:
            raise RuntimeError("the pages never end")
        cursor = [page[-1][position] for position in plan["cursor"]]
        page = database.run(plan["next"], [cursor[index] for index in plan["holes"]] + [plan["limit"]])
    return rows


def main():
    task = json.load(sys.stdin)
    database = SQLite() if task["database"] == "sqlite" else PostgreSQL()
    for script in task["scripts"]:
        database.script(script)
    results = []
    for statement in task["statements"]:
        try:
            results.append({"rows": database.run(statement["sql"], statement["values"])})
        except (sqlite3.Error, RuntimeError) as error:
            results.append({"error": str(error)})
    json.dump({"statements": results, "walks": [walk(database, plan) for plan in task["walks"]]}, sys.stdout)


main()
