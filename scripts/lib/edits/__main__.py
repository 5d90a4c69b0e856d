"""Edits of contracts, and what builds make of them: see scripts/edits."""

import argparse
import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import minimal  # noqa: E402
from sequences import Counts, Sequence  # noqa: E402
from run import Fault as MigrationFault  # noqa: E402
from run import PostgreSQL  # noqa: E402
from tree import Fault  # noqa: E402


async def sequences(arguments, work):
    counts = Counts()
    passed = failed = 0
    seeds = [arguments.seed] if arguments.seed is not None else range(1, arguments.sequences + 1)
    for seed in seeds:
        folder = Path(work) / str(seed)
        folder.mkdir()
        postgres = (lambda: PostgreSQL(arguments.postgres)) if arguments.postgres and seed % 2 == 0 else None
        edits = counts.edits
        says = print if arguments.seed is not None else None
        sequence = Sequence(arguments.contractc, seed, folder, counts, postgres, arguments.steps, says)
        try:
            await sequence.run()
            passed += 1
            print(f"✓ seed {seed} ({sequence.language}): {counts.edits - edits} edits", flush=True)
        except (Fault, MigrationFault) as fault:
            failed += 1
            print(f"✗ seed {seed}, step {sequence.step} ({sequence.language}), {sequence.edit}\n{fault}\n", flush=True)
            if arguments.keep:
                shutil.copytree(folder, Path(arguments.keep) / str(seed), dirs_exist_ok=True, symlinks=True)
        shutil.rmtree(folder)
    print(
        f"{passed + failed} sequences, {counts.edits} edits, {counts.builds} builds, {counts.refused} refused, "
        f"{passed} passed, {failed} failed"
    )
    return failed == 0 and passed > 0


async def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("contractc")
    parser.add_argument("--postgres", help="URL of a cluster, without a database")
    parser.add_argument("--sequences", type=int, default=0)
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--seed", type=int, help="one sequence, and each of its steps told")
    parser.add_argument("--keep", help="a folder for what sequences that fail leave")
    parser.add_argument("--minimal", action="store_true")
    parser.add_argument("--only", default="", help="of the single edits, those whose names have the text")
    arguments = parser.parse_args()
    good = True
    with tempfile.TemporaryDirectory() as work:
        if arguments.minimal:
            good = minimal.run(arguments.contractc, Path(work), arguments.only)
        if arguments.sequences or arguments.seed is not None:
            good = await sequences(arguments, work) and good
    return 0 if good else 1


sys.exit(asyncio.run(main()))
