"""Plants faults, one at a time, in copies of generated FastAPI or Go services, and runs their suites; see scripts/faults."""

import argparse
import ast
import importlib
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

sys.dont_write_bytecode = True

from fault import Fault  # noqa: E402

PATIENCE = 900  # seconds; a suite that hangs has noticed something too


class Ran(NamedTuple):
    passes: bool
    note: str


class Unplantable(Exception):
    """The list is wrong: there is no such place, or what is planted there does not compile."""


def run(command: list[str], folder: Path, **environment: str) -> tuple[int, str]:
    result = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return result.returncode, result.stdout


class Python:
    suffixes = (".py", ".sql")
    suite_builds = False

    def check(self, folder: Path, path: Path) -> None:
        if path.suffix != ".py":
            return
        try:
            ast.parse(path.read_text())
        except SyntaxError as error:
            raise Unplantable(f"it no longer parses: {error}") from error

    def suite(self, folder: Path, wanted: str) -> Ran:
        files = [path.as_posix() for path in sorted(folder.glob("tests/**/test_*.py")) if wanted in path.name]
        command = [sys.executable, "-m", "pytest", "-q", "-x", "--no-header", "--tb=no", "-p", "no:cacheprovider"]
        status, said = run([*command, *files], folder, PYTHONDONTWRITEBYTECODE="1", DATABASE_URL=":memory:")
        failed = [line for line in said.splitlines() if line.startswith(("FAILED", "ERROR"))]
        return Ran(status == 0, failed[0] if failed else said[-200:])


class Go:
    """`GO` is the program, `GOFLAGS` what it needs to build a service."""

    suffixes = (".go", ".sql")
    suite_builds = True  # what does not build is told by the suite too
    # The suite is compiled for each fault, and run once: quickly compiled is better than quick.
    flags = ("-trimpath", "-ldflags=-s -w")

    def check(self, folder: Path, path: Path) -> None:
        status, said = run([os.environ["GO"], "build", *self.flags, "./..."], folder)
        if status != 0:
            raise Unplantable(f"it no longer builds: {said[-600:]}")

    def suite(self, folder: Path, wanted: str) -> Ran:
        files = [
            f"./tests/{path.name}"
            for path in sorted(folder.glob("tests/*_test.go"))
            if wanted in path.name or path.name == "support_test.go"
        ]
        command = [os.environ["GO"], "test", *self.flags, "-gcflags=-N -l", "-vet=off", "-failfast"]
        status, said = run([*command, *files], folder)
        if "[build failed]" in said or "[setup failed]" in said:
            raise Unplantable(f"the suite does not build: {said[-600:]}")
        failed = [line.split()[2] for line in said.splitlines() if line.startswith("--- FAIL: ")]
        return Ran(status == 0, failed[0] if failed else said[-200:])


LANGUAGES = {"python": Python(), "go": Go()}
Language = Python | Go


def plant(fault: Fault, folder: Path, language: Language) -> dict[Path, str]:
    """Changes what a fault is about; the files that it changed, as they were."""
    pattern = re.compile(fault.pattern)
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.suffix not in language.suffixes or name.startswith("vendor/") or not re.fullmatch(fault.file, name):
            continue
        text = path.read_text()
        edited = pattern.sub(fault.put, text, count=0 if fault.every else 1)
        if edited != text:
            path.write_text(edited)
            return {path: text}
    raise Unplantable(f"nothing in {fault.file} matches {fault.pattern}")


def examine(fault: Fault, folder: Path, language: Language, only_plant: bool) -> tuple[str, str]:
    changed: dict[Path, str] = {}
    try:
        changed = plant(fault, folder, language)
        path = next(iter(changed))
        if only_plant or not language.suite_builds:
            language.check(folder, path)
        if only_plant:
            return "planted", path.name
        passes, note = language.suite(folder, fault.suite)
        if passes:
            return ("known", fault.known) if fault.known else ("survived", path.name)
        return "caught", note
    except Unplantable as error:
        return "unplanted", str(error)
    except subprocess.TimeoutExpired:
        return "caught", "the suite did not end"
    finally:
        for path, text in changed.items():
            path.write_text(text)


def copies(services: Path, count: int) -> "SimpleQueue[Path]":
    """Folders that each have a copy of every service: a fault is planted in one, and taken out again, so that what is built stays so."""
    free: SimpleQueue[Path] = SimpleQueue()
    originals = sorted(path for path in services.iterdir() if path.is_dir())
    for number in range(count):
        copy = services / f"copy-{number}"
        for original in originals:
            shutil.copytree(original, copy / original.name, symlinks=True)
        free.put(copy)
    return free


def sound(services: Path, names: set[str], language: Language) -> bool:
    """Whether the suite of each service passes without a fault; without that, it catches nothing."""
    for name in sorted(names):
        passes, note = language.suite(services / name, "")
        if not passes:
            print(f"the suite of {name} fails without any fault: {note}", file=sys.stderr)
            return False
    return True


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("language", choices=LANGUAGES)
    parser.add_argument("--services", type=Path)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--plant", action="store_true")
    parser.add_argument("--counts", type=Path)
    parser.add_argument("wanted", nargs="*")
    return parser.parse_intermixed_args()


def main() -> int:
    options = arguments()
    language = LANGUAGES[options.language]
    faults: list[Fault] = importlib.import_module(f"fault_list_{options.language}").FAULTS
    names = [fault.name for fault in faults]
    if len(set(names)) != len(names):
        raise SystemExit(f"called the same: {sorted(name for name in set(names) if names.count(name) > 1)}")
    if options.list:
        print("\n".join(f"{fault.service}: {fault.name}" for fault in faults))
        return 0
    chosen = [
        fault
        for fault in faults
        if not options.wanted or any(text in f"{fault.service}: {fault.name}" for text in options.wanted)
    ]
    if not chosen:
        print("no fault has such a name", file=sys.stderr)
        return 2
    workers = max(1, (os.cpu_count() or 2) - 1)
    free = copies(options.services, workers)
    if not options.plant and not sound(options.services, {fault.service for fault in chosen}, language):
        return 2

    def one(fault: Fault) -> tuple[str, str]:
        copy = free.get()
        try:
            return examine(fault, copy / fault.service, language, options.plant)
        finally:
            free.put(copy)

    counts = dict.fromkeys(("caught", "survived", "known", "unplanted", "planted"), 0)
    with ThreadPoolExecutor(workers) as pool:
        for fault, (outcome, note) in zip(chosen, pool.map(one, chosen), strict=True):
            counts[outcome] += 1
            print(f"  {outcome:9} {fault.service}: {fault.name} ({note})", flush=True)
    told = f", {counts['known']} that no client can provoke" if counts["known"] else ""
    if options.plant:
        print(f"{counts['planted']} planted, {counts['unplanted']} not planted")
    else:
        print(f"{counts['caught']} caught, {counts['survived']} survived, {counts['unplanted']} not planted{told}")
    if options.counts:
        options.counts.write_text(f"{counts['caught']} {counts['survived']}\n")
    return 2 if counts["unplanted"] else 1 if counts["survived"] else 0


sys.exit(main())
