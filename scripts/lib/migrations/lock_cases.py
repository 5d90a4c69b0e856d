"""One edit for each kind of step that is planned for PostgreSQL: its name, the edits, the options of the build.

`RENAMES` are those after which statements with the old name are refused.
"""

from scenarios import ADD_MARK, AGE, MARK, NAME, add

# What the table has besides, from the start.
BEFORE = add("placeId: UUID")

CASES = [
    ("add a column", add("city: String"), []),
    ("add a column with a default", add("isVip: Boolean! = false"), []),
    ("add a column with bounds", add("rank: Int @range(min: 0)"), []),
    ("add a required column", add("city: String!"), ["--fill", "owners.city=Porto"]),
    ("add a required column with bounds", add("city: String! @length(min: 2, max: 40)"), ["--fill", "owners.city=Porto"]),
    ("add a moment of creation", add("addedAt: DateTime! @generated"), []),
    ("add two moments", add("addedAt: DateTime! @generated\n  changedAt: DateTime! @generated"), []),
    ("add a sequence", add("number: Int64! @generated(SEQUENCE)"), []),
    ("drop a column", [(AGE, "")], ["--allow", "drop:owners.age"]),
    ("rename a column", [(NAME, '  fullName: String! @length(min: 1, max: 80) @was("name")\n')], []),
    ("32 to 64 bits", [(AGE, "  age: Int64 @range(min: 0, max: 150)\n")], []),
    ("a wider decimal", [("precision: 12, scale: 2", "precision: 15, scale: 2")], []),
    ("a finer decimal", [("precision: 12, scale: 2", "precision: 15, scale: 3")], []),
    ("a default changes", [("level: Level! = LOW", "level: Level! = HIGH")], []),
    ("a required column becomes optional", [("  points: Int64!\n", "  points: Int64\n")], []),
    ("an optional column becomes required", [("  note: String\n", "  note: String!\n")], ["--fill", "owners.note=none"]),
    ("two become required", [("  note: String\n", "  note: String!\n"), (AGE, "  age: Int! @range(min: 0, max: 150)\n")],
     ["--fill", "owners.note=none", "--fill", "owners.age=1"]),
    ("narrower bounds", [("@range(min: 0, max: 150)", "@range(min: 0, max: 120)")], ["--allow", "narrow:owners.age"]),
    ("no bounds any more", [(AGE, "  age: Int\n")], []),
    ("a column becomes unique", [(NAME, "  name: String! @length(min: 1, max: 80) @unique\n")], ["--allow", "narrow:owners.name"]),
    ("unique, and bounded besides",
     [(NAME, "  name: String! @length(min: 1, max: 80) @unique\n"), ("@range(min: 0, max: 150)", "@range(min: 0, max: 120)")],
     ["--allow", "narrow:owners.name", "--allow", "narrow:owners.age"]),
    ("not unique any more", [("@length(min: 3, max: 80) @unique", "@length(min: 3, max: 80)")], []),
    ("an index comes, another goes", [('order: "-createdAt"', 'order: "name"')], []),
    ("a reference comes", [("placeId: UUID", "placeId: UUID @references(Mark)")], ["--allow", "narrow:owners.place_id"]),
    ("a reference to it goes", [("  ownerId: UUID! @references(Owner)\n", "  ownerId: UUID!\n")], []),
    ("a table that refers to it comes",
     [(MARK, MARK + '\nentity Loan @table("loans") { id: UUID! @key @generated  ownerId: UUID! @references(Owner) }\n')], []),
    ("another table goes", [(MARK, ""), (ADD_MARK, "")], ["--allow", "drop:marks"]),
    ("rename the table", [('entity Owner @table("owners")', 'entity Owner @table("people")')], []),
]

RENAMES = {"rename the table"}
