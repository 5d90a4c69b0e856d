"""The runners of generated services, each as a command: `migrate FOLDER` with DATABASE_URL in its environment."""

import os
import subprocess
from pathlib import Path

from trial import HERE, Fault, build

GO_MAIN = """package main

import (
	"context"
	"log/slog"
	"os"

	"library-service/internal/gen/db"
)

func main() {
	pool, err := db.Open(os.Getenv("DATABASE_URL"))
	if err == nil {
		err = db.Migrate(context.Background(), pool, os.DirFS(os.Args[1]), slog.New(slog.DiscardHandler))
	}
	if err != nil {
		slog.Error(err.Error())
		os.Exit(1)
	}
	_ = pool.Close()
}
"""

PYTHON_MAIN = """import asyncio
import os
import sys
from pathlib import Path

sys.path.insert(0, sys.argv[1])
from generated.runtime.log import Logger
from generated.runtime.migrate import migrate
if sys.argv[2] == "sqlite":
    from generated.runtime.sqlite import open_database
else:
    from generated.runtime.postgresql import open_database


async def main():
    database = open_database(os.environ["DATABASE_URL"])
    await migrate(database, Path(sys.argv[3]), Logger("silent"))
    await database.close()


asyncio.run(main())
"""


class Runner:
    """One target's runner for one database, made once: the runtime is the same whatever the contract says."""

    def __init__(self, contractc, language, database, work):
        self.language = language
        folder = Path(work) / f"runner-{language}-{database}"
        made = build(contractc, HERE / "base.contract", folder, database, ["--language", language], emit=None)
        if made.returncode:
            raise Fault(made.stderr)
        if language == "javascript":
            (folder / "node_modules").symlink_to(os.environ["EXPRESS_MODULES"])
            self.prefix = [os.environ["NODE"], "--disable-warning=ExperimentalWarning"]
            self.arguments = [str(HERE / "migrate.mjs"), str(folder), database]
        elif language == "python":
            main = folder / "migrate_main.py"
            main.write_text(PYTHON_MAIN)
            self.prefix, self.arguments = [os.environ["PYTHON_BIN"] + "/python"], [str(main), str(folder), database]
        else:
            source = folder / "cmd/migrate/main.go"
            source.parent.mkdir(parents=True)
            source.write_text(GO_MAIN)
            use = f'source "{HERE.parent}/generated.sh"; use_go_modules "$1" && cd "$1" && "$GO" build -o migrate ./cmd/migrate'
            made = subprocess.run(["bash", "-euo", "pipefail", "-c", use, "bash", str(folder)], capture_output=True, text=True)
            if made.returncode:
                raise Fault(made.stdout + made.stderr)
            self.prefix, self.arguments = [str(folder / "migrate")], []

    def start(self, folder, url, wrapper=(), options=(), **environment):
        return subprocess.Popen(
            [*wrapper, *self.prefix, *options, *self.arguments, str(folder / "migrations")],
            env={**os.environ, "DATABASE_URL": url, **environment},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )

    def run(self, folder, url):
        child = self.start(folder, url)
        output, _ = child.communicate(timeout=900)
        if child.returncode:
            raise Fault(f"the runner ended with {child.returncode}: {output}")
