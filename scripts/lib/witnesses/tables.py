"""Reads the tables of changes under specs/changes/: see VerdictTable.swift for what they look like."""

import dataclasses


@dataclasses.dataclass
class Row:
    place: str
    # What was, and what is: each some whole lines.
    edits: list


def rows(path):
    found, edits, after_new = [], [], True
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        if line[0] == "-":
            if after_new:
                edits.append(["", ""])
            after_new = False
            edits[-1][0] += line[2:] + "\n"
        elif line[0] == "+":
            after_new = True
            edits[-1][1] += line[2:] + "\n"
        else:
            found.append(Row(f"{path.parent.name}/{path.name}:{number}", edits))
            edits, after_new = [], True
    return found


def edited(base, row):
    text = "\n" + base
    for old, new in row.edits:
        text = text.replace("\n" + old, "\n" + new, 1)
    return text[1:]
