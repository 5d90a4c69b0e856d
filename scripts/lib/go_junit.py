"""Writes what `go test -json` tells as JUnit XML; ends with 1 where no test ran."""

import json
import sys
from xml.sax.saxutils import escape, quoteattr


def events(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            try:
                event = json.loads(line)
            except ValueError:
                continue
            if isinstance(event, dict) and event.get("Test"):
                yield event


def main(path):
    results, said = {}, {}
    for event in events(path):
        name = event["Test"]
        if event["Action"] == "output":
            said.setdefault(name, []).append(event["Output"])
        elif event["Action"] in ("pass", "fail", "skip"):
            results[name] = event["Action"]
    # A test that began and never ended was stopped, or took the others along.
    for name in said:
        results.setdefault(name, "fail")
    if not results:
        return 1
    print('<?xml version="1.0" encoding="UTF-8"?>')
    print(f'<testsuite name="go test" tests="{len(results)}">')
    for name, action in results.items():
        print(f"  <testcase name={quoteattr(name)}>", end="")
        if action == "fail":
            lines = [line for line in said.get(name, []) if not line.startswith(("=== ", "--- "))]
            print(f"<failure>{escape(''.join(lines))}</failure>", end="")
        elif action == "skip":
            print("<skipped/>", end="")
        print("</testcase>")
    print("</testsuite>")
    return 0


sys.exit(main(sys.argv[1]))
