"""Converts contracts there and back, and counts what comes out the same; see scripts/round-trips."""

import argparse
import collections
import concurrent.futures
import dataclasses
import fnmatch
import json
import os
import pathlib
import subprocess
import sys
import tempfile

SDL = (".graphql", ".graphqls", ".gql")
ENDINGS = {"contract": ".contract", "openapi": ".json", "graphql": ".graphql"}


@dataclasses.dataclass
class Route:
    title: str
    there: str
    back: str
    files: list[pathlib.Path]


@dataclasses.dataclass
class Outcome:
    """What became of one file: invalid, failed, same, told, or differing."""

    path: pathlib.Path
    result: str
    change: str = ""
    kind: str = ""


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=600)


def first_line(text: str) -> str:
    return next((line for line in text.splitlines() if line.startswith("error")), text[:200])


def convert(contractc: str, source: str, form: str, target: str) -> tuple[str, bool]:
    """What is wrong with the conversion, and whether something was left out."""
    done = run(contractc, "convert", source, "--to", form, "--output", target)
    return (first_line(done.stderr) if done.returncode else ""), "[CC13" in done.stderr


def compare(contractc: str, old: str, new: str) -> tuple[str, str]:
    done = run(contractc, "diff", old, new, "--format", "json", "--fail-on", "none")
    if done.returncode:
        return "failed", first_line(done.stderr)
    # What is read and not served is in no contract, and told.
    changes = [change for change in json.loads(done.stdout)["changes"] if change["kind"] != "unserved"]
    if not changes:
        return "", ""
    return changes[0]["kind"], f"{changes[0]['subject']}: {changes[0]['what']}" + (f" (and {len(changes) - 1} more)" if len(changes) > 1 else "")


def examine(contractc: str, path: pathlib.Path, route: Route) -> Outcome:
    source = os.path.relpath(path)
    if run(contractc, "check", source).returncode:
        return Outcome(path, "invalid")
    with tempfile.TemporaryDirectory() as folder:
        middle, end = folder + "/there" + ENDINGS[route.there], folder + "/back" + ENDINGS[route.back]
        told = False
        for origin, form, target in [(source, route.there, middle), (middle, route.back, end)]:
            problem, loses = convert(contractc, origin, form, target)
            told = told or loses
            if problem:
                return Outcome(path, "told" if told else "failed", f"to {form}: {problem}", "failed")
        kind, change = compare(contractc, source, middle)
        if kind:
            change = f"to {route.there}: {change}"
        else:
            kind, change = compare(contractc, source, end)
    if not kind:
        return Outcome(path, "same")
    return Outcome(path, "told" if told else "differing", change, kind)


def found(folder: pathlib.Path, pattern: str, endings: tuple[str, ...]) -> list[pathlib.Path]:
    return sorted(file for file in folder.rglob("*") if file.suffix in endings and fnmatch.fnmatch(file.name, pattern))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--contractc", required=True)
    parser.add_argument("--specs", type=pathlib.Path, required=True)
    parser.add_argument("--corpus", type=pathlib.Path)
    parser.add_argument("--name", default="*")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--kinds", action="store_true")
    options = parser.parse_args()
    folders = [folder for folder in sorted(options.specs.iterdir()) if folder.name not in ("changes", "diagnostics")]
    contracts = [file for folder in folders for file in found(folder, options.name, (".contract",))]
    documents = [file for folder in folders for file in found(folder, options.name, (".yaml", ".json"))]
    schemas = [file for folder in folders for file in found(folder, options.name, SDL)]
    if options.corpus:
        for folder in ("real", "corners", "suspect"):
            documents += found(options.corpus / "openapi" / folder, options.name, (".yaml", ".yml", ".json"))
        schemas += found(options.corpus / "graphql", options.name, SDL)
    routes = [
        Route("OpenAPI, contract, OpenAPI", "contract", "openapi", documents),
        Route("SDL, contract, SDL", "contract", "graphql", schemas),
        Route("contract, OpenAPI, contract", "openapi", "contract", contracts),
    ]
    rows, shown, kinds = [], [], collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for route in routes:
            outcomes = []
            for outcome in pool.map(lambda path, route=route: examine(options.contractc, path, route), route.files):
                outcomes.append(outcome)
                if outcome.change:
                    print(f"{outcome.path.name}: {outcome.result}: {outcome.change}", flush=True)
            count = collections.Counter(outcome.result for outcome in outcomes)
            valid = len(outcomes) - count["invalid"]
            rows.append((route.title, len(outcomes), valid, valid - count["failed"], count["same"], count["told"], count["differing"]))
            shown += [outcome for outcome in outcomes if outcome.change]
            kinds.update(outcome.kind for outcome in outcomes if outcome.kind)
    print("route".ljust(30) + "".join(word.rjust(11) for word in ("files", "valid", "converted", "same", "told", "differing")))
    for title, *numbers in rows:
        print(title.ljust(30) + "".join(str(number).rjust(11) for number in numbers))
    if options.kinds:
        for kind, number in kinds.most_common():
            print(f"{number:5} {kind}")
    return 1 if any(outcome.result in ("failed", "differing") for outcome in shown) else 0


sys.exit(main())
