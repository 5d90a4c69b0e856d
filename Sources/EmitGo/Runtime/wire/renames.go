package wire

// Renamed gives a member with a former name the present one, which must not be there as well.
func (v *Violations) Renamed(object *Object, at, former, name, detail string) {
	i := object.find(former)
	if i < 0 {
		return
	}
	if object.Has(name) {
		v.Add(Pointer(at, former), "renamed", detail)
		*object = *object.Without(former)
		return
	}
	object.members[i].Name = name
	if object.index != nil {
		delete(object.index, former)
		object.index[name] = i
	}
}
