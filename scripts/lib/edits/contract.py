"""A contract that can be edited: what is declared, and its text."""

import re
from dataclasses import dataclass, field

# What a value of each type can be given as a default, in the language, and what fills a column of it.
DEFAULTS = {"String": '"abc"', "Int": "3", "Int64": "4", "Float": "0.5", "Boolean": "true", "Decimal": '"1.50"'}
FILLS = {
    "String": "abc", "Int": "3", "Int64": "4", "Float": "0.5", "Boolean": "true", "Decimal": '"1.50"', "Date": "2026-01-02",
    "DateTime": "2026-01-02T03:04:05.000Z", "UUID": "00000000-0000-4000-8000-000000000001", "[String!]": "[]",
}
PLAIN = [*DEFAULTS, "Date", "DateTime", "UUID"]


def snake(name):
    return re.sub(r"(?<=[a-z0-9])([A-Z])", lambda found: "_" + found.group(1).lower(), name).lower()


def described(text, indent=""):
    return f'{indent}"{text}"\n' if text else ""


@dataclass(eq=False)
class Value:
    name: str
    was: str = ""
    text: str = ""

    def __str__(self):
        return self.name + (f' @was("{self.was}")' if self.was else "")


@dataclass(eq=False)
class Enum:
    name: str
    values: list
    text: str = ""

    def __str__(self):
        return described(self.text) + f"enum {self.name} {{\n" + "".join(f"{described(each.text, '  ')}  {each}\n" for each in self.values) + "}\n"


@dataclass(eq=False)
class Field:
    name: str
    type: object  # the name of a scalar, an Enum or a Shape
    required: bool = False
    default: object = None  # text, or a Value of an enum
    bounds: str = ""
    notes: str = ""
    unique: bool = False
    index: bool = False
    refers: object = None  # an Entity
    deletes: str = ""
    was: str = ""
    text: str = ""
    is_fixed: bool = False  # the key, or what is generated
    deprecated: bool = False

    @property
    def kind(self):
        return self.type if isinstance(self.type, str) else self.type.name

    def __str__(self):
        out = f"{described(self.text, '  ')}  {self.name}: {self.kind}{'!' if self.required else ''}"
        if self.default is not None:
            out += f" = {self.default.name if isinstance(self.default, Value) else self.default}"
        if self.refers:
            out += f" @references({self.refers.name}{', onDelete: ' + self.deletes if self.deletes else ''})"
        for note in (self.bounds, self.notes, "@unique" if self.unique else "", "@index" if self.index else ""):
            out += " " + note if note else ""
        out += f' @was("{self.was}")' if self.was else ""
        return out + (' @deprecated(reason: "Not needed")' if self.deprecated else "") + "\n"


@dataclass(eq=False)
class Shape:
    """A type, or the payload of an error."""

    name: str
    fields: list
    word: str = "type"
    text: str = ""
    notes: str = ""

    def __str__(self):
        notes = " " + self.notes if self.notes else ""
        return described(self.text) + f"{self.word} {self.name}{notes} {{\n{''.join(map(str, self.fields))}}}\n"


@dataclass(eq=False)
class Entity:
    name: str
    table: str
    fields: list
    uniques: list = field(default_factory=list)  # lists of fields
    indexes: list = field(default_factory=list)
    was: str = ""
    text: str = ""

    @property
    def plain(self):
        return [each for each in self.fields if not each.is_fixed]

    def __str__(self):
        out = f'{described(self.text)}entity {self.name} @table("{self.table}")'
        for word, groups in (("unique", self.uniques), ("index", self.indexes)):
            for group in groups:
                out += f" @{word}(fields: [{', '.join(chr(34) + each.name + chr(34) for each in group)}])"
        out += f' @was("{self.was}")' if self.was else ""
        return out + f" {{\n{''.join(map(str, self.fields))}}}\n"


@dataclass(eq=False)
class Operation:
    kind: str
    name: str
    path: str
    entity: object = None
    filters: list = field(default_factory=list)  # pairs: the name of the parameter, the field
    order: object = None
    descending: bool = False
    idempotent: bool = False
    was: str = ""
    text: str = ""

    def __str__(self):
        entity = self.entity.name if self.entity else ""
        if self.kind == "create":
            out = f'post "{self.path}" {self.name}(body: {entity}Create!): {entity}! @status(201) @create({entity})'
        elif self.kind == "list":
            parameters = [f"{name}: {one.kind} @filter(field: {one.name})" for name, one in self.filters]
            order = ("-" if self.descending else "") + self.order.name
            out = f'get "{self.path}" {self.name}({", ".join([*parameters, "page: Page"])}): [{entity}!]! @list({entity}, order: "{order}")'
        elif self.kind == "read":
            out = f'get "{self.path}/{{id}}" {self.name}(id: UUID!): {entity}! @read({entity})'
        elif self.kind == "update":
            out = f'patch "{self.path}/{{id}}" {self.name}(id: UUID!, body: {entity}Update!): {entity}! @update({entity})'
        elif self.kind == "delete":
            out = f'delete "{self.path}/{{id}}" {self.name}(id: UUID!): Void! @status(204) @delete({entity})'
        else:
            out = f'post "{self.path}" {self.name}(body: Question!): Report! @throws(Busy)'
        out += " @idempotent" if self.idempotent else ""
        out += f' @was("{self.was}")' if self.was else ""
        return f"{described(self.text, '  ')}  {out}\n"


@dataclass
class Contract:
    enums: list
    shapes: list
    entities: list
    operations: list
    text: str = "What is edited at random."

    def __str__(self):
        head = f'"{self.text}"\ncontract Library @version("1.0.0")\n'
        service = f'service Library @path("/library") @public {{\n{"".join(map(str, self.operations))}}}\n'
        return "\n".join([head, *map(str, [*self.enums, *self.shapes, *self.entities]), service])

    def all_fields(self):
        return [one for holder in [*self.entities, *self.shapes] for one in holder.fields]

    def find_column(self, column):
        """The field that a refusal means by `table.column`."""
        table, name = column.split(".", 1)
        return next(one for entity in self.entities if entity.table == table for one in entity.fields if snake(one.name) == name)


def fill_of(one):
    """A value for a column of a field, within its bounds."""
    if isinstance(one.type, Enum):
        return one.type.values[0].name
    return FILLS.get(one.kind)


def key():
    return Field("id", "UUID", True, notes="@key @generated", is_fixed=True)


def first():
    """Where every sequence begins: that of the migrations, with a value of several parts and an operation written by hand."""
    level = Enum("Level", [Value("LOW"), Value("MIDDLE"), Value("HIGH")])
    place = Shape("Place", [Field("street", "String", True, bounds="@length(min: 1, max: 80)"), Field("zip", "String")])
    question = Shape("Question", [Field("year", "Int", True, bounds="@range(min: 1, max: 3000)"), Field("level", level), Field("where", place)])
    report = Shape("Report", [Field("total", "Int64", True), Field("share", "Float")])
    busy = Shape("Busy", [Field("seconds", "Int", True)], "error", "Somebody else is asking", "@status(409)")
    owner = Entity("Owner", "owners", [
        key(), Field("email", "String", True, bounds="@length(min: 3, max: 80)", unique=True),
        Field("name", "String", True, bounds="@length(min: 1, max: 80)"), Field("note", "String"),
        Field("level", level, True, default=level.values[0]), Field("age", "Int", bounds="@range(min: 0, max: 150)"),
        Field("visits", "Int", True), Field("points", "Int64", True), Field("balance", "Decimal", True, notes="@decimal(precision: 12, scale: 2)"),
        Field("ratio", "Float"), Field("isActive", "Boolean", True, default="true"), Field("born", "Date"), Field("seenAt", "DateTime"),
        Field("tags", "[String!]", True), Field("home", place), Field("createdAt", "DateTime", True, notes="@generated", is_fixed=True),
    ], text="Somebody who owns books.")
    book = Entity("Book", "books", [
        key(), Field("ownerId", "UUID", True, refers=owner), Field("title", "String", True, bounds="@length(min: 1, max: 200)"),
        Field("shelf", "String"), Field("pages", "Int", True),
    ])
    mark = Entity("Mark", "marks", [key(), Field("text", "String", True)], text="Nothing refers to it, and it refers to nothing.")
    operations = [
        Operation("create", "addOwner", "/owners", owner), Operation("list", "listOwners", "/owners", owner, order=owner.fields[-1], descending=True),
        Operation("read", "getOwner", "/owners", owner), Operation("update", "changeOwner", "/owners", owner),
        Operation("create", "addBook", "/books", book), Operation("list", "listBooks", "/books", book, order=book.fields[2]),
        Operation("delete", "removeBook", "/books", book), Operation("create", "addMark", "/marks", mark),
        Operation("custom", "report", "/reports"),
    ]
    return Contract([level], [place, question, report, busy], [owner, book, mark], operations)
