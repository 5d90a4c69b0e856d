"""Random sequences: a service lives through edits of its contract, with work by hand between them."""

import copy
import random
import re
import subprocess
import sys
from pathlib import Path

from contract import fill_of, first
from moves import Moves
from owner import Owner
from tree import Fault, Tree, changed, rewritten

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "migrations"))
from run import SQLite, differing, migrate  # noqa: E402

LANGUAGES = ("javascript", "python", "go", "typescript")
CODES = re.compile(r"^error\[(CC\d+)\]", re.M)
CHOICES = re.compile(r"--(allow) ((?:drop|narrow):[\w.+]+)|--(fill) ([\w.]+)=VALUE")


class Counts:
    def __init__(self):
        self.edits = self.builds = self.refused = 0


class Sequence:
    def __init__(self, contractc, seed, work, counts, postgres=None, steps=20, says=None):
        self.random = random.Random(seed)
        self.language = LANGUAGES[seed // 2 % len(LANGUAGES)]
        self.work = Path(work)
        self.contractc = contractc
        self.counts = counts
        self.steps = steps
        self.says = says
        self.step = 0
        self.edit = "the first build"
        self.trees = [(Tree(contractc, self.work / "out", "--language", self.language, "--database", "sqlite"), SQLite)]
        if postgres:
            tree = Tree(contractc, self.work / "postgresql", "--database", "postgresql", "--emit", "migrations")
            self.trees.append((tree, postgres))
        self.tree = self.trees[0][0]
        self.main = Path(self.tree.folder)
        self.file = self.work / "now.contract"

    async def run(self):
        self.contract = first()
        moves = Moves(self.random)
        self.databases = [(tree, await make().fresh(), []) for tree, make in self.trees]
        try:
            self.file.write_text(str(self.contract))
            for tree, database, known in self.databases:
                self.expect_built(tree, tree.build(self.file))
                await migrate(database, tree.folder, known)
            self.owner = Owner(self.random, self.tree, self.language)
            for self.step in range(1, self.steps + 1):
                self.edit = self.owner.act(self.contract, self.step)
                if self.random.random() < 0.15:
                    self.tamper()
                await self.change(moves)
            self.edit = "the end"
            self.check_same_as_fresh()
            self.check_compiles()
            for tree, database, known in self.databases:
                await self.check_schema(tree, database)
        finally:
            for _, database, _ in self.databases:
                await database.close()

    async def change(self, moves):
        """One edit, built into each folder, or refused and taken back."""
        edited = copy.deepcopy(self.contract)
        said = moves.one(edited)
        self.edit = f"{self.edit}; then {said}" if self.edit else said
        if self.says:
            self.says(f"  {self.step}. {self.edit}")
        self.file.write_text(str(edited))
        self.counts.edits += 1
        # What one database cannot follow is not tried on the other: it is asked first, and built last.
        main, *others = self.databases
        told = [self.decide(tree, edited, "--dry-run") for tree, _, _ in others]
        former = [(tree.snapshot(), tree.owners()) for tree, _, _ in self.databases]
        if None in told or self.decide(main[0], edited) is None:
            self.file.write_text(str(self.contract))
            return
        for (tree, _, _), options in zip(others, told):
            self.expect_built(tree, tree.build(self.file, *options))
        for (tree, database, known), (before, owners) in zip(self.databases, former):
            self.check_step(tree, before, owners)
            await migrate(database, tree.folder, known)
        self.contract = edited
        self.owner.follow(edited)
        if self.random.random() < 0.2:
            self.check_quiet()

    def decide(self, tree, edited, *how):
        """Builds with the answers that refusals name; returns them, or None where there is none."""
        options = []
        while True:
            before = tree.snapshot()
            made = tree.build(self.file, *how, *options)
            self.counts.builds += 1
            if made.returncode == 0:
                return options
            self.counts.refused += 1
            touched = changed(before, tree.snapshot()) | rewritten(before, tree.snapshot())
            if touched:
                raise Fault(f"the build was refused, and wrote {sorted(touched)}")
            codes = CODES.findall(made.stderr)
            if codes and set(codes) <= {"CC1209", "CC1210", "CC1211", "CC1212"} and "CC1212" in codes:
                return None
            answers = [
                ["--allow", found[1]] if found[0] else ["--fill", f"{found[3]}={fill_of(edited.find_column(found[3]))}"]
                for found in CHOICES.findall(made.stderr)
            ]
            if set(codes) - {"CC1209", "CC1210", "CC1211"} or len(answers) != len(codes):
                raise Fault(f"a refusal that names no choice:\n{made.stderr}")
            more = [part for answer in answers for part in answer]
            if any(answer[1] in options for answer in answers):
                raise Fault(f"refused again, though told {options}:\n{made.stderr}")
            options += more

    def expect_built(self, tree, made):
        self.counts.builds += 1
        if made.returncode:
            raise Fault(f"not built ({made.returncode}):\n{made.stdout}{made.stderr}")

    def check_step(self, tree, before, owners):
        after, now = tree.snapshot(), tree.owners()
        touched = changed(before, after)
        kept = [path for path in before if owners.get(path) != "generated" and not path.startswith(".contractc/")]
        for path in kept:
            if before[path] != after.get(path):
                raise Fault(f"{path} is not contractc's, and was {'written' if path in after else 'deleted'}")
        again = rewritten(before, after)
        if again:
            raise Fault(f"written again though nothing in them changed: {sorted(again)}")
        for path in touched & after.keys():
            if path not in now and not path.startswith(".contractc/"):
                raise Fault(f"{path} was written, and the manifest does not have it")
        for path, owner in now.items():
            if owner != "user" and path not in after:
                raise Fault(f"the manifest has {path}, and it is not there")
        if tree is self.tree and self.owner.gone & after.keys():
            raise Fault("a file that its owner deleted is there again")

    def tamper(self):
        """A file of contractc's edited by hand, or a migration: the build is refused, and the file stands."""
        path = self.random.choice(sorted(path for path, owner in self.tree.owners().items() if owner != "user"))
        file = self.main / path
        original, state = file.read_bytes(), file.stat()
        file.write_bytes(original + b"\n")
        before = self.tree.snapshot()
        made = self.tree.build(self.file)
        self.counts.builds += 1
        self.counts.refused += 1
        if made.returncode == 0 or path not in made.stderr:
            raise Fault(f"{path} was edited by hand, and the build says\n{made.stdout}{made.stderr}")
        if changed(before, self.tree.snapshot()) | rewritten(before, self.tree.snapshot()):
            raise Fault(f"the build was refused for {path}, and wrote")
        file.write_bytes(original)

    def check_quiet(self):
        before = self.tree.snapshot()
        made = self.tree.build(self.file)
        self.expect_built(self.tree, made)
        if "nothing to do" not in made.stdout or before != self.tree.snapshot():
            raise Fault(f"built again, it is not done: {made.stdout}")
        made = self.tree.run("check", self.file, "--generated")
        if made.returncode:
            raise Fault(f"'check --generated' after a build: {made.stdout}{made.stderr}")

    def check_same_as_fresh(self):
        """What is generated depends on the contract alone, and not on its past."""
        fresh = Tree(self.contractc, self.work / "fresh", *self.tree.options)
        self.expect_built(fresh, fresh.build(self.file))
        one, other = ({path for path, owner in tree.owners().items() if owner == "generated"} for tree in (self.tree, fresh))
        found, wanted = self.tree.snapshot(), fresh.snapshot()
        differ = sorted((one ^ other) | {path for path in one & other if found[path][0] != wanted[path][0]})
        if differ:
            raise Fault(f"a fresh build gives other files: {differ}")

    def check_compiles(self):
        script = 'source scripts/lib/generated.sh; use_dependencies "$1" "$2" && '
        script += {
            "go": 'check_go "$1"', "python": 'check_sources "$1" python && lint_sources "$1" python',
            "javascript": 'check_sources "$1" "$2" && lint_sources "$1" "$2" && need_node && "$NODE" scripts/lib/edits/link.mjs "$1"',
            "typescript": 'check_sources "$1" "$2" && lint_sources "$1" "$2"',
        }[self.language]
        made = subprocess.run(["bash", "-euo", "pipefail", "-c", script, "edits", str(self.main), self.language], capture_output=True, text=True)
        if made.returncode:
            raise Fault(f"it does not compile:\n{made.stdout[-4000:]}{made.stderr[-4000:]}")

    async def check_schema(self, tree, database):
        fresh = Tree(self.contractc, self.work / ("fresh-" + database.name), "--database", database.name, "--emit", "migrations")
        self.expect_built(fresh, fresh.build(self.file))
        make = next(make for each, make in self.trees if each is tree)
        other = await make().fresh()
        try:
            await migrate(other, fresh.folder, [])
            found, wanted = await database.catalog(), await other.catalog()
        finally:
            await other.close()
        if found != wanted:
            raise Fault(f"{database.name}: the schema is not that of a fresh database\n    " + differing(found, wanted))
