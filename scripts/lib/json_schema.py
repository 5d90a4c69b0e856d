"""Compiles the schemas of the JSON Schema Test Suite one by one and has a target's validators judge its cases.

The target is a command that is started once. It reads JSON lines from its standard input until that ends, each
`{"folder": …, "data": [text, …]}`: a generated tree with a validator of the type `Case`, and JSON texts; and
answers each with a line `[true, false, …]`, whether the validator accepts each text, or `{"error": …}`.
"""

import argparse
import concurrent.futures
import json
import pathlib
import subprocess
import sys

SHOWN_FAILURES = 40


def document(schema):
    """An OpenAPI document whose one operation takes what the schema says."""
    if isinstance(schema, dict) and "$id" not in schema and '"#' in json.dumps(schema):
        # References that begin with `#` mean the schema, and not the document that it was put into.
        schema = {"$id": "https://example.com/case", **schema}
    body = {"required": True, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Case"}}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Case", "version": "1"},
        "paths": {"/": {"post": {"operationId": "judge", "requestBody": body, "responses": {"204": {"description": "Fits."}}}}},
        "components": {"schemas": {"Case": schema}},
    }


def groups(suite, only):
    """Each group of cases with the name of its file, in order."""
    for path in sorted(suite.rglob("*.json")):
        name = path.relative_to(suite).as_posix()
        if only in name:
            for group in json.loads(path.read_text(encoding="utf-8")):
                yield name, group


def may_be_sent(test):
    """Whether a request may hold the data: U+0000 is refused before anything is validated."""
    return "\\u0000" not in json.dumps(test["data"])


def compile_group(options, number, group):
    """The folder of a compiled group, or the codes and messages of the errors that refuse it."""
    folder = options.work / str(number)
    folder.mkdir(parents=True)
    contract = folder / "openapi.json"
    contract.write_text(json.dumps(document(group["schema"])), encoding="utf-8")
    command = [options.contractc, "build", str(contract), "--output", str(folder / "out"), "--emit", "validators"]
    command += ["--language", options.language, "--format", "json"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    if run.returncode == 0:
        return folder / "out", []
    try:
        findings = json.loads(run.stdout)["diagnostics"]
    except (ValueError, KeyError):
        findings = []
    errors = [(one["code"], one["message"]) for one in findings if one["severity"] == "error"]
    return None, errors or [("CRASH", (run.stderr or run.stdout)[-300:])]


def main():
    parser = argparse.ArgumentParser()
    for name in ("contractc", "language", "suite", "exceptions", "work", "counts"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--only", default="")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    options.work = pathlib.Path(options.work)

    exceptions = {}
    for line in pathlib.Path(options.exceptions).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            file, description, code, targets, reason = line.split("\t")
            if targets == "*" or options.language in targets.split(","):
                exceptions[file, description] = (code, reason)

    all_groups = list(groups(pathlib.Path(options.suite), options.only))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        compiled = list(pool.map(lambda one: compile_group(options, one[0], one[1][1]), enumerate(all_groups)))

    requests = [
        json.dumps({"folder": str(folder.resolve()), "data": [json.dumps(test["data"]) for test in group["tests"] if may_be_sent(test)]}) + "\n"
        for (_, group), (folder, _) in zip(all_groups, compiled)
        if folder is not None
    ]
    run = subprocess.run(options.command, input="".join(requests), stdout=subprocess.PIPE, text=True, timeout=600)
    lines = iter(run.stdout.splitlines())
    table, failures, excused, used = {}, [], [], set()
    for (file, group), (folder, errors) in zip(all_groups, compiled):
        row = table.setdefault(file, {"passed": 0, "refused": 0, "aside": 0, "failed": 0, "codes": set()})
        line = None if folder is None else next(lines, '{"error": "the target ended"}')
        place = f'{file}: {group["description"]}'
        size = len(group["tests"])
        key = next((one for one in ((file, group["description"]), (file, "*")) if one in exceptions), None)
        code, reason = exceptions[key] if key else ("", "")
        if code == "aside":
            used.add(key)
            excused.append(f"{place}: aside, {reason}")
            row["aside"] += size
            continue
        if folder is None:
            codes = {code for code, _ in errors}
            row["codes"] |= codes
            if code in codes:
                used.add(key)
                excused.append(f"{place}: {code}, {reason}")
                row["refused"] += size
            else:
                row["failed"] += size
                failures.append(f"{place}: refused, {errors[0][0]} {errors[0][1]}")
            continue
        answer = json.loads(line)
        if isinstance(answer, dict):
            row["failed"] += size
            failures.append(f'{place}: {answer["error"]}')
            continue
        tests = [test for test in group["tests"] if may_be_sent(test)]
        if len(tests) < size:
            row["aside"] += size - len(tests)
            excused.append(f"{place}: {size - len(tests)} aside, no request may hold U+0000")
        for test, accepted in zip(tests, answer, strict=True):
            if accepted == test["valid"]:
                row["passed"] += 1
            else:
                row["failed"] += 1
                verb = "accepted" if accepted else "rejected"
                failures.append(f'{place}: {test["description"]}: {verb} {json.dumps(test["data"])[:100]}')

    for file, description in sorted(set(exceptions) - used):
        if any(name == file and description in ("*", group["description"]) for name, group in all_groups):
            table[file]["failed"] += 1
            failures.append(f"{file}: {description}: listed as refused, and is not")
    columns = ("passed", "refused", "aside", "failed")
    print(f'{"file":<36}' + "".join(f"{name:>9}" for name in columns))
    for file, row in table.items():
        codes = " ".join(sorted(row["codes"]))
        print((f"{file:<36}" + "".join(f"{row[name]:>9}" for name in columns) + "  " + codes).rstrip())
    sums = {name: sum(row[name] for row in table.values()) for name in columns}
    print(f'{"all":<36}' + "".join(f"{sums[name]:>9}" for name in columns))
    if excused:
        print("\nRefused, or set aside:")
        print("\n".join("  " + one for one in excused))
    if failures:
        print("\nFailed:")
        print("\n".join("  " + one for one in failures[:SHOWN_FAILURES]))
        if len(failures) > SHOWN_FAILURES:
            print(f"  … and {len(failures) - SHOWN_FAILURES} more")
    pathlib.Path(options.counts).write_text(" ".join(str(sums[name]) for name in columns) + "\n", encoding="utf-8")
    return 0 if sums["failed"] == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
