"""Single edits: the files that change are those that depend on what was edited, and no other is written."""

import shutil
import subprocess

from table import EDITS, FILES
from tree import Fault, Tree, changed, rewritten

SOURCE = "specs/shop/shop.contract"
MIGRATION = "migrations/0002_"


def expected(words, language):
    """The files that a line of the table means in a language; those of a migration are one word."""
    files = set()
    for word in words.split():
        word, _, languages = word.partition("@")
        if languages and language[0] not in languages:
            continue
        name, _, part = word.partition("/")
        files.add("migration" if name == "migration" else FILES[language][name].format(part))
    return files


def told(paths):
    """The paths without what every edit changes, the contract's record and that of the build, and the manifest, which every file does."""
    both = [path for path in paths if path.startswith((MIGRATION, "migrations/down/0002_"))]
    if len(both) not in (0, 2):
        raise Fault(f"a migration has {both}")
    files = {path for path in paths if path not in both} | ({"migration"} if both else set())
    for record in (".contractc/contract.lock", ".contractc/state"):
        if record not in files:
            raise Fault(f"{record} is not that of the edited contract")
        files.remove(record)
    if (".contractc/manifest" in files) != (len(files) > 1 or bool(both)):
        raise Fault("the manifest changes without a file, or a file without the manifest")
    return files - {".contractc/manifest"}


def run(contractc, work, only):
    with open(SOURCE) as file:
        source = file.read()
    counts = dict.fromkeys(("edits", "changed", "unexpected", "missing", "rewritten"), 0)
    for language in FILES:
        made = Tree(contractc, work / language, "--language", language).build(SOURCE)
        if made.returncode:
            raise Fault(made.stderr)
    for name, pairs, words, *options in EDITS:
        if only not in name:
            continue
        text = source
        for old, new in pairs:
            if text.count(old) != 1:
                raise Fault(f"{name}: the edit meets the contract {text.count(old)} times: {old!r}")
            text = text.replace(old, new)
        edited = work / "edited.contract"
        edited.write_text(text)
        counts["edits"] += 1
        for language in FILES:
            try:
                look(Tree(contractc, work / "edited", "--language", language), edited, work / language, (name, words, options), counts)
            except Fault as fault:
                print(f"✗ {name}, {language}: {fault}", flush=True)
                counts["unexpected"] += 1
    print("{edits} edits, {changed} files changed, {unexpected} unexpected, {missing} missing, {rewritten} written needlessly".format(**counts))
    return counts["edits"] > 0 and not counts["unexpected"] + counts["missing"] + counts["rewritten"]


def look(tree, edited, former, edit, counts):
    name, words, options = edit
    language = tree.options[1]
    shutil.rmtree(tree.folder, ignore_errors=True)
    subprocess.run(["cp", "-a", str(former), str(tree.folder)], check=True)
    before = tree.snapshot()
    made = tree.build(edited, *options)
    if made.returncode:
        raise Fault(made.stderr)
    after = tree.snapshot()
    found, wanted = told(changed(before, after)), expected(words, language)
    findings = {"unexpected": found - wanted, "missing": wanted - found, "rewritten": rewritten(before, after)}
    counts["changed"] += len(found)
    for what, files in findings.items():
        counts[what] += len(files)
        if files:
            print(f"✗ {name}, {language}: {what} {', '.join(sorted(files))}", flush=True)
