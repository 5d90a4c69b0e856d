"""Writes a contract of any size, as .contract and as OpenAPI: `synthetic.py ENTITIES FOLDER`.

Each entity has two operations (create and read), ten fields with constraints, and an enum of its own. Both forms say the same
types and operations; annotations are left out of the OpenAPI form, so that any generator can read it.
"""

import sys
from pathlib import Path


def contract(count: int) -> str:
    out = ['contract Synthetic @version("1.0.0")', "", "auth bearer @jwt { sub: UUID! }", ""]
    for n in range(count):
        out.append(
            f'''enum Kind{n} {{ SMALL MEDIUM LARGE }}

"Thing number {n}."
entity Thing{n} @table("things_{n}") {{
  id: UUID! @key @generated
  code: String! @length(min: 3, max: 32) @pattern("^[A-Z0-9-]+$") @unique
  title: String! @length(min: 1, max: 120)
  text: String @length(max: 2000)
  amount: Int! @range(min: 0, max: 100000)
  weight: Float @range(min: 0)
  kind: Kind{n}! = SMALL
  contact: Email
  tags: [String!]! = [] @items(max: 10)
  createdAt: DateTime! @generated
}}

service Things{n} @path("/things{n}") @auth(bearer) {{
  "Create thing {n}."
  post "/" createThing{n}(body: Thing{n}Create!): Thing{n}! @status(201) @create(Thing{n})
  get "/{{id}}" getThing{n}(id: UUID!): Thing{n}! @read(Thing{n})
}}
'''
        )
    return "\n".join(out)


def openapi(count: int) -> str:
    paths = []
    schemas = []
    for n in range(count):
        paths.append(
            f"""  /things{n}:
    post:
      operationId: createThing{n}
      tags: [Things{n}]
      summary: Create thing {n}.
      requestBody:
        required: true
        content:
          application/json:
            schema: {{ $ref: '#/components/schemas/Thing{n}Create' }}
      responses:
        '201':
          description: Created
          content:
            application/json:
              schema: {{ $ref: '#/components/schemas/Thing{n}' }}
  /things{n}/{{id}}:
    get:
      operationId: getThing{n}
      tags: [Things{n}]
      parameters:
        - name: id
          in: path
          required: true
          schema: {{ type: string, format: uuid }}
      responses:
        '200':
          description: Found
          content:
            application/json:
              schema: {{ $ref: '#/components/schemas/Thing{n}' }}
"""
        )
        properties = f"""        code: {{ type: string, minLength: 3, maxLength: 32, pattern: '^[A-Z0-9-]+$' }}
        title: {{ type: string, minLength: 1, maxLength: 120 }}
        text: {{ type: string, maxLength: 2000 }}
        amount: {{ type: integer, format: int32, minimum: 0, maximum: 100000 }}
        weight: {{ type: number, format: double, minimum: 0 }}
        kind: {{ $ref: '#/components/schemas/Kind{n}' }}
        contact: {{ type: string, format: email }}
        tags: {{ type: array, items: {{ type: string }}, maxItems: 10 }}
"""
        schemas.append(
            f"""    Kind{n}:
      type: string
      enum: [SMALL, MEDIUM, LARGE]
    Thing{n}Create:
      type: object
      required: [code, title, amount]
      properties:
{properties}    Thing{n}:
      type: object
      description: Thing number {n}.
      required: [id, code, title, amount, createdAt]
      properties:
        id: {{ type: string, format: uuid }}
{properties}        createdAt: {{ type: string, format: date-time }}
"""
        )
    return (
        "openapi: 3.0.3\ninfo: { title: Synthetic, version: 1.0.0 }\npaths:\n"
        + "".join(paths)
        + "components:\n  schemas:\n"
        + "".join(schemas)
    )


def main() -> None:
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "synthetic.contract").write_text(contract(count))
    (folder / "synthetic.yaml").write_text(openapi(count))


main()
