"""Kills builds at random points: `kill_test.py CONTRACTC CONTRACT FOLDER TIMES`."""

import hashlib
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path


def digest(folder: Path) -> str:
    """Of every path and content but contractc's own staging."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith((".contractc/staging", ".contractc/journal")):
            total.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def main() -> int:
    contractc, contract, work, times = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
    old_contract, new_contract = work / "old.contract", work / "new.contract"
    text = contract.read_text()
    old_contract.write_text(text)
    # A new version touches the version string and a limit, which are in most of the files.
    new_contract.write_text(text.replace('@version("', '@version("9').replace("max: 100", "max: 101"))
    build = lambda source, out: [contractc, "build", str(source), "--output", str(out)]

    pristine = work / "pristine"
    subprocess.run(build(old_contract, pristine), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    old = digest(pristine)
    finished = work / "finished"
    shutil.copytree(pristine, finished)
    start = time.perf_counter()
    subprocess.run(build(new_contract, finished), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    duration = time.perf_counter() - start
    new = digest(finished)
    if old == new:
        print("the two versions give the same output; nothing would be shown")
        return 1

    generator = random.Random(20)
    counts = {"old": 0, "new": 0, "new, once the next command has run": 0, "mixed": 0}
    for round_number in range(times):
        out = work / "out"
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(pristine, out)
        child = subprocess.Popen(build(new_contract, out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if round_number % 2 == 0:
            time.sleep(generator.random() * duration)
        else:
            journal, deadline = out / ".contractc/journal", time.perf_counter() + 2 * duration
            while not journal.exists() and child.poll() is None and time.perf_counter() < deadline:
                pass
            time.sleep(generator.random() * 0.001)
        child.send_signal(signal.SIGKILL)
        child.wait()
        found = digest(out)
        if found in (old, new):
            counts["old" if found == old else "new"] += 1
            continue
        # Looking is enough to finish what was begun: a dry run writes nothing of its own.
        subprocess.run(
            build(new_contract, out) + ["--dry-run"], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        counts["new, once the next command has run" if digest(out) == new else "mixed"] += 1
    for name, count in counts.items():
        print(f"{count:5} {name}")
    print(f"{times} builds killed, {counts['mixed']} mixed")
    return 1 if counts["mixed"] else 0


sys.exit(main())
