"""Judges cases of the JSON Schema Test Suite with the validators of generated Python trees.

The protocol is json_schema.py's.
"""

import importlib
import json
import sys
import traceback


def judge(folder, data):
    sys.path.insert(0, folder)
    for name in [name for name in sys.modules if name.partition(".")[0] == "generated"]:
        del sys.modules[name]
    importlib.invalidate_caches()
    try:
        validators = importlib.import_module("generated.validators")
        beyond = sorted({"fastapi", "pydantic", "starlette"}.intersection(sys.modules))
        if beyond:
            return {"error": f"the validators import {', '.join(beyond)}"}
        validate = getattr(validators, "validate_case", None) or validators.validate_case_
        parse_json = importlib.import_module("generated.runtime.json_text").parse_json
        violations_of = importlib.import_module("generated.runtime.violations").Violations
        accepted = []
        for text in data:
            violations = violations_of()
            validate(parse_json(text.encode()), "", violations)
            accepted.append(not violations.found)
        return accepted
    except Exception:
        return {"error": traceback.format_exc()[-300:]}
    finally:
        sys.path.remove(folder)


sys.dont_write_bytecode = True
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(judge(request["folder"], request["data"])))
