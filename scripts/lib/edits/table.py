"""Single edits of specs/shop/shop.contract, and the files that depend on what is edited.

Each edit is its name, the texts and what stands in their place, what depends on it, and what the build is told. What depends is written
in words: a word is a file of each target (see FILES), and one with `@` a file of these targets alone (j, p or g). The record of
the contract changes with every edit, and the manifest with every file.

Why what depends on what:
 - a description or a deprecation is told where the type is declared, and nowhere else;
 - bounds are checked by the validators, by the tables where they are bounds of a column, and probed by the tests of the service that
   is sent the value;
 - a property is declared, validated, read and written; one of an entity is besides a column that is stored and assigned;
 - the tests of a service send what it needs: to sell a product there has to be a category, to review it a customer, and customers
   are deleted together with their reviews and kept for their orders.
"""

FILES = {
    "javascript": {
        "types": "generated/types.d.ts", "validators": "generated/validators.js", "serializers": "generated/serializers.js",
        "errors": "generated/errors.js", "auth": "generated/auth.js", "handlers": "generated/handlers/{}.js",
        "routes": "generated/routes/{}.js", "store": "generated/repositories/{}.js", "tests": "tests/{}.test.js",
    },
    "python": {
        "types": "generated/models.py", "validators": "generated/validators.py", "serializers": "generated/serializers.py",
        "errors": "generated/errors.py", "auth": "generated/auth.py", "handlers": "generated/handlers/{}.py",
        "routes": "generated/routers/{}.py", "store": "generated/repositories/{}.py", "tests": "tests/test_{}.py",
    },
    "go": {
        "types": "internal/gen/types.go", "validators": "internal/gen/validate.go", "serializers": "internal/gen/encode.go",
        "errors": "internal/gen/errors.go", "auth": "internal/gen/auth.go", "handlers": "internal/gen/{}_handlers.go",
        "routes": "internal/gen/{}_routes.go", "store": "internal/gen/{}_store.go", "tests": "tests/{}_test.go",
        # Values are read in a file of their own, and patterns are compiled in one.
        "decode": "internal/gen/decode.go", "patterns": "internal/gen/patterns.go",
    },
}

PROPERTY = "types validators serializers decode@g"
CATEGORY = PROPERTY + " handlers/catalogue store/category migration tests/catalogue tests/reviews tests/customers"
PRODUCT = PROPERTY + " handlers/catalogue store/product migration tests/catalogue tests/reviews tests/customers"
CUSTOMER = PROPERTY + " handlers/customers store/customer migration tests/customers tests/catalogue tests/reviews tests/orders"
ORDER = PROPERTY + " handlers/orders store/order migration tests/orders tests/customers"
REVIEW = PROPERTY + " handlers/reviews store/review migration tests/reviews tests/catalogue tests/customers"

TITLE = '  title: String! @length(min: 1, max: 80) @example("Garden tools")\n'
POSITION = "  position: Int! = 0 @range(min: 0)\n"
WEIGHT = "  weight: Int @range(min: 1, max: 1000000) @example(480)\n"
MANUAL = "  manual: URI\n"
PHONE = '  phone: String @pattern("^\\\\+[1-9][0-9]{6,14}$") @example("+351210000000")\n'
NEWSLETTER = "  newsletter: Boolean! = false\n"
NOTE = '  note: String @length(max: 500) @example("Please ring twice")\n'
DELIVER = "  deliverOn: Date\n"
STARS = "  stars: Int! @range(min: 1, max: 5) @example(4)\n"
TEXT = '  text: String @length(min: 1, max: 4000) @example("Cuts well.")\n'
CITY = '  city: String! @length(min: 1, max: 80) @example("Lisbon")\n'
QUANTITY = "  quantity: Int! @range(min: 1, max: 999) @example(2)\n"
VALID = "  validUntil: DateTime!\n"
AVAILABLE = "  available: Int! @range(min: 0)\n"


def before(line, new):
    return [(line, new + line)]


def after(line, new):
    return [(line, line + new)]


def change(line, old, new):
    return [(line, line.replace(old, new))]


def rename(line, old, new):
    return [(line, line.replace(old, new, 1).replace("\n", f' @was("{old}")\n'))]


EDITS = [
    # Entities.
    ("add a field to Category", after(POSITION, "  subtitle: String @length(max: 80)\n"), CATEGORY),
    (
        "rename a field of Category that a list is ordered by",
        rename(TITLE, "title", "heading") + [('["position", "title"]', '["position", "heading"]')], CATEGORY + " routes/catalogue",
    ),
    ("bound a field of Category wider", change(TITLE, "80", "90"), "validators migration tests/catalogue"),
    ("document a field of Category", before(POSITION, '  "Smaller ones come first."\n'), "types"),
    ("deprecate a field of Category", change(POSITION, "\n", ' @deprecated(reason: "By title")\n'), "types"),
    # Integers have no size in Python, and a cursor of the list has one in it.
    (
        "retype a field of Category that a list is ordered by", change(POSITION, "Int!", "Int64!"),
        "types@jg serializers@jg decode@g validators store/category@jg routes/catalogue handlers/catalogue@j migration tests/catalogue",
    ),
    ("add a field to Product", after(MANUAL, "  warrantyMonths: Int @range(min: 0, max: 120)\n"), PRODUCT),
    ("rename a field of Product", rename(MANUAL, "manual", "handbook"), PRODUCT),
    # In JavaScript it is a BigInt from now on, which the normal form of a request has.
    (
        "retype a field of Product", change(WEIGHT, "Int ", "Int64 "),
        "types@jg serializers@jg decode@g validators@j store/product@jg migration",
    ),
    (
        "bound a field of Product tighter", change("  description: String @length(max: 2000)\n", "2000", "1500"),
        "validators migration tests/catalogue", "--allow", "narrow:products.description",
    ),
    ("document a field of Product", before(MANUAL, '  "Where the manual is."\n'), "types"),
    ("deprecate a field of Product", change(MANUAL, "\n", ' @deprecated(reason: "On paper again")\n'), "types"),
    (
        "another default of a field of Product", change("  status: ProductStatus! = DRAFT\n", "DRAFT", "SOLD_OUT"),
        "validators@j handlers/catalogue@j types@p decode@g migration tests/catalogue",
    ),
    ("index a field of Product", change(WEIGHT, "\n", " @index\n"), "migration"),
    (
        "add a field with a default to Customer", after(NEWSLETTER, '  language: String! = "pt" @length(min: 2, max: 2)\n'),
        CUSTOMER,
    ),
    ("rename a field of Customer", rename(PHONE, "phone", "mobile"), CUSTOMER),
    # The shortest number there is, which every test sends that needs a customer, has a digit more.
    (
        "another pattern of a field of Customer", change(PHONE, "{6,14}", "{7,14}"),
        "validators patterns@g tests/customers tests/catalogue tests/reviews tests/orders",
    ),
    ("document a field of Customer", before(NEWSLETTER, '  "Once a month."\n'), "types"),
    # What is stored is a hash, whose length is another matter.
    (
        "a longer password of Customer", change("parallelism: 1) @length(min: 10, max: 200)", "200", "250"),
        "validators tests/customers",
    ),
    ("another example of a field of Customer", change('@example("Grace Hopper")', "Grace Hopper", "Ada Lovelace"), ""),
    ("add a field to Order", after(DELIVER, "  giftText: String @length(max: 200)\n"), ORDER),
    ("rename a field of Order", rename(NOTE, "note", "remark"), ORDER),
    ("more lines of an Order", change("  lines: [OrderLine!]! @items(min: 1, max: 50)\n", "50", "60"), "validators tests/orders"),
    ("document a field of Order otherwise", change("Not before this day.", "day", "working day"), "types"),
    ("add a field to Review", after(STARS, "  title: String @length(max: 80)\n"), REVIEW),
    ("more stars of a Review", change(STARS, "max: 5", "max: 9"), "validators migration tests/reviews"),
    ("deprecate a field of Review", change(TEXT, "\n", ' @deprecated(reason: "Stars say it")\n'), "types"),
    # Types that are part of what is stored; a column holds them as JSON.
    (
        "add a field to Address", before(CITY, "  region: String @length(max: 80)\n"),
        PROPERTY + " tests/customers tests/orders tests/catalogue tests/reviews",
    ),
    ("bound a field of Address wider", change("  line2: String @length(max: 100)\n", "100", "120"), "validators tests/customers tests/orders"),
    ("document a field of Address", before(CITY, '  "Without the postal code."\n'), "types"),
    (
        "rename a field of OrderLine", rename(QUANTITY, "quantity", "pieces"), PROPERTY + " tests/orders tests/customers",
        "--allow", "narrow:orders.lines",
    ),
    (
        "add a field to CardPayment", before("  installments: Int! = 1", "  holder: String @length(max: 80)\n"),
        PROPERTY + " tests/orders tests/customers",
    ),
    # The tests pay by card, and send the other ways of paying as they are written in full.
    ("another default of a field of InvoicePayment", change("  dueInDays: Int! = 14", "14", "21"), "validators@j types@p decode@g"),
    ("a longer code of VoucherPayment", change("  code: String! @length(min: 6, max: 20)", "20", "24"), "validators"),
    # Types of single operations.
    ("document a field of Credentials", [("type Credentials {\n", 'type Credentials {\n  "As at sign-up."\n')], "types"),
    ("document a field of Session", before("  token: Token! @issues(bearer)\n", '  "Good for twelve hours."\n'), "types"),
    ("document a field of OrderPage", [("type OrderPage {\n", 'type OrderPage {\n  "In the order of the list."\n')], "types"),
    ("more vouchers of a QuoteRequest", change("@items(max: 3, unique: true)", "3", "4"), "validators tests/orders"),
    (
        "add a field with a default to QuoteLine", after("  quantity: Int! = 1 @range(min: 1, max: 999)\n", "  gift: Boolean! = false\n"),
        "types validators decode@g tests/orders",
    ),
    ("rename a field of Quote", rename(VALID, "validUntil", "expires"), "types serializers tests/orders"),
    ("add a field to ProductHit", after("  score: Float! @range(min: 0, max: 1)\n", "  excerpt: String\n"), "types serializers"),
    ("document a field of CategoryHit", before("  productCount: Int! @range(min: 0)\n", '  "Those on sale."\n'), "types"),
    ("retype a field of RevenueRow", change("  orders: Int64! @range(min: 0)\n", "Int64", "Int"), "types@jg serializers@jg"),
    # Enums.
    # It is a claim of tokens, too.
    ("add a value to Role", [("  MANAGER\n}", "  MANAGER\n  AUDITOR\n}")], "types validators auth migration tests/customers"),
    # Where an enum is a union of literals, its values have no place of their own for what is said of them.
    ("document a value of ProductStatus", before("  ON_SALE\n", '  "Can be bought."\n'), "types@g"),
    ("add a value to OrderStatus", change("SHIPPED CANCELLED }", "}", "RETURNED }"), "types validators migration tests/orders"),
    # Parameters. The interface of the handlers stands among the types of JavaScript.
    (
        "add a filter to listReviews", change("@range(min: 1, max: 5), page: Page", "page", "authorId: UUID, page"),
        "types@j handlers/reviews routes/reviews store/review migration tests/reviews",
    ),
    ("bound a parameter of search wider", change("q: String! @length(min: 2, max: 60)", "60", "70"), "routes/catalogue tests/catalogue"),
    ("another default of a parameter of quote", change("dryRun: Boolean! = false", "false", "true"), "routes/orders"),
    # Errors.
    ("add a field to OutOfStock", after(AVAILABLE, "  expectedOn: Date\n"), "types serializers"),
]
