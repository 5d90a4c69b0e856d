"""Applies the files of a folder, in the order of their names, each once."""

import hashlib
import re
from pathlib import Path

from .database import Database
from .log import Logger

_no_transaction = re.compile(r"^-- contractc:no-transaction\b", re.MULTILINE)
"""What a file says that cannot run in a transaction, such as one with `CREATE INDEX CONCURRENTLY`."""


async def migrate(database: Database, folder: Path, log: Logger) -> None:
    """Applies what is new. Any number of processes may do so at once."""
    async with database.migrator() as migrator:
        applied = await migrator.applied()
        for path in sorted(folder.glob("*.sql"), key=lambda path: path.name):
            script = path.read_text(encoding="utf-8")
            digest = hashlib.sha256(script.encode()).hexdigest()
            known = applied.get(path.name)
            if known == digest:
                continue
            if known is not None:
                raise RuntimeError(
                    f"{path.name} was changed after it had been applied; undo that, and add a new migration"
                )
            in_transaction = _no_transaction.search(script) is None
            await migrator.apply(path.name, script, digest, transaction=in_transaction)
            log.info("migration applied", name=path.name)
