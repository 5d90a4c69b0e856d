package import ContractBase
package import ContractModel
package import ContractSyntax

/// What a reader hands to the checker: everything that one contract declares, in order and with places; the same
/// whatever the format.
///
/// Named types are resolved by the reader, through ``TypeTable``. Names of entities, errors, schemes and fields
/// stand in annotations and are resolved by the checker.
package struct Declarations: Sendable {
  /// What the contract was written in; messages speak its language.
  package var format: ContractFormat
  /// Whether it is Swagger 2.0, where OpenAPI has other names for its parts.
  package var isSwagger = false
  /// Whether it is of a version that ignores what stands beside a `$ref`.
  var ignoresBesideReferences = false
  /// Whether it is a GraphQL schema, which has neither operations nor entities.
  var isSchema = false
  /// The annotations that it may use.
  package var vocabulary: AnnotationRegistry = Prelude.annotations
  /// Whether parts of the contract could not be read at all, so that names may be unknown only because of that: they
  /// are not reported then.
  package var isIncomplete = false
  package var name: Located<String>?
  package var version: Located<String>?
  package var description: String?
  package var annotations: [Annotation] = []
  package var span: Span?
  package var types: TypeTable = TypeTable()
  package var entities: [EntityDeclaration] = []
  package var errors: [ErrorDeclaration] = []
  package var authSchemes: [AuthDeclaration] = []
  package var services: [ServiceDeclaration] = []
  package var jobs: [JobDeclaration] = []
  package var events: [EventDeclaration] = []
  package var clients: [ClientDeclaration] = []
  package var servers: [ServerURL] = []
  package var unserved: [UnservedPart] = []
  /// Types that the contract makes use of where nothing is made from it, such as arguments of fields.
  package var mentioned: [TypeUse] = []
  /// What refers to what in documents of OpenAPI, whatever was made of it.
  package var writtenReferences: WrittenReferences?
  /// The types that stand in the place of an interface.
  package var implementations: [TypeID: [TypeID]] = [:]
  /// Where the default of a property or a parameter of OpenAPI stands, by where that stands itself.
  var defaultSpans: [Span: Span] = [:]
  /// Where `oneOf` and `anyOf` of OpenAPI stand, by the schemas that have them.
  var unionPlaces: [Span: Span] = [:]
  /// Where the first `oneOf` stands of a schema that has it beside what shapes it.
  var conditionPlaces: [Span: Span] = [:]
  /// The examples of OpenAPI, by where the property, parameter, media type or type stands that has them: a message
  /// about one points into it.
  var exampleNodes: [Span: [WrittenExample]] = [:]

  package init(format: ContractFormat = .contract) { self.format = format }

  /// The same said in the words of either format.
  func inWords(contract: String, openAPI: String) -> String { format == .contract ? contract : openAPI }

  /// Where a document of OpenAPI declares security schemes.
  var securitySection: String { isSwagger ? "securityDefinitions" : "components.securitySchemes" }

  /// Where a document of OpenAPI declares errors.
  var responsesSection: String { isSwagger ? "responses" : "components.responses" }
}

/// An example as a document has it, and the key that it stands under.
struct WrittenExample: Sendable {
  let node: DataNode
  let key: Span?
}

package enum ContractFormat: String, Sendable, CaseIterable {
  /// `.contract` and GraphQL SDL.
  case contract
  case openAPI
}

/// Named types while a contract is read: every name gets its id before any type is read, so that types may refer to
/// each other in any order.
package struct TypeTable: Sendable {
  /// Nil while a name is reserved and its type not read yet.
  package private(set) var definitions: [TypeDefinition?] = []
  package private(set) var names: [String] = []
  /// Annotations that stand on each type.
  package private(set) var annotations: [[Annotation]] = []
  /// Annotations that stand on members of each type.
  package private(set) var memberAnnotations: [[MemberAnnotations]] = []
  /// What each type was declared as, for annotations that differ between `type` and `input`; nil where the format
  /// does not tell them apart.
  package private(set) var declaredAs: [DirectiveLocation?] = []
  private var index: [String: TypeID] = [:]

  package init() {}

  /// Reserves a name; nil where it is taken.
  package mutating func reserve(_ name: String) -> TypeID? {
    guard index[name] == nil else { return nil }
    let id = TypeID(definitions.count)
    index[name] = id
    definitions.append(nil)
    names.append(name)
    annotations.append([])
    memberAnnotations.append([])
    declaredAs.append(nil)
    return id
  }

  package func id(_ name: String) -> TypeID? { index[name] }

  package mutating func define(
    _ id: TypeID, _ definition: TypeDefinition, annotations: [Annotation] = [], declaredAs: DirectiveLocation? = nil
  ) {
    definitions[id.index] = definition
    self.annotations[id.index] = annotations
    self.declaredAs[id.index] = declaredAs
  }

  /// Keeps the annotations of a property or an enum value, such as `@issues`; those without any need no call.
  package mutating func annotate(_ id: TypeID, member: String, _ annotations: [Annotation]) {
    guard !annotations.isEmpty else { return }
    memberAnnotations[id.index].append(MemberAnnotations(member: member, annotations: annotations))
  }
}

/// The annotations of one property of an object type, or of one value of an enum.
package struct MemberAnnotations: Sendable {
  package var member: String
  package var annotations: [Annotation]

  package init(member: String, annotations: [Annotation]) {
    self.member = member
    self.annotations = annotations
  }
}

/// An entity, and the ids that are reserved for the types it yields. A view that the author declares is `define`d by
/// the reader; the checker derives the others.
package struct EntityDeclaration: Sendable {
  package var name: Located<String>
  package var description: String?
  package var annotations: [Annotation]
  package var fields: [FieldDeclaration]
  package var readView: TypeID
  package var createView: TypeID
  package var updateView: TypeID
  package var span: Span

  package init(
    name: Located<String>, description: String?, annotations: [Annotation], fields: [FieldDeclaration],
    readView: TypeID, createView: TypeID, updateView: TypeID, span: Span
  ) {
    self.name = name
    self.description = description
    self.annotations = annotations
    self.fields = fields
    self.readView = readView
    self.createView = createView
    self.updateView = updateView
    self.span = span
  }
}

/// A field of an entity, a claim of a scheme, a part of a payload.
package struct FieldDeclaration: Sendable {
  /// Access, default and constraints are the reader's: they are applied here.
  package var property: Property
  package var name: Located<String>
  package var annotations: [Annotation]

  package init(property: Property, name: Located<String>, annotations: [Annotation]) {
    self.property = property
    self.name = name
    self.annotations = annotations
  }
}

package struct ErrorDeclaration: Sendable {
  package var name: Located<String>
  package var status: Located<Int>?
  package var description: String?
  package var annotations: [Annotation]
  package var payload: TypeUse?
  package var span: Span

  package init(
    name: Located<String>, status: Located<Int>?, description: String?, annotations: [Annotation], payload: TypeUse?,
    span: Span
  ) {
    self.name = name
    self.status = status
    self.description = description
    self.annotations = annotations
    self.payload = payload
    self.span = span
  }
}

package struct AuthDeclaration: Sendable {
  package var name: Located<String>
  /// What OpenAPI says; nil where the annotations do.
  package var kind: AuthKind?
  package var description: String?
  package var annotations: [Annotation]
  package var claims: [FieldDeclaration]
  package var scopes: [Scope]
  package var span: Span
  /// Where OpenAPI says in what part of a request a key is.
  var keyPlace: Span?

  package init(
    name: Located<String>, kind: AuthKind?, description: String?, annotations: [Annotation], claims: [FieldDeclaration],
    scopes: [Scope], span: Span
  ) {
    self.name = name
    self.kind = kind
    self.description = description
    self.annotations = annotations
    self.claims = claims
    self.scopes = scopes
    self.span = span
  }
}

package struct ServiceDeclaration: Sendable {
  package var name: Located<String>
  package var description: String?
  /// Annotations that hold for every operation (`@auth`, `@path`, `@rateLimit`, …).
  package var annotations: [Annotation]
  package var operations: [OperationDeclaration]
  package var span: Span

  package init(
    name: Located<String>, description: String?, annotations: [Annotation], operations: [OperationDeclaration],
    span: Span
  ) {
    self.name = name
    self.description = description
    self.annotations = annotations
    self.operations = operations
    self.span = span
  }
}

package struct OperationDeclaration: Sendable {
  package var name: Located<String>
  package var method: Located<HTTPMethod>
  /// Without the service's prefix.
  package var path: Located<String>
  package var description: String?
  package var tags: [String]
  package var parameters: [ParameterDeclaration]
  package var body: RequestBody?
  /// Success answers, and documented answers that are no declared error. A `.contract` operation has one, whose status
  /// the checker settles from `@status` where it is nil.
  package var responses: [ResponseDeclaration]
  /// Declared errors, by name.
  package var throwing: [Located<String>]
  /// What OpenAPI's `security` says: any of, each all of. Nil where it says nothing.
  package var security: [SecurityAlternativeDeclaration]?
  package var deprecation: Deprecation?
  package var annotations: [Annotation]
  package var span: Span

  package init(name: Located<String>, method: Located<HTTPMethod>, path: Located<String>, span: Span) {
    self.name = name
    self.method = method
    self.path = path
    self.span = span
    description = nil
    tags = []
    parameters = []
    body = nil
    responses = []
    throwing = []
    security = nil
    deprecation = nil
    annotations = []
  }
}

package struct ParameterDeclaration: Sendable {
  /// Nil for one that stands for pagination (`page: Page`), which the checker turns into `limit` and `cursor`.
  package var parameter: Parameter?
  package var name: Located<String>
  package var annotations: [Annotation]

  package init(parameter: Parameter?, name: Located<String>, annotations: [Annotation]) {
    self.parameter = parameter
    self.name = name
    self.annotations = annotations
  }
}

package struct ResponseDeclaration: Sendable {
  package var status: Located<Response.Status>?
  package var description: String?
  package var headers: [ResponseHeader]
  package var content: [MediaTypeContent]
  package var span: Span
  /// Whether nobody wrote it: see ``Response/isImplied``.
  package var isImplied: Bool
  package var unserved: [UnservedPart]

  package init(
    status: Located<Response.Status>?, description: String?, headers: [ResponseHeader], content: [MediaTypeContent],
    span: Span, isImplied: Bool = false, unserved: [UnservedPart] = []
  ) {
    self.status = status
    self.description = description
    self.headers = headers
    self.content = content
    self.span = span
    self.isImplied = isImplied
    self.unserved = unserved
  }
}

package struct SecurityAlternativeDeclaration: Sendable {
  /// Empty: no credential is needed.
  package var schemes: [(name: Located<String>, scopes: [Located<String>])]
  package var span: Span

  package init(schemes: [(name: Located<String>, scopes: [Located<String>])], span: Span) {
    self.schemes = schemes
    self.span = span
  }
}

package struct JobDeclaration: Sendable {
  package var name: Located<String>
  package var description: String?
  package var payload: TypeUse?
  package var annotations: [Annotation]
  package var span: Span

  package init(name: Located<String>, description: String?, payload: TypeUse?, annotations: [Annotation], span: Span) {
    self.name = name
    self.description = description
    self.payload = payload
    self.annotations = annotations
    self.span = span
  }
}

package struct EventDeclaration: Sendable {
  package var name: Located<String>
  package var description: String?
  package var payload: TypeUse
  package var annotations: [Annotation]
  package var span: Span

  package init(name: Located<String>, description: String?, payload: TypeUse, annotations: [Annotation], span: Span) {
    self.name = name
    self.description = description
    self.payload = payload
    self.annotations = annotations
    self.span = span
  }
}

package struct ClientDeclaration: Sendable {
  package var name: Located<String>
  package var description: String?
  package var operations: [OperationDeclaration]
  package var annotations: [Annotation]
  package var span: Span

  package init(
    name: Located<String>, description: String?, operations: [OperationDeclaration], annotations: [Annotation],
    span: Span
  ) {
    self.name = name
    self.description = description
    self.operations = operations
    self.annotations = annotations
    self.span = span
  }
}
