"""What a planted fault is; see scripts/faults."""

from typing import NamedTuple


class Fault(NamedTuple):
    """A change of one place that a client could see.

    `file` matches the path of what it is planted in, `pattern` what is replaced there, `put` by what: the first file in
    which it changes anything is the one. `suite` matches the names of the test files that are run, all of them by default;
    `every` changes each place that matches. `known` says why no client can provoke it: such a fault may survive.
    """

    name: str
    service: str
    file: str
    pattern: str
    put: str
    suite: str = ""
    every: bool = False
    known: str = ""
