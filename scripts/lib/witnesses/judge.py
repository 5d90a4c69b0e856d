"""Judges values with the validators of generated Python trees. The protocol is judge.mjs's."""

import importlib
import json
import re
import sys


def judge(folder, cases):
    sys.path.insert(0, folder)
    for name in [name for name in sys.modules if name.partition(".")[0] == "generated"]:
        del sys.modules[name]
    importlib.invalidate_caches()
    validators = importlib.import_module("generated.validators")
    parse_json = importlib.import_module("generated.runtime.json_text").parse_json
    violations_of = importlib.import_module("generated.runtime.violations").Violations
    sys.path.remove(folder)
    accepted = []
    for name, text in cases:
        snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
        validate = getattr(validators, f"validate_{snake}", None)
        if validate is None:
            accepted.append(None)
            continue
        violations = violations_of()
        validate(parse_json(text.encode()), "", violations)
        accepted.append(not violations.found)
    return accepted


sys.dont_write_bytecode = True
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(judge(request["folder"], request["cases"])))
