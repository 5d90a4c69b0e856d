"""The one whose service it is: writes handlers, comments, files beside those of contractc, and migrations by hand."""

import re

COMMENTS = {".py": "#", ".toml": "#", ".js": "//", ".ts": "//", ".go": "//", ".mod": "//", ".md": "", "": "#", ".example": "#"}
HANDLERS = {
    "javascript": "src/handlers/library.js", "typescript": "src/handlers/library.ts", "python": "app/handlers/library.py",
    "go": "internal/app/library.go",
}
NOTES = {"javascript": "src/notes.js", "typescript": "src/notes.ts", "python": "app/notes.py", "go": "internal/app/notes.go"}


def pascal(name):
    return name[0].upper() + name[1:]


class Owner:
    def __init__(self, random, tree, language):
        self.random = random
        self.tree = tree
        self.language = language
        self.overrides = {}  # the name of an operation to its entity's, and whether repeated requests are known by a key
        self.gone = set()
        self.handlers = tree.folder / HANDLERS[language]
        self.stub = self.handlers.read_text()
        self.remarks = []

    def act(self, contract, fresh_number):
        """Does one of the things that owners do; says which."""
        what = self.random.choice(("comment", "override", "migrate", "note", "delete", "nothing"))
        return getattr(self, what)(contract, fresh_number)

    def nothing(self, contract, fresh_number):
        return ""

    def comment(self, contract, fresh_number):
        mine = sorted(path for path, owner in self.tree.owners().items() if owner == "user" and path not in self.gone)
        path = self.random.choice([path for path in mine if self._suffix(path) in COMMENTS])
        remark = f"{COMMENTS[self._suffix(path)]} A remark of mine, {self.random.randint(1, 999)}.\n"
        if self.tree.folder / path == self.handlers:
            self.remarks.append(remark)
            self._write_handlers()
        else:
            with (self.tree.folder / path).open("a") as file:
                file.write(remark)
        return f"comments {path}"

    def _suffix(self, path):
        return re.search(r"(\.[a-z]+)?$", path.rsplit("/", 1)[-1].lstrip(".")).group(0)

    def note(self, contract, fresh_number):
        path = self.tree.folder / NOTES[self.language]
        path.write_text({"go": "package app\n", "python": '"""Notes."""\n'}.get(self.language, "// Notes.\nexport {};\n"))
        return f"writes {NOTES[self.language]}"

    def delete(self, contract, fresh_number):
        path = self.tree.folder / ".env.example"
        path.unlink(missing_ok=True)
        self.gone.add(".env.example")
        return "deletes .env.example"

    def migrate(self, contract, fresh_number):
        """A migration of his own, which sorts after those that are there and before the next that is generated."""
        entity = self.random.choice(contract.entities)
        last = max(path.name for path in (self.tree.folder / "migrations").glob("*.sql"))
        path = self.tree.folder / "migrations" / f"{last[:4]}_x{fresh_number:02}_by_hand.sql"
        path.write_text(f"-- By hand.\nUPDATE {entity.table} SET id = id;\n")
        return f"writes {path.name}"

    def override(self, contract, fresh_number):
        operation = next((one for one in contract.operations if one.kind == "create" and one.name not in self.overrides), None)
        if operation is None:
            return ""
        self.overrides[operation.name] = (operation.entity.name, operation.idempotent)
        self._write_handlers()
        return f"overrides {operation.name}"

    def follow(self, contract):
        """Mends the handlers after a build: what was overridden may be called otherwise, or not be there any more."""
        there = {one.name: (one.entity.name, one.idempotent) for one in contract.operations if one.kind == "create"}
        follows = {name: there[name] for name in self.overrides if name in there}
        if follows != self.overrides:
            self.overrides = follows
            self._write_handlers()

    def _write_handlers(self):
        self.handlers.write_text(getattr(self, "_" + self.language)() + "".join(self.remarks))

    def _javascript(self):
        extra = "".join(
            f"\n  async {name}(request, context) {{\n    return await defaultLibraryHandlers.{name}(request, context);\n  }},\n" for name in self.overrides
        )
        return self.stub.replace("};\n", extra + "};\n", 1)

    _typescript = _javascript

    def _go(self):
        return self.stub + "".join(
            f"\n// {pascal(name)} is my own.\nfunc (h Library) {pascal(name)}(ctx context.Context, request gen.{pascal(name)}Request) (gen.{entity}, error) {{\n"
            f"\treturn h.DefaultLibrary.{pascal(name)}(ctx, request)\n}}\n"
            for name, (entity, _) in self.overrides.items()
        )

    def _python(self):
        from contract import snake

        extra = ""
        for name, (entity, idempotent) in self.overrides.items():
            more, given = ("idempotency_key: str | None, ", "idempotency_key=idempotency_key, ") if idempotent else ("", "")
            extra += (
                f"\n    async def {snake(name)}(self, context: Context, *, {more}body: models.{entity}Create) -> models.{entity}:\n"
                f"        return await super().{snake(name)}(context, {given}body=body)\n"
            )
        if not extra:
            return self.stub
        return self.stub.replace("from generated.context", "from generated import models\nfrom generated.context", 1) + extra
