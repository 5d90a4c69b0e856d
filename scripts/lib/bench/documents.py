"""Times the compiler on the largest of real documents, beside what only reads them and beside another generator."""

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from processes import heading, measure, row

# Each language with the generator of the other program that writes a server in it.
TARGETS = [("typescript", "nodejs-express-server"), ("python", "python-fastapi"), ("go", "go-server")]


def document(path: Path, arguments: argparse.Namespace, work: Path) -> None:
    contractc, runs, out = arguments.contractc, arguments.runs, work / "out"
    size = path.stat().st_size / 1e6
    heading(f"{path.name}, {size:.2f} MB")
    row("cat", measure(["cat", str(path)], runs, work))
    least = None
    if arguments.events:
        least = row("libyaml, its events alone", measure([arguments.events, str(path)], runs, work))
    checked = row("check", measure([contractc, "check", str(path)], runs, work))
    total, ratios = 0.0, []
    for language, theirs in TARGETS:
        build = [contractc, "build", str(path), "--language", language, "--output", str(out)]
        ours = row(f"build {language}", measure(build, runs, work, fresh=out))
        total += ours
        row(f"build {language}, nothing changed", measure(build, runs, work))
        shutil.rmtree(out, ignore_errors=True)
        if arguments.peers:
            generate = [os.environ["JAVA"], "-jar", os.environ["OPENAPI_GENERATOR_JAR"], "generate", "-i", str(path)]
            generate += ["-g", theirs, "-o", str(out), "--skip-validate-spec"]
            other = row(f"openapi-generator {theirs}", measure(generate, 1, work, fresh=out))
            ratios.append(f"{language} {other / ours:.0f}")
            shutil.rmtree(out, ignore_errors=True)
    print(f"\nbuilt for all targets in {total:.2f} s", end="")
    if least:
        print(f"; check takes {checked / least:.2f} times as long as libyaml", end="")
    if ratios:
        print(f"; times as fast as openapi-generator: {', '.join(ratios)}", end="")
    print(flush=True)


def as_json(path: Path, work: Path) -> Path | None:
    """The same document in JSON, for how fast that is read."""
    try:
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        text = json.dumps(yaml.load(path.read_text(), loader), indent=2, default=str)
    except ImportError:
        return None
    made = work / (path.stem + ".json")
    made.write_text(text)
    return made


def reading(paths: list[Path], arguments: argparse.Namespace, work: Path) -> None:
    """How fast the readers alone are, as the compiler clocks them."""
    print("\n| read | MB | ms | MB/s |\n|---|---:|---:|---:|")
    for path in paths:
        made = path if path.suffix == ".json" else as_json(path, work)
        for one in {path, made} - {None}:
            times = []
            for _ in range(arguments.runs):
                command = [arguments.contractc, "check", str(one), "--timings"]
                said = subprocess.run(command, cwd=work, capture_output=True, text=True).stderr
                times += [float(line.split()[2]) for line in said.splitlines() if line.startswith("timing parse ")]
            if times:
                best, size = min(times), one.stat().st_size / 1e6
                print(f"| {one.name} | {size:.2f} | {best:.1f} | {size / best * 1000:.0f} |", flush=True)


def linear(arguments: argparse.Namespace, work: Path) -> None:
    """The cost of ten and a hundred times as many operations."""
    here = Path(__file__).parent
    heading("operations")
    for operations in (1000, 10_000, 100_000):
        folder = work / f"synthetic{operations}"
        subprocess.run([sys.executable, str(here / "synthetic.py"), str(operations // 2), str(folder)], check=True)
        path = folder / "synthetic.yaml"
        runs = min(arguments.runs, 3 if operations < 100_000 else 1)
        took = row(f"check {operations:,}", measure([arguments.contractc, "check", str(path)], runs, work))
        print(f"| {took / operations * 1e6:.1f} µs each | | | | |")
        if operations < 100_000:
            out = work / "out"
            build = [arguments.contractc, "build", str(path), "--output", str(out)]
            took = row(f"build {operations:,}", measure(build, runs, work, fresh=out))
            print(f"| {took / operations * 1e6:.1f} µs each | | | | |")
            shutil.rmtree(out, ignore_errors=True)
        shutil.rmtree(folder)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--contractc", required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--events", default="")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--largest", type=int, default=4)
    parser.add_argument("--peers", action="store_true")
    arguments = parser.parse_args()
    files = [f for f in (arguments.corpus / "openapi" / "real").iterdir() if f.suffix in (".yaml", ".yml", ".json")]
    largest = sorted(files, key=lambda f: (-f.stat().st_size, f.name))[: arguments.largest]
    for path in largest:
        document(path, arguments, arguments.work)
    reading(largest, arguments, arguments.work)
    linear(arguments, arguments.work)
    return 0


sys.exit(main())
