"""Random edits of a contract. Each says what it did, or None where the contract gives it nothing to do."""

import contract as c

LENGTHS = ("@length(min: 1, max: 20)", "@length(min: 1, max: 80)", "@length(max: 200)", "@length(min: 2)")
RANGES = ("@range(min: 0)", "@range(min: 0, max: 50)", "@range(min: 0, max: 500)", "@range(max: 5000)")


def needs(entity, other, seen=()):
    """Whether there is no row of an entity without one of the other."""
    if entity is other:
        return True
    refers = [one.refers for one in entity.fields if one.refers and one.required and one.refers not in seen]
    return any(needs(each, other, (*seen, entity)) for each in refers)


class Moves:
    def __init__(self, random):
        self.random = random
        self.count = 0
        self.former = []  # names that were given up, which may be taken again

    def one(self, contract):
        """Makes one edit; says what it was."""
        names = sorted(name for name in dir(self) if name.startswith("edit_"))
        names += 2 * [name for name in names if name.endswith("_field")]
        while True:
            name = self.random.choice(names)
            said = getattr(self, name)(contract)
            if said:
                return f"{name[5:].replace('_', ' ')}: {said}"

    # ── What edits are made of ──────────────────────────────────────────────────────────────────────

    def name(self, taken, stem):
        again = [name for name in self.former if name[0].islower() == stem[0].islower() and name not in taken]
        if again and self.random.random() < 0.2:
            return self.random.choice(again)
        while True:
            self.count += 1
            if f"{stem}{self.count}" not in taken:
                return f"{stem}{self.count}"

    def pick(self, choices):
        choices = list(choices)
        return self.random.choice(choices) if choices else None

    def holder(self, contract):
        return self.pick([*contract.entities, *contract.shapes])

    def field(self, contract, where=lambda one: True):
        """A holder, and a field of it that is free to change."""
        holder = self.holder(contract)
        one = self.pick(one for one in holder.fields if not one.is_fixed and where(one))
        return holder, one

    def column(self, contract, where=lambda one: True):
        entity = self.pick(contract.entities)
        return entity, self.pick(one for one in entity.plain if where(one))

    def type(self, contract, holder):
        choices = [*c.PLAIN, "[String!]", *contract.enums]
        return self.random.choice(choices + ([contract.shapes[0]] if isinstance(holder, c.Entity) else []))

    def default(self, one):
        if isinstance(one.type, c.Enum):
            return self.random.choice(one.type.values)
        return c.DEFAULTS.get(one.type) if isinstance(one.type, str) else None

    def new_field(self, contract, holder):
        one = c.Field(self.name([each.name for each in holder.fields], "field"), self.type(contract, holder))
        way = self.random.choice(("optional", "default", "required"))
        if way != "optional" and one.type is not contract.shapes[0]:
            one.required = True
            one.default = self.default(one) if way == "default" else None
        if one.type == "String" and self.random.random() < 0.3:
            one.bounds = "@length(min: 1, max: 40)"
        return one

    def forget(self, contract, one):
        """Takes a field out of whatever names it."""
        for operation in contract.operations:
            operation.filters = [(name, each) for name, each in operation.filters if each is not one]
            if operation.order is one:
                operation.order = operation.entity.fields[0]
        for entity in contract.entities:
            entity.uniques = [group for group in entity.uniques if one not in group]
            entity.indexes = [group for group in entity.indexes if one not in group]

    # ── Fields ───────────────────────────────────────────────────────────────────────────────────────

    def edit_add_field(self, contract):
        holder = self.holder(contract)
        one = self.new_field(contract, holder)
        holder.fields.insert(self.random.randint(1, len(holder.fields)), one)
        return f"{holder.name}.{one.name}: {one.kind}{'!' if one.required else ''}"

    def edit_drop_field(self, contract):
        holder, one = self.field(contract)
        if not one or sum(not each.is_fixed for each in holder.fields) < 2:
            return None
        holder.fields.remove(one)
        self.forget(contract, one)
        self.former.append(one.name)
        return f"{holder.name}.{one.name}"

    def edit_rename_field(self, contract):
        holder, one = self.field(contract)
        if not one:
            return None
        old, one.name = one.name, self.name([each.name for each in holder.fields], "field")
        one.was = old if self.random.random() < 0.8 else ""
        self.former.append(old)
        return f"{holder.name}.{old} to {one.name}{'' if one.was else ', and does not say so'}"

    def edit_retype_field(self, contract):
        holder, one = self.field(contract, lambda one: not one.refers)
        if not one:
            return None
        old = one.kind
        wider = {"Int": ["Int64", "Float", "Decimal", "String"], "Int64": ["Decimal", "String"], "Date": ["DateTime", "String"], "Boolean": ["String"]}
        choices = wider.get(old) if self.random.random() < 0.6 else None
        one.type = self.random.choice(choices) if choices else self.type(contract, holder)
        one.default = self.default(one) if one.default is not None and self.random.random() < 0.7 else None
        one.bounds, one.notes = "", ""
        if not self._is_comparable(one):
            one.unique = one.index = False
            self.forget(contract, one)
        return f"{holder.name}.{one.name} from {old} to {one.kind}"

    def edit_nullness(self, contract):
        holder, one = self.field(contract)
        if not one or isinstance(one.type, c.Shape) or one.deletes == "SET_NULL" or (one.refers and needs(one.refers, holder)):
            return None
        one.required = not one.required
        if self.random.random() < 0.5:
            one.default = None
        return f"{holder.name}.{one.name} {'must' if one.required else 'may not'} be there"

    def edit_default(self, contract):
        holder, one = self.field(contract, lambda one: not one.refers)
        if not one or one.bounds:
            return None
        one.default = None if one.default is not None and self.random.random() < 0.5 else self.default(one)
        return f"{holder.name}.{one.name}: {one.default}"

    def edit_bounds(self, contract):
        holder, one = self.field(contract, lambda one: one.kind in ("String", "Int", "Int64") and not one.refers)
        if not one:
            return None
        one.bounds = self.random.choice(("", *(LENGTHS if one.type == "String" else RANGES)))
        return f"{holder.name}.{one.name} {one.bounds or 'none'}"

    def edit_description(self, contract):
        values = [value for enum in contract.enums for value in enum.values]
        things = [contract, *contract.enums, *contract.shapes, *contract.entities, *contract.operations, *contract.all_fields(), *values]
        thing = self.random.choice(things)
        self.count += 1
        thing.text = "" if thing.text and thing is not contract and self.random.random() < 0.4 else f"Says the {self.count}th thing."
        return getattr(thing, "name", "the contract")

    def edit_deprecated(self, contract):
        holder, one = self.field(contract)
        if not one or (one.required and one.default is None):
            return None
        one.deprecated = not one.deprecated
        return f"{holder.name}.{one.name} {one.deprecated}"

    def edit_order_of_fields(self, contract):
        holder = self.holder(contract)
        self.random.shuffle(holder.fields)
        return holder.name

    def edit_forget_former_names(self, contract):
        things = [*contract.entities, *contract.operations, *contract.all_fields(), *(value for enum in contract.enums for value in enum.values)]
        former = [thing for thing in things if thing.was]
        for thing in former:
            thing.was = ""
        return f"{len(former)}" if former else None

    # ── Uniques, indexes, relations ──────────────────────────────────────────────────────────────────

    def _is_comparable(self, one):
        return not isinstance(one.type, c.Shape) and one.type not in ("[String!]", "Boolean")

    def edit_unique(self, contract):
        entity, one = self.column(contract, self._is_comparable)
        if not one:
            return None
        one.unique = not one.unique
        return f"{entity.name}.{one.name} {one.unique}"

    def edit_index(self, contract):
        entity, one = self.column(contract, self._is_comparable)
        if not one:
            return None
        one.index = not one.index
        return f"{entity.name}.{one.name} {one.index}"

    def edit_groups(self, contract):
        entity = self.pick(contract.entities)
        groups = self.random.choice((entity.uniques, entity.indexes))
        if groups and self.random.random() < 0.5:
            groups.pop()
            return f"{entity.name}: one goes"
        fit = [one for one in entity.plain if self._is_comparable(one)]
        if len(fit) < 2:
            return None
        group = self.random.sample(fit, 2)
        if any(set(group) == set(each) for each in groups):
            return None
        groups.append(group)
        return f"{entity.name}: {group[0].name}, {group[1].name} {'unique' if groups is entity.uniques else 'indexed'}"

    def edit_relation(self, contract):
        entity, one = self.column(contract, lambda one: one.kind == "UUID")
        if not one:
            other = self.pick(contract.entities)
            one = c.Field(self.name([each.name for each in entity.fields], "field"), "UUID", refers=other)
            entity.fields.append(one)
            return f"{entity.name}.{one.name} to {other.name}"
        one.default = None
        if not one.refers:
            one.refers = self.pick(contract.entities)
        elif self.random.random() < 0.3:
            one.refers, one.deletes = None, ""
        else:
            one.deletes = self.random.choice(("", "CASCADE") if one.required else ("", "CASCADE", "SET_NULL"))
        if one.refers and needs(one.refers, entity):
            one.required = False
        return f"{entity.name}.{one.name} to {one.refers.name if one.refers else 'nothing'} {one.deletes}"

    # ── Entities ─────────────────────────────────────────────────────────────────────────────────────

    def edit_add_entity(self, contract):
        if len(contract.entities) > 5:
            return None
        name = self.name([each.name for each in [*contract.entities, *contract.enums, *contract.shapes]], "Thing")
        taken = [each.table for each in contract.entities]
        table = next(table for table in (f"{name.lower()}s", f"{name.lower()}_{self.count}_rows") if table not in taken)
        entity = c.Entity(name, table, [c.key()])
        for _ in range(self.random.randint(1, 4)):
            entity.fields.append(self.new_field(contract, entity))
        if self.random.random() < 0.5:
            entity.fields.append(c.Field(self.name([each.name for each in entity.fields], "field"), "UUID", refers=self.pick(contract.entities)))
        contract.entities.append(entity)
        for kind in self.random.sample(("create", "list", "read", "update", "delete"), self.random.randint(1, 5)):
            self.add_operation(contract, kind, entity)
        return name

    def edit_drop_entity(self, contract):
        if len(contract.entities) < 2 or self.random.random() < 0.5:
            return None
        entity = self.pick(contract.entities)
        rest = [operation for operation in contract.operations if operation.entity is not entity]
        contract.operations = rest
        contract.entities.remove(entity)
        for one in contract.all_fields():
            if one.refers is entity:
                one.refers, one.deletes = None, ""
        self.former.append(entity.name)
        return entity.name

    def edit_rename_entity(self, contract):
        entity = self.pick(contract.entities)
        old, entity.name = entity.name, self.name([each.name for each in [*contract.entities, *contract.enums, *contract.shapes]], "Thing")
        entity.was = old if self.random.random() < 0.8 else ""
        self.former.append(old)
        if self.random.random() < 0.5:
            return f"{old} to {entity.name}, its table stays"
        return f"{old} to {entity.name}, its table is {self._rename_table(contract, entity)}"

    def edit_rename_table(self, contract):
        entity = self.pick(contract.entities)
        return f"{entity.name}: {self._rename_table(contract, entity)}"

    def _rename_table(self, contract, entity):
        self.count += 1
        entity.table = f"table_{self.count}"
        return entity.table

    # ── Operations ───────────────────────────────────────────────────────────────────────────────────

    def add_operation(self, contract, kind, entity):
        path = "/" + (entity.table if entity else "tasks")
        if kind == "custom" or any(each.path == path and each.kind == kind for each in contract.operations):
            self.count += 1
            path += f"/{self.count}"
        name = self.name([each.name for each in contract.operations], kind + "It")
        order = self.pick(one for one in entity.fields if self._is_comparable(one) and one.required) if entity else None
        operation = c.Operation(kind, name, path, entity, order=order)
        if (kind, path) in [(each.kind, each.path) for each in contract.operations]:
            return None
        contract.operations.append(operation)
        return operation

    def edit_add_operation(self, contract):
        if len(contract.operations) > 20:
            return None
        kind = self.random.choice(("create", "list", "read", "update", "delete", "custom"))
        operation = self.add_operation(contract, kind, None if kind == "custom" else self.pick(contract.entities))
        return operation and operation.name

    def edit_drop_operation(self, contract):
        operation = self.pick(each for each in contract.operations if each.name != "report")
        if not operation:
            return None
        contract.operations.remove(operation)
        self.former.append(operation.name)
        return operation.name

    def edit_rename_operation(self, contract):
        operation = self.pick(each for each in contract.operations if each.name != "report")
        if not operation:
            return None
        old, operation.name = operation.name, self.name([each.name for each in contract.operations], operation.kind + "It")
        operation.was = old if self.random.random() < 0.7 else ""
        self.former.append(old)
        return f"{old} to {operation.name}"

    def edit_list(self, contract):
        operation = self.pick(each for each in contract.operations if each.kind == "list")
        if not operation:
            return None
        if self.random.random() < 0.5:
            operation.order = self.pick(one for one in operation.entity.fields if self._is_comparable(one))
            operation.descending = self.random.random() < 0.5
            return f"{operation.name} by {operation.order.name}"
        if operation.filters and self.random.random() < 0.4:
            return f"{operation.name} without {operation.filters.pop()[0]}"
        one = self.pick(one for one in operation.entity.plain if self._is_comparable(one) and all(one is not each for _, each in operation.filters))
        if not one:
            return None
        self.count += 1
        operation.filters.append((f"by{self.count}", one))
        return f"{operation.name} filtered by {one.name}"

    def edit_idempotent(self, contract):
        operation = self.pick(each for each in contract.operations if each.kind == "create")
        if not operation:
            return None
        operation.idempotent = not operation.idempotent
        return f"{operation.name} {operation.idempotent}"

    # ── Enums ────────────────────────────────────────────────────────────────────────────────────────

    def edit_add_enum(self, contract):
        name = self.name([each.name for each in [*contract.entities, *contract.enums, *contract.shapes]], "Mood")
        enum = c.Enum(name, [c.Value("GOOD"), c.Value("BAD")])
        contract.enums.append(enum)
        holder = self.holder(contract)
        holder.fields.append(c.Field(self.name([each.name for each in holder.fields], "field"), enum))
        return name

    def edit_add_value(self, contract):
        enum = self.pick(contract.enums)
        self.count += 1
        enum.values.insert(self.random.randint(0, len(enum.values)), c.Value(f"VALUE_{self.count}"))
        return enum.name

    def edit_drop_value(self, contract):
        enum = self.pick(contract.enums)
        if len(enum.values) < 2:
            return None
        value = self.random.choice(enum.values)
        enum.values.remove(value)
        for one in contract.all_fields():
            if one.default is value:
                one.default = None
        return f"{enum.name}.{value.name}"

    def edit_rename_value(self, contract):
        enum = self.pick(contract.enums)
        value = self.random.choice(enum.values)
        self.count += 1
        old, value.name = value.name, f"VALUE_{self.count}"
        value.was = old if self.random.random() < 0.8 else ""
        return f"{enum.name}.{old} to {value.name}"
