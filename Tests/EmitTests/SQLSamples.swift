import ContractBase
import ContractModel
import ContractPlan

/// A shop, with everything that a schema can hold, and names that nobody should use.
func shopContract() -> Contract {
  var contract = Contract(name: "Shop", version: "1.0.0", origin: .synthesized)
  let uuid = TypeUse(.string(StringType(format: .uuid)))
  let hostile = "It's; \"--\n*/ DROP TABLE x;\u{2028}-- contractc:no-transaction\ncontractc:no-transaction\\"
  func text(_ least: Int? = nil, _ most: Int? = nil, isNullable: Bool = false) -> TypeUse {
    TypeUse(.string(StringType(minLength: least, maxLength: most)), isNullable: isNullable)
  }
  func field(_ name: String, _ type: TypeUse, _ change: (inout EntityField) -> Void = { _ in }) -> EntityField {
    var field = EntityField(name: name, column: name, type: type)
    change(&field)
    return field
  }
  func entity(
    _ index: Int, _ name: String, _ table: String, _ fields: [EntityField], key: [String],
    relations: [Relation] = [], uniques: [UniqueConstraint] = [], indexes: [EntityIndex] = []
  ) -> Entity {
    Entity(
      name: name, table: table, description: hostile, fields: fields, key: key, uniques: uniques, indexes: indexes,
      relations: relations, readView: TypeID(index), createView: TypeID(index), updateView: TypeID(index),
      origin: .synthesized)
  }
  func reference(_ field: String, _ target: Int, _ rule: DeleteRule) -> Relation {
    .reference(field: field, target: EntityID(target), onDelete: rule, origin: .synthesized)
  }
  let color = TypeUse(
    .enumeration(
      EnumerationType(cases: ["it's", "b\\s", "new\nline", "Ünï\u{1F600}"].map { EnumerationCase(value: $0) })))
  let cents = NumberBounds(
    minimum: JSONNumber("0.01"), exclusiveMaximum: JSONNumber("1000000"), multipleOf: JSONNumber("0.01"))
  let product = entity(
    0, "Product", "products",
    [
      field("id", uuid) { $0.generation = .uuid },
      field("name", text(1, 80)) { $0.description = hostile },
      field("color", color) { $0.defaultValue = .string("new\nline") },
      field("price", TypeUse(.decimal(DecimalType(precision: 12, scale: 2, bounds: cents)))) {
        $0.defaultValue = .string("9.90")
      },
      field("weight", TypeUse(.decimal(DecimalType(precision: 30, scale: 4)), isNullable: true)),
      field(
        "rating",
        TypeUse(
          .integer(IntegerType(width: .int32, bounds: NumberBounds(minimum: JSONNumber(1), multipleOf: JSONNumber(1)))),
          isNullable: true)),
      field("share", TypeUse(.number(NumberType(isSingle: true, bounds: NumberBounds(maximum: JSONNumber("3.4")))))),
      field("isSold", TypeUse(.boolean)) { $0.defaultValue = .boolean(false) },
      field("soldAt", TypeUse(.string(StringType(format: .dateTime)), isNullable: true)),
      field("day", TypeUse(.string(StringType(format: .date)), isNullable: true)),
      field("opens", TypeUse(.string(StringType(format: .time)), isNullable: true)),
      field("image", TypeUse(.string(StringType(format: .byte)), isNullable: true)),
      field("tags", TypeUse(.list(ListType(element: text())))),
      field("secret", text(8, 72)) { $0.hash = .bcrypt(cost: 10) },
    ], key: ["id"],
    uniques: [UniqueConstraint(fields: ["name", "color"], error: nil, origin: .synthesized)],
    indexes: [
      EntityIndex(
        fields: [OrderTerm(field: "rating", isDescending: true), OrderTerm(field: "id")], origin: .synthesized)
    ])
  let order = entity(
    1, "Order", "order",
    [
      field("id", TypeUse(.integer(IntegerType(width: .int64)))) { $0.generation = .sequence },
      field("user", uuid), field("select", text(isNullable: true)), field("Group By", text()), field("a\"b", text()),
      field("xmin", text()), field("last", TypeUse(.integer(IntegerType(width: .int64)), isNullable: true)),
    ], key: ["id"], relations: [reference("user", 0, .restrict), reference("last", 2, .setNull)])
  let line = entity(
    2, "Line", "sqlite_lines",
    [
      field("id", TypeUse(.integer(IntegerType(width: .int64)))) { $0.generation = .sequence },
      field("order", TypeUse(.integer(IntegerType(width: .int64)))),
      field("parent", TypeUse(.integer(IntegerType(width: .int64)), isNullable: true)),
    ], key: ["id"], relations: [reference("order", 1, .cascade), reference("parent", 2, .cascade)])
  let place = entity(
    3, "Place", String(repeating: "very_long_name_", count: 8),
    [
      field("row", text()), field("column", TypeUse(.integer(IntegerType(width: .int32)))),
      field("number", TypeUse(.integer(IntegerType(width: .int32)))) { $0.generation = .sequence },
      field(String(repeating: "ü", count: 60), text(1)), field(String(repeating: "ü", count: 61), text(1)),
    ], key: ["row", "column"])
  contract.entities = [product, order, line, place]
  contract.types = contract.entities.map { entity in
    TypeDefinition(
      name: entity.name,
      use: TypeUse(
        .object(
          ObjectType(
            properties: entity.fields.filter { $0.hash == nil }.map {
              Property(name: $0.name, type: $0.type, isRequired: true)
            }))), origin: .synthesized)
  }
  return contract
}
