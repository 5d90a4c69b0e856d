"""Kills builds at random points: `kill_test.py CONTRACTC CONTRACT FOLDER TIMES`.

Looks three times at what a killed build leaves: at once, after a command that only looks (a dry run), and after a build.
"""

import hashlib
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

SILENT = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def digest(folder: Path) -> str:
    """Of every path and content but contractc's own staging."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith((".contractc/staging", ".contractc/journal")):
            total.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


class Trial:
    def __init__(self, contractc: str, contract: Path, work: Path) -> None:
        self.contractc, self.work = contractc, work
        self.old_contract, self.new_contract = work / "old.contract", work / "new.contract"
        text = contract.read_text()
        self.old_contract.write_text(text)
        # A new version touches limits, a column and an operation's words, which are in most of the files.
        changed = text.replace('@version("', '@version("9').replace("max: 100", "max: 101").replace("max: 120", "max: 121")
        self.new_contract.write_text(changed)
        self.pristine, self.finished = work / "pristine", work / "finished"
        subprocess.run(self.build(self.old_contract, self.pristine), check=True, **SILENT)
        self.old = digest(self.pristine)
        shutil.copytree(self.pristine, self.finished)
        start = time.perf_counter()
        subprocess.run(self.build(self.new_contract, self.finished), check=True, **SILENT)
        self.duration = time.perf_counter() - start
        self.new = digest(self.finished)
        if self.old == self.new:
            sys.exit("the two versions give the same output; nothing would be shown")

    def build(self, source: Path, out: Path) -> list[str]:
        return [self.contractc, "build", str(source), "--output", str(out)]

    def killed(self, source: Path, out: Path, moment) -> None:
        child = subprocess.Popen(self.build(source, out), **SILENT)
        moment(child)
        child.send_signal(signal.SIGKILL)
        child.wait()

    def litter(self, out: Path) -> list[str]:
        found = [p for p in out.glob(".contractc/*") if p.name != "manifest"]
        return [str(p) for p in found + list(out.parent.glob(".*contractc-new*"))]

    def again(self, number: int, generator: random.Random) -> str:
        """A build over an older output."""
        out = self.work / "out"
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(self.pristine, out)

        def any_time(_child: subprocess.Popen) -> None:
            time.sleep(generator.random() * self.duration)

        def last_phase(child: subprocess.Popen) -> None:
            journal, deadline = out / ".contractc/journal", time.perf_counter() + 2 * self.duration
            while not journal.exists() and child.poll() is None and time.perf_counter() < deadline:
                pass
            time.sleep(generator.random() * 0.001)

        self.killed(self.new_contract, out, any_time if number % 2 == 0 else last_phase)
        at_once = digest(out)
        subprocess.run(self.build(self.new_contract, out) + ["--dry-run"], check=False, **SILENT)
        looked_at = digest(out)
        if looked_at not in (self.old, self.new) or (at_once in (self.old, self.new) and at_once != looked_at and at_once != self.old):
            return "mixed"
        subprocess.run(self.build(self.new_contract, out), check=False, **SILENT)
        if digest(out) != self.new or self.litter(out):
            return "mixed"
        if at_once == self.old:
            return "old" if looked_at == self.old else "new, once the next command has run"
        return "new" if at_once == self.new else "new, once the next command has run"

    def first(self, generator: random.Random) -> str:
        """A build into a folder that is not there."""
        out = self.work / "fresh"
        shutil.rmtree(out, ignore_errors=True)
        self.killed(self.old_contract, out, lambda _child: time.sleep(generator.random() * self.duration))
        state = "none" if not out.exists() else "whole" if digest(out) == self.old else "mixed"
        subprocess.run(self.build(self.old_contract, out), check=False, **SILENT)
        return "mixed" if digest(out) != self.old or self.litter(out) else state


def main() -> int:
    contractc, contract, work, times = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
    trial = Trial(contractc, contract, work)
    generator = random.Random(20)
    mixed = 0
    print(f"a build takes {trial.duration * 1000:.0f} ms; killed with SIGKILL")
    for title, kinds, rounds, attempt in [
        ("over an older output", ["old", "new", "new, once the next command has run", "mixed"], times, lambda n: trial.again(n, generator)),
        ("into a new folder", ["none", "whole", "mixed"], max(1, times // 2), lambda _n: trial.first(generator)),
    ]:
        counts = {kind: 0 for kind in kinds}
        for number in range(rounds):
            counts[attempt(number)] += 1
        print(f"\n{rounds} builds {title}:")
        for name, count in counts.items():
            print(f"{count:5} {name}")
        mixed += counts["mixed"]
    print(f"\n{mixed} mixed")
    return 1 if mixed else 0


sys.exit(main())
