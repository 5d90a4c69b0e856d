"""Gives the witnesses of `contractc diff` to the generated validators of both sides, and counts where they agree."""

import argparse
import concurrent.futures
import json
import pathlib
import re
import subprocess
import sys

from tables import edited, rows


def contractc(options, *arguments):
    run = subprocess.run([options.contractc, *map(str, arguments)], capture_output=True, text=True, timeout=120)
    if run.returncode not in (0, 1) or (arguments[0] == "build" and run.returncode):
        raise RuntimeError(f"contractc {' '.join(map(str, arguments))}: {run.stderr[-800:] or run.stdout[-800:]}")
    return run.stdout


def witnesses(options, old, new):
    """Of each change that has one: its place, its value, and whether the old contract is the one that accepts it."""
    report = contractc(options, "diff", old, new, "--format", "json", "--fail-on", "none")
    for change in json.loads(report)["changes"]:
        if witness := change["witness"]:
            yield witness["place"], json.dumps(witness["value"]), witness["acceptedBy"] == "old"


def validators(options, contract):
    folder = contract.with_suffix("")
    contractc(options, "build", contract, "--output", folder, "--emit", "validators", "--language", options.language)
    return folder


def schema_cases(options):
    """All pairs of schemas, as operations of two documents: one as it is, and one beneath `not`."""
    folder = options.tables / "schemas"
    pairs = [row for path in sorted(folder.glob("*.txt")) for row in rows(path)]
    files = []
    for side, name in enumerate(("old", "new")):
        schemas = (folder / "components.yaml").read_text(encoding="utf-8").splitlines()
        paths = []
        for number, row in enumerate(pairs):
            schema = row.edits[0][side].strip()
            for prefix, text in (("Row", schema), ("Not", f"{{not: {schema}}}")):
                schemas.append(f"{prefix}{number}: {text}")
                body = f"{{required: true, content: {{application/json: {{schema: {{$ref: '#/components/schemas/{prefix}{number}'}}}}}}}}"
                operation = f"{{operationId: take{prefix}{number}, requestBody: {body}, responses: {{'204': {{description: done}}}}}}"
                paths.append(f"/{prefix}{number}: {{post: {operation}}}")
        lines = ["openapi: 3.1.0", "info: {title: Pairs, version: 1.0.0}", "paths:"] + ["  " + path for path in paths]
        lines += ["components:", "  schemas:"] + ["    " + schema for schema in schemas]
        file = options.work / f"{name}.yaml"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        files.append(file)
    folders = [validators(options, file) for file in files]
    for first, second in ((0, 1), (1, 0)):
        for place, value, is_old in witnesses(options, files[first], files[second]):
            name = re.fullmatch(r"body of POST /(\w+)", place)[1]
            accepts, refuses = (first, second) if is_old else (second, first)
            yield pairs[int(name[3:])].place, name, value, folders[accepts], folders[refuses]


def document_cases(options, base, row, number):
    """One edit of a document, in both directions; only bodies of named types have validators of their own."""
    text = base.read_text(encoding="utf-8")
    files = [options.work / f"{base.stem}{number}-{side}.yaml" for side in ("old", "new")]
    files[0].write_text(text, encoding="utf-8")
    files[1].write_text(edited(text, row), encoding="utf-8")
    types = {}
    for operation in re.finditer(r"^  (/\S*):\n((?:    .*\n|      .*\n)*)", text, re.MULTILINE):
        for method in re.finditer(r"^    (\w+):\n((?:      .*\n)*)", operation[2], re.MULTILINE):
            body = re.search(r"^      requestBody:((?: .*)?\n(?:        .*\n)*)", method[2], re.MULTILINE)
            found = body and re.search(r"application/json: \{schema: \{\$ref: '#/components/schemas/(\w+)'\}\}", body[1])
            if found:
                types[f"body of {method[1].upper()} {operation[1]}"] = found[1]
    folders = None
    found = []
    for first, second in ((0, 1), (1, 0)):
        for place, value, is_old in witnesses(options, files[first], files[second]):
            if place in types:
                folders = folders or [validators(options, file) for file in files]
                accepts, refuses = (first, second) if is_old else (second, first)
                found.append((row.place, types[place], value, folders[accepts], folders[refuses]))
    return found


def judged(options, cases):
    """Whether each validator accepts its value, each tree being loaded once."""
    wanted = {}
    for _, name, value, accepts, refuses in cases:
        for folder in (accepts, refuses):
            wanted.setdefault(folder, {})[(name, value)] = None
    lines = [json.dumps({"folder": str(folder), "cases": list(values)}) for folder, values in wanted.items()]
    run = subprocess.run(options.command, input="\n".join(lines) + "\n", capture_output=True, text=True)
    answers = run.stdout.splitlines()
    if run.returncode or len(answers) != len(lines):
        raise RuntimeError(run.stderr[-800:])
    for (_, values), answer in zip(wanted.items(), answers):
        values.update(zip(values, json.loads(answer)))
    return wanted


def main():
    parser = argparse.ArgumentParser()
    for name in ("contractc", "tables", "language", "work"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    options.tables, options.work = pathlib.Path(options.tables), pathlib.Path(options.work)
    options.work.mkdir(parents=True)

    cases = list(schema_cases(options))
    edits = []
    for base in sorted((options.tables / "documents").glob("*.yaml")):
        edits += [(base, row, number) for number, row in enumerate(rows(base.with_suffix(".txt")))]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for found in pool.map(lambda edit: document_cases(options, *edit), edits):
            cases += found

    answers = judged(options, cases)
    agree = disagree = 0
    for place, name, value, accepts, refuses in cases:
        if answers[accepts][(name, value)] is True and answers[refuses][(name, value)] is False:
            agree += 1
            continue
        disagree += 1
        said = [answers[folder][(name, value)] for folder in (accepts, refuses)]
        print(f"{place}: {name} {value[:200]} ought to be accepted and refused, and is {said}", file=sys.stderr)
    print(f"{len({case[0] for case in cases})} pairs, {len(cases)} witnesses run, {agree} agree, {disagree} disagree")
    sys.exit(disagree > 0 or not cases)


main()
