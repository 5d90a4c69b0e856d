"""Values that a generated validator and a Pydantic model check in a second."""

import statistics
import time

from generated.runtime.violations import Violations
from generated.validators import validate_person_create
from main import PersonCreate
from pydantic import TypeAdapter, ValidationError

RIGHT = {"email": "ada@example.com", "name": "Ada Lovelace", "age": 36, "tags": ["mathematics", "poetry"]}
WRONG = {"email": "ada.example.com", "name": "", "age": 151, "tags": ["mathematics", 1], "more": True}
adapter = TypeAdapter(PersonCreate)


def ours(value):
    validate_person_create(value, "", Violations())


def pydantic(value):
    try:
        adapter.validate_python(value)
    except ValidationError as error:
        error.errors()


def per_second(check, value):
    figures = []
    for _ in range(7):
        started = time.perf_counter()
        done = 0
        while time.perf_counter() - started < 0.3:
            for _ in range(500):
                check(value)
            done += 500
        figures.append(done / (time.perf_counter() - started))
    return statistics.median(figures)


for name, value in (("right", RIGHT), ("wrong", WRONG)):
    generated, other = per_second(ours, value), per_second(pydantic, value)
    print(f"python       {name:6} generated {generated:.0f}/s, Pydantic {other:.0f}/s, ratio {generated / other:.2f}")
