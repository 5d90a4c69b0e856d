"""Compares pairs of contracts, and prints what it found and what it cost."""

import argparse
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

SECONDS, MEGABYTES, SHOWN = 2, 500, 40


def compare(contractc, old, new):
    """The report, or what went wrong; seconds; and megabytes at most."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.monotonic()
        process = subprocess.Popen([contractc, "diff", old, new, "--format", "json", "--fail-on", "none"], stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        # Kilobytes, but bytes on macOS.
        megabytes = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
        if process.returncode != 0:
            return None, err.read().decode(errors="replace")[-600:] or f"status {process.returncode}", seconds, megabytes
        return json.loads(out.read()), "", seconds, megabytes


def shown(change):
    lines = [f"[{change['clients']}, servers {change['servers']}] {change['kind']}: {change['subject']}: {change['what']}"]
    for side in ("old", "new"):
        if place := change[side]:
            lines.append(f"    {side} {place['start']['line']}:{place['start']['column']}")
    if change["operations"]:
        lines.append("    reaches " + ", ".join(change["operations"][:4]) + (" …" if len(change["operations"]) > 4 else ""))
    if witness := change["witness"]:
        lines.append(f"    {witness['acceptedBy']} accepts, {witness['place']}: {json.dumps(witness['value'])[:300]}")
        lines += [f"    refused: {one['pointer']} {one['detail']}" for one in witness["violations"][:1]]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--contractc", required=True)
    parser.add_argument("--folder", required=True, type=pathlib.Path)
    parser.add_argument("--sample")
    parser.add_argument("--pairs", type=int, default=5)
    options = parser.parse_args()

    columns = "{:<58}{:>8}{:>8}{:>10}{:>7}{:>7}{:>8}{:>7}"
    print(columns.format("pair", "old KB", "new KB", "breaking", "risky", "fine", "ms", "MB"))
    reports, failed = {}, 0
    for folder in sorted(path for path in options.folder.iterdir() if path.is_dir()):
        files = [next(iter(sorted(folder.glob(name))), None) for name in ("base.*", "revision.*")]
        if None in files:
            continue
        report, problem, seconds, megabytes = compare(options.contractc, *files)
        sizes = [file.stat().st_size // 1024 for file in files]
        counts = [report["summary"][verdict] for verdict in ("breaking", "risky", "fine")] if report else ["–"] * 3
        print(columns.format(folder.name, *sizes, *counts, round(seconds * 1000), round(megabytes)))
        if report is None:
            print("  failed: " + problem)
        else:
            reports[folder.name] = report["changes"]
        failed += report is None or seconds >= SECONDS or megabytes >= MEGABYTES
    print(f"{len(reports)} pairs compared, {failed} failed or beyond {SECONDS} s or {MEGABYTES} MB")
    if options.sample is not None:
        chance = random.Random(options.sample)
        for name in sorted(chance.sample(sorted(reports), min(options.pairs, len(reports)))):
            changes = reports[name]
            picked = sorted(chance.sample(range(len(changes)), min(SHOWN, len(changes))))
            print(f"\n── {name}: {len(picked)} of {len(changes)} changes")
            for index in picked:
                print(shown(changes[index]))
    sys.exit(failed > 0)


main()
