"""Adds up what scripts/corpus found of each file, whose names stand on standard input."""

import collections
import pathlib
import sys


def main():
    results = pathlib.Path(sys.argv[1])
    counts = collections.defaultdict(collections.Counter)
    columns, failures = ["files"], []
    for name in sys.stdin.read().split("\n")[:-1]:
        folder = name.removeprefix("openapi/").split("/")[0]
        counts[folder]["files"] += 1
        row = results / f"{name}.tsv"
        if not row.exists():
            failures.append(f"{name}: was not examined")
            continue
        for line in row.read_text().splitlines():
            column, result = line.split("\t")
            if column not in columns:
                columns.append(column)
            if result == "yes":
                counts[folder][column] += 1
            elif column != "valid":
                language = column.split(" ")[0]
                log = f"{row.with_suffix('.log')}" + ("" if column == "read" else f".{language}")
                failures.append(f"{name}: not {column}; see {log}")
    steps = ["files", "read", "valid", "built", "compiles", "imports", "starts"]
    columns.sort(key=lambda column: (column.split(" ")[0] if " " in column else "", steps.index(column.split(" ")[-1])))
    widths = [max(len(column), 5) + 2 for column in columns]
    print("folder".ljust(10) + "".join(column.rjust(width) for column, width in zip(columns, widths)))
    for folder, found in counts.items():
        print(folder.ljust(10) + "".join(str(found[column]).rjust(width) for column, width in zip(columns, widths)))
    for failure in failures:
        print(failure)
    return 1 if failures else 0


sys.exit(main())
