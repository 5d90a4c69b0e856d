"""Ways of ending a migration at its n-th point. Each answers what was struck, or nothing where the runner had ended before."""

import asyncio
import re

from proxy import Proxy
from trial import HERE, Fault

WRITES = "pwrite64,fdatasync,fsync,ftruncate,unlink,unlinkat"


async def ended(child):
    output, _ = await asyncio.wait_for(asyncio.to_thread(child.communicate), 900)
    return output


async def outcome(child):
    """Whether it was killed; otherwise it must have run through."""
    output = await ended(child)
    if child.returncode not in (0, -9):
        raise Fault(f"the runner ended with {child.returncode}: {output}")
    return child.returncode == -9


async def statement(trial, runner, url, point):
    """SQLite, in Node: just before a statement."""
    child = runner.start(trial.folder, url, options=["--import", str(HERE / "kill_at_statement.mjs")], KILL_AT=str(point))
    return str(point) if await outcome(child) else None


async def write(trial, runner, url, point):
    """SQLite, whatever the target: at a write to the file, which does not happen any more."""
    traced = ["strace", "-f", "-o", "/dev/null", "-e", f"trace={WRITES}", "-e", f"inject={WRITES}:error=EIO:signal=KILL:when={point}"]
    child = runner.start(trial.folder, url, wrapper=traced)
    return str(point) if await outcome(child) else None


async def before(trial, runner, url, point):
    return await at_message(trial, runner, url, point, sent=False)


async def sent(trial, runner, url, point):
    return await at_message(trial, runner, url, point, sent=True)


async def at_message(trial, runner, url, point, sent):
    struck = child = None

    async def at(number, text):
        nonlocal struck
        if number != point:
            return False
        struck = f"{number}: {text.strip()[:60]!r}"
        if not sent:
            child.kill()
        return not sent

    async def after(number):
        if number == point:
            child.kill()
        return number == point

    async with Proxy(trial.base.cluster, at, after) as proxy:
        child = runner.start(trial.folder, proxy.url(url.rpartition("/")[2]))
        return struck if await outcome(child) else None


async def server(trial, runner, url, point):
    """The server's process ends at a statement that changes the schema, also within a script."""
    database = await trial.make().open(url)
    for line in (
        "CREATE SCHEMA kills",
        "CREATE SEQUENCE kills.count",
        f"""CREATE FUNCTION kills.strike() RETURNS event_trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF nextval('kills.count') = {point} THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
        END $$""",
        "CREATE EVENT TRIGGER strike ON ddl_command_start EXECUTE FUNCTION kills.strike()",
    ):
        await database.execute(line)
    await database.close()
    child = runner.start(trial.folder, url)
    output = await ended(child)
    database = await trial.make().open(url)
    count = await database.connection.fetchval("SELECT last_value FROM kills.count WHERE is_called") or 0
    await database.execute("DROP EVENT TRIGGER strike")
    await database.close()
    if count < point:
        if child.returncode:
            raise Fault(f"nothing was killed, and the runner ended with {child.returncode}: {output}")
        return None
    if child.returncode == 0:
        raise Fault("the server's process ended, and the runner did not notice")
    return str(point)


LONG = re.compile(r"^(?:CREATE (?:UNIQUE )?INDEX CONCURRENTLY|DROP INDEX CONCURRENTLY|DO )", re.M)
RUNNING = """SELECT pid, state, wait_event_type FROM pg_stat_activity
    WHERE datname = $1 AND pid <> pg_backend_pid() AND query ~ '(^|\n)(CREATE (UNIQUE )?INDEX CONCURRENTLY|DROP INDEX CONCURRENTLY|DO )'"""


async def held(trial, runner, url, point):
    """A statement that takes long waits in its midst for somebody else's row; then both sides end."""
    name = url.rpartition("/")[2]
    watcher = await trial.make().open(url)
    blocker = await trial.make().open(url)
    holding = blocker.connection.transaction()
    seen, struck, child, is_next = 0, None, None, False

    async def at(_number, text):
        nonlocal seen, struck, is_next
        if not LONG.search(text):
            return False
        seen += 1
        if seen == point:
            struck, is_next = text, True
            await holding.start()
            for table in set(trial.content) & set(await blocker.tables()):
                await blocker.execute(f"UPDATE {table} SET id = id WHERE ctid = (SELECT max(ctid) FROM {table})")
        return False

    async def after(_number):
        nonlocal is_next
        if not is_next or child.returncode is not None:
            return False
        is_next = False
        for _ in range(500):
            await asyncio.sleep(0.01)
            for pid, doing, waits_for in await watcher.connection.fetch(RUNNING, name):
                if doing == "active" and waits_for == "Lock":
                    await half_done(watcher.connection, struck)
                    child.kill()
                    await watcher.connection.fetchval("SELECT pg_terminate_backend($1, 5000)", pid)
                    return True
                if doing != "active":
                    # It had nothing to wait for, such as an index that is not there.
                    await holding.rollback()
                    return False
        # It had ended before anybody looked.
        await holding.rollback()
        return False

    try:
        async with Proxy(trial.base.cluster, at, after) as proxy:
            child = runner.start(trial.folder, proxy.url(name))
            killed = await outcome(child)
            if killed:
                await holding.rollback()
    finally:
        await blocker.close()
        await watcher.close()
    if killed:
        return LONG.search(struck)[0]
    return None if struck is None else ""


async def half_done(connection, text):
    """What it was held in must be something to take up again, or this would show nothing."""
    if filled := re.search(r"UPDATE (\S+) SET (\S+)", text):
        total, rest = await connection.fetchrow(f"SELECT count(*), count(*) FILTER (WHERE {filled[2]} IS NULL) FROM {filled[1]}")
        if not 0 < rest < total:
            raise Fault(f"{rest} of {total} rows have no value: nothing is half done")
    elif not await connection.fetchval("SELECT count(*) FROM pg_index WHERE NOT indisvalid"):
        raise Fault("no index is half made")


KINDS = {"statement": statement, "write": write, "before": before, "sent": sent, "server": server, "held": held}
