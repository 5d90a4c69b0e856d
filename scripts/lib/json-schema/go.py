"""Judges cases of the JSON Schema Test Suite with the validators of generated Go trees.

The protocol is json_schema.py's. Every tree becomes a package of one module, with the runtime once, so that there is one
program to build. A package that does not compile is left out, and told.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

MAIN = """package main

import (
	"bufio"
	"encoding/json"
	"os"

	"judge/wire"
%(imports)s)

var validators = map[int]wire.Check{
%(entries)s}

func main() {
	in, out := bufio.NewReader(os.Stdin), json.NewEncoder(os.Stdout)
	for decoder := json.NewDecoder(in); decoder.More(); {
		var request struct {
			Number int
			Data   []string
		}
		if err := decoder.Decode(&request); err != nil {
			panic(err)
		}
		accepted := make([]bool, len(request.Data))
		for i, text := range request.Data {
			value, err := wire.Parse([]byte(text), wire.MaxDepth)
			if err != nil {
				panic(err)
			}
			accepted[i] = wire.Passes(value, validators[request.Number])
		}
		if err := out.Encode(accepted); err != nil {
			panic(err)
		}
	}
}
"""


def take(module, number, folder):
    """Makes a package of a tree; the files of the runtime that it has join those of the others."""
    generated = pathlib.Path(folder, "internal", "gen")
    package = module / f"case{number}"
    package.mkdir()
    name = re.search(r"^module (\S+)$", pathlib.Path(folder, "go.mod").read_text(encoding="utf-8"), re.MULTILINE)[1]
    for path in generated.glob("*.go"):
        text = path.read_text(encoding="utf-8").replace(f'"{name}/internal/gen/wire"', '"judge/wire"')
        (package / path.name).write_text(text, encoding="utf-8")
    for path in (generated / "wire").glob("*.go"):
        shutil.copyfile(path, module / "wire" / path.name)


def build(go, module, numbers):
    """The program, and what is wrong with each package that does not compile."""
    errors = {}
    while True:
        good = [number for number in numbers if number not in errors]
        imports = "".join(f'\tcase{number} "judge/case{number}"\n' for number in good)
        entries = "".join(f"\t{number}: case{number}.ValidateCase,\n" for number in good)
        (module / "main.go").write_text(MAIN % {"imports": imports, "entries": entries}, encoding="utf-8")
        run = subprocess.run([go, "build", "-o", "judge", "."], cwd=module, capture_output=True, text=True)
        if run.returncode == 0:
            return errors
        found = re.findall(r"^# judge/case(\d+)\n((?:(?!#).*\n?)+)", run.stderr, re.MULTILINE)
        if not found:
            return {number: run.stderr[-300:] for number in numbers}
        errors.update((int(number), text[:300]) for number, text in found)


def main():
    go = sys.argv[1]
    requests = [json.loads(line) for line in sys.stdin]
    with tempfile.TemporaryDirectory() as folder:
        module = pathlib.Path(folder)
        (module / "wire").mkdir()
        (module / "go.mod").write_text("module judge\n\ngo 1.24\n", encoding="utf-8")
        for number, request in enumerate(requests):
            take(module, number, request["folder"])
        errors = build(go, module, range(len(requests)))
        texts = [
            json.dumps({"number": number, "data": request["data"]}) + "\n"
            for number, request in enumerate(requests)
            if number not in errors
        ]
        program = module / "judge"
        answers = iter([])
        if texts and os.access(program, os.X_OK):
            run = subprocess.run([program], input="".join(texts), capture_output=True, text=True)
            answers = iter(run.stdout.splitlines())
            if run.returncode != 0:
                sys.stderr.write(run.stderr[-2000:])
        for number in range(len(requests)):
            if number in errors:
                print(json.dumps({"error": errors[number]}))
            else:
                print(next(answers, '{"error": "the program ended"}'))


main()
