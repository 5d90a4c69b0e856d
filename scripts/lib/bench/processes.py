"""Times whole processes: wall time of each run, and the largest peak memory."""

import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path


def measure(command: list[str], runs: int, cwd: Path, fresh: Path | None = None) -> tuple[list[float], int, int]:
    """Wall seconds of each run, largest peak memory in KiB, and the worst exit status; one run before them is not counted."""
    times: list[float] = []
    peak = 0
    worst = 0
    for run in range(runs + 1):
        if fresh is not None and fresh.exists():
            # Moved aside and deleted at the end: a file system is slow to give out what has just been freed.
            fresh.rename(tempfile.mkdtemp(dir=cwd) + "/out")
        start = time.perf_counter()
        child = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        elapsed = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if run > 0:
            times.append(elapsed)
            peak = max(peak, usage.ru_maxrss)
            worst = max(worst, abs(child.returncode))
    return times, peak, worst


def row(name: str, result: tuple[list[float], int, int]) -> float:
    """Prints a row of a table, in milliseconds; gives the median in seconds."""
    times, peak, worst = result
    figures = [min(times), statistics.median(times), max(times)]
    note = f"  (exit {worst})" if worst else ""
    print(f"| {name} | " + " | ".join(f"{f * 1000:.1f}" for f in figures) + f" | {peak / 1024:.0f} |{note}", flush=True)
    return figures[1]


def heading(what: str) -> None:
    print(f"\n| {what} | min ms | median ms | max ms | peak MiB |")
    print("|---|---:|---:|---:|---:|", flush=True)
