"""The two databases: opening, applying scripts as a runner would, and telling what is in them."""

import re
import shutil
import sqlite3

PARAGRAPH = re.compile(r"\n[ \t]*\n")
COMMENT = re.compile(r"^\s*--.*$", re.M)
NO_TRANSACTION = re.compile(r"^-- contractc:no-transaction\b", re.M)
RECORDS = "contractc_migrations"


class SQLite:
    name = "sqlite"

    async def fresh(self):
        return await self.open(":memory:")

    async def open(self, path):
        self.url = str(path)
        self.connection = sqlite3.connect(self.url, isolation_level=None)
        return self

    async def copy(self, work, name):
        """A file of its own with the same content; nobody has it open."""
        target = work / f"{name}.db"
        for suffix in ("", "-wal", "-shm"):
            (work / f"{name}.db{suffix}").unlink(missing_ok=True)
        shutil.copyfile(self.url, target)
        return str(target)

    async def drop(self, url):
        pass

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

    def __init__(self, cluster):
        self.cluster = cluster

    async def fresh(self):
        PostgreSQL.count += 1
        name = f"migrations_{PostgreSQL.count}"
        await self.admin(f"CREATE DATABASE {name} TEMPLATE template0")
        return await self.open(f"{self.cluster}/{name}")

    async def open(self, url):
        import asyncpg

        self.url = url
        self.connection = await asyncpg.connect(url)
        return self

    async def copy(self, _work, name):
        """A database of its own with the same content; nobody is connected to this one."""
        target = f"{self.cluster}/{name}"
        await self.drop(target)
        await self.admin(f"CREATE DATABASE {name} TEMPLATE {self.url.rpartition('/')[2]}")
        return target

    async def drop(self, url):
        await self.admin(f"DROP DATABASE IF EXISTS {url.rpartition('/')[2]} WITH (FORCE)")

    async def admin(self, statement):
        import asyncpg

        connection = await asyncpg.connect(self.cluster + "/postgres")
        try:
            return await connection.fetch(statement)
        finally:
            await connection.close()

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
