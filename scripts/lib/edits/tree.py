"""An output folder, looked at from outside: builds into it, and what they did to its files."""

import subprocess
from pathlib import Path

LIBRARIES = ("node_modules", "vendor")


class Fault(Exception):
    pass


class Tree:
    def __init__(self, contractc, folder, *options):
        self.contractc = contractc
        self.folder = Path(folder)
        self.options = options

    def run(self, command, contract, *more):
        return subprocess.run(
            [self.contractc, command, str(contract), "--output", str(self.folder), *self.options, *more], capture_output=True, text=True
        )

    def build(self, contract, *more):
        return self.run("build", contract, *more)

    def snapshot(self):
        """Every file: its bytes, and what tells whether it was written again."""
        found = {}
        for path in sorted(self.folder.rglob("*")):
            name = path.relative_to(self.folder)
            if path.is_file() and name.parts[0] not in LIBRARIES:
                state = path.stat()
                found[name.as_posix()] = (path.read_bytes(), state.st_ino, state.st_mtime_ns)
        return found

    def owners(self):
        lines = (self.folder / ".contractc/manifest").read_text().splitlines()
        return {path: owner for owner, _, path in (line.split(" ", 2) for line in lines if not line.startswith("#"))}


def changed(before, after):
    """Paths whose bytes differ, that came, or that went."""
    return {path for path in before.keys() | after.keys() if before.get(path, [None])[0] != after.get(path, [None])[0]}


def rewritten(before, after):
    """Paths whose bytes are the same, but which were written all the same."""
    return {path for path in before.keys() & after.keys() if before[path][0] == after[path][0] and before[path] != after[path]}
