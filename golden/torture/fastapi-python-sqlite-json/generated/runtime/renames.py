"""Former names of properties that clients may go on with."""

from typing import Any

from .violations import Violations, pointer_segment


def rename_member(
    members: dict[str, Any], at: str, violations: Violations, former: str, name: str, detail: str
) -> None:
    """Gives a member with a former name the present one, which must not be there as well."""
    if former not in members:
        return
    value = members.pop(former)
    if name in members:
        violations.add(f"{at}/{pointer_segment(former)}", "renamed", detail)
    else:
        members[name] = value


def without(members: dict[str, Any], *names: str) -> dict[str, Any]:
    """The members but for some."""
    return {name: member for name, member in members.items() if name not in names}
