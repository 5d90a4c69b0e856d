"""Edits of base.contract, what a build says of each, and what it is told to be let.

A scenario is its name, its edits (text and what stands in its place), the code of the refusal that comes first (or nothing),
and the options that let the migration be made after it; and a note where values are gone that cannot be given back.
"""

AGE = "  age: Int @range(min: 0, max: 150)\n"
NAME = "  name: String! @length(min: 1, max: 80)\n"
MARK = '"Nothing refers to it, and it refers to nothing."\nentity Mark @table("marks") {\n  id: UUID! @key @generated\n  text: String!\n}\n'
ADD_MARK = '  post "/marks" addMark(body: MarkCreate!): Mark! @status(201) @create(Mark)\n'


def add(column, after="  note: String\n"):
    return [(after, after + f"  {column}\n")]


SCENARIOS = [
    # Columns that come.
    ("add an optional text", add("city: String"), None, []),
    ("add an optional integer", add("floor: Int"), None, []),
    ("add an optional 64-bit integer", add("total: Int64"), None, []),
    ("add an optional decimal", add("fee: Decimal @decimal(precision: 9, scale: 3)"), None, []),
    ("add an optional long decimal", add("mass: Decimal @decimal(precision: 30, scale: 4)"), None, []),
    ("add an optional float", add("weight: Float"), None, []),
    ("add an optional boolean", add("isVip: Boolean"), None, []),
    ("add an optional date", add("since: Date"), None, []),
    ("add an optional moment", add("paidAt: DateTime"), None, []),
    ("add an optional UUID", add("token: UUID"), None, []),
    ("add an optional list", add("words: [String!]"), None, []),
    ("add an optional enum", add("mood: Level"), None, []),
    ("add an optional bounded text", add("zip: String @length(min: 2, max: 12)"), None, []),
    ("add an optional bounded integer", add("rank: Int @range(min: 1, max: 9)"), None, []),
    ("add a text with a default", add('country: String! = "PT"'), None, []),
    ("add an integer with a default", add("rank: Int! = 3"), None, []),
    ("add a bounded integer with a default", add("rank: Int! = 3 @range(min: 1, max: 9)"), None, []),
    ("add a boolean with a default", add("isVip: Boolean! = false"), None, []),
    ("add an enum with a default", add("mood: Level! = MIDDLE"), None, []),
    ("add an optional column with a default", add("rank: Int = 3"), None, []),
    ("add a moment of creation", add("addedAt: DateTime! @generated", "  pages: Int!\n"), None, []),
    ("add two moments", add("addedAt: DateTime! @generated\n  changedAt: DateTime! @generated"), None, []),
    ("add a required text", add("city: String!"), "CC1210", ["--fill", "owners.city=Porto"]),
    ("add a required integer", add("floor: Int!"), "CC1210", ["--fill", "owners.floor=2"]),
    ("add a required bounded text", add("city: String! @length(min: 2, max: 40)"), "CC1210", ["--fill", "owners.city=Porto"]),
    ("add a required enum", add("mood: Level!"), "CC1210", ["--fill", "owners.mood=HIGH"]),
    ("add two columns", add("city: String\n  floor: Int"), None, []),
    ("add columns to two tables", add("city: String") + add("isbn: String", "  pages: Int!\n"), None, []),
    ("add an optional unique column", add("code: String @unique"), None, []),
    ("add an optional reference", add("markId: UUID @references(Mark)"), None, []),
    ("add a column that is searched", [("  shelf: String\n", "  shelf: String\n  year: Int\n"), ('order: "title")', 'order: "-year")')], None, []),
    # Columns that go.
    ("drop an optional column", [("  note: String\n", "")], "CC1209", ["--allow", "drop:owners.note"]),
    ("drop a required column", [("  visits: Int!\n", "")], "CC1209", ["--allow", "drop:owners.visits"]),
    ("drop a bounded column", [(AGE, "")], "CC1209", ["--allow", "drop:owners.age"]),
    ("drop a column with a default", [("  isActive: Boolean! = true\n", "")], "CC1209", ["--allow", "drop:owners.is_active"]),
    ("drop a unique column", [("  email: String! @length(min: 3, max: 80) @unique\n", "")], "CC1209", ["--allow", "drop:owners.email"], "values are gone"),
    ("drop a reference", [("  ownerId: UUID! @references(Owner)\n", "")], "CC1209", ["--allow", "drop:books.owner_id"], "values are gone"),
    ("drop two columns", [("  note: String\n", ""), ("  ratio: Float\n", "")], "CC1209", ["--allow", "drop:owners.note", "--allow", "drop:owners.ratio"]),
    # Columns with new names.
    ("rename an optional column", [("  note: String\n", '  remark: String @was("note")\n')], None, []),
    ("rename a bounded column", [(NAME, '  fullName: String! @length(min: 1, max: 80) @was("name")\n')], None, []),
    ("rename a unique column", [("  email: String! @length(min: 3, max: 80) @unique\n", '  mail: String! @length(min: 3, max: 80) @unique @was("email")\n')], None, []),
    ("rename a reference", [("  ownerId: UUID! @references(Owner)\n", '  keeperId: UUID! @references(Owner) @was("ownerId")\n')], None, []),
    ("rename two columns", [("  note: String\n", '  remark: String @was("note")\n'), ("  ratio: Float\n", '  share: Float @was("ratio")\n')], None, []),
    ("rename a column and widen it", [("  visits: Int!\n", '  calls: Int64! @was("visits")\n')], None, []),
    ("a column goes and another comes", [("  note: String\n", "  remark: String\n")], "CC1209", ["--allow", "drop:owners.note"]),
    # Types.
    ("32 to 64 bits", [("  visits: Int!\n", "  visits: Int64!\n")], None, []),
    ("64 to 32 bits", [("  points: Int64!\n", "  points: Int!\n")], "CC1211", ["--allow", "narrow:owners.points"]),
    ("integer to float", [("  visits: Int!\n", "  visits: Float!\n")], None, []),
    ("integer to decimal", [("  visits: Int!\n", "  visits: Decimal! @decimal(precision: 14, scale: 2)\n")], None, []),
    ("integer to text", [("  visits: Int!\n", "  visits: String!\n")], None, []),
    ("date to moment", [("  born: Date\n", "  born: DateTime\n")], None, []),
    ("date to text", [("  born: Date\n", "  born: String\n")], None, []),
    ("a wider decimal", [("precision: 12, scale: 2", "precision: 15, scale: 3")], None, []),
    ("a narrower decimal", [("precision: 12, scale: 2", "precision: 9, scale: 2")], "CC1212", None),
    ("text to integer", [("  note: String\n", "  note: Int\n")], "CC1212", None),
    ("text to date", [("  shelf: String\n", "  shelf: Date\n")], "CC1211", None),
    ("text to JSON", [("  note: String\n", "  note: [String!]\n")], "CC1212", None),
    # Null.
    ("a required column becomes optional", [("  visits: Int!\n", "  visits: Int\n")], None, []),
    ("an optional column becomes required", [("  note: String\n", "  note: String!\n")], "CC1210", ["--fill", "owners.note=none"]),
    ("an optional column becomes required by a default", [("  ratio: Float\n", "  ratio: Float! = 0.5\n")], None, []),
    ("an optional bounded column becomes required", [(AGE, "  age: Int! @range(min: 0, max: 150)\n")], "CC1210", ["--fill", "owners.age=1"]),
    ("two optional columns become required", [("  note: String\n", "  note: String!\n"), (AGE, "  age: Int! @range(min: 0, max: 150)\n")], "CC1210", ["--fill", "owners.note=none", "--fill", "owners.age=1"]),
    # Defaults.
    ("a default comes", [("  visits: Int!\n", "  visits: Int! = 7\n")], None, []),
    ("a default goes", [("  isActive: Boolean! = true\n", "  isActive: Boolean!\n")], None, []),
    ("a default changes", [("level: Level! = LOW", "level: Level! = HIGH")], None, []),
    # Bounds.
    ("a longer text", [("name: String! @length(min: 1, max: 80)", "name: String! @length(min: 1, max: 120)")], None, []),
    ("a shorter text", [("name: String! @length(min: 1, max: 80)", "name: String! @length(min: 1, max: 40)")], "CC1211", ["--allow", "narrow:owners.name"]),
    ("no bounds any more", [(AGE, "  age: Int\n")], None, []),
    ("bounds where there were none", [("  pages: Int!\n", "  pages: Int! @range(min: 1)\n")], "CC1211", ["--allow", "narrow:books.pages"]),
    ("wider bounds", [("@range(min: 0, max: 150)", "@range(min: 0, max: 200)")], None, []),
    ("narrower bounds", [("@range(min: 0, max: 150)", "@range(min: 0, max: 120)")], "CC1211", ["--allow", "narrow:owners.age"]),
    ("another value of an enum", [("LOW MIDDLE HIGH", "LOW MIDDLE HIGH TOP")], None, []),
    ("a value less of an enum", [("LOW MIDDLE HIGH", "LOW HIGH")], "CC1211", ["--allow", "narrow:owners.level"]),
    ("an enum becomes text", [("level: Level! = LOW", 'level: String! = "LOW"')], None, []),
    # Uniques, indexes, relations.
    ("a column becomes unique", [(NAME, "  name: String! @length(min: 1, max: 80) @unique\n")], "CC1211", ["--allow", "narrow:owners.name"]),
    ("a column is not unique any more", [("@length(min: 3, max: 80) @unique", "@length(min: 3, max: 80)")], None, []),
    ("a list ordered by what need not be there", [("  title: String! @length", "  title: String @length")], None, []),
    ("a list in another order", [('order: "-createdAt"', 'order: "name"')], None, []),
    ("a list is filtered", [("listBooks(page: Page)", "listBooks(shelf: String, page: Page)")], None, []),
    ("a deletion takes along", [("@references(Owner)", "@references(Owner, onDelete: CASCADE)")], None, []),
    ("a reference is a plain value", [("  ownerId: UUID! @references(Owner)\n", "  ownerId: UUID!\n")], None, []),
    # What is stored as JSON.
    ("bounded texts in a list", [("  tags: [String!]!\n", "  tags: [String!]! @length(max: 500)\n")], "CC1211", ["--allow", "narrow:owners.tags"]),
    ("a list becomes one of integers", [("  tags: [String!]!\n", "  tags: [Int!]!\n")], "CC1211", ["--allow", "narrow:owners.tags"]),
    ("a list may have elements without value", [("  tags: [String!]!\n", "  tags: [String]!\n")], None, []),
    ("a list becomes an object", [("  tags: [String!]!\n", "  tags: Label!\n"), ('"Somebody who', 'type Label { text: String }\n\n"Somebody who')], "CC1211", ["--allow", "narrow:owners.tags"]),
    # Tables.
    ("add a table", [(MARK, MARK + '\nentity Pen @table("pens") { id: UUID! @key @generated  colour: String! }\n')], None, []),
    ("add a table that refers to one", [(MARK, MARK + '\nentity Loan @table("loans") { id: UUID! @key @generated  bookId: UUID! @references(Book)  until: Date }\n')], None, []),
    ("add two tables that refer to each other", [(MARK, MARK + '\nentity Left @table("lefts") { id: UUID! @key @generated  right: UUID @references(Right) }\nentity Right @table("rights") { id: UUID! @key @generated  left: UUID @references(Left) }\n')], None, []),
    ("drop a table", [(MARK, ""), (ADD_MARK, "")], "CC1209", ["--allow", "drop:marks"]),
    ("rename a table", [('entity Mark @table("marks")', 'entity Mark @table("signs")')], None, []),
    ("rename an entity and its table", [('entity Mark @table("marks")', 'entity Sign @table("signs") @was("Mark")'), ("(body: MarkCreate!): Mark! @status(201) @create(Mark)", "(body: SignCreate!): Sign! @status(201) @create(Sign)")], None, []),
    ("rename a table that others refer to", [('entity Owner @table("owners")', 'entity Owner @table("people")')], None, []),
    ("rename a table with a reference", [('entity Book @table("books")', 'entity Book @table("volumes")')], None, []),
    ("rename a table and a column of it", [('entity Book @table("books")', 'entity Book @table("volumes")'), ("  shelf: String\n", '  place: String @was("shelf")\n')], None, []),
    ("keep answers to repeated requests", [("@status(201) @create(Mark)", "@status(201) @create(Mark) @idempotent")], None, []),
    # Nothing.
    ("a description", [('"Somebody who owns books."', '"Somebody who owns books, or wants to."')], None, []),
    ("columns in another order", [("  note: String\n  level: Level! = LOW\n", "  level: Level! = LOW\n  note: String\n")], None, []),
    ("another name on the wire alone", [("addMark(", "makeMark(")], None, []),
]
