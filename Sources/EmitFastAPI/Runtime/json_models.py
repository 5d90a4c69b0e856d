"""Values of any shape, models among them, as JSON."""

from typing import Any

from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from .json_text import json_number


def json_any(value: Any) -> Any:
    """A value of any shape as `write_json` takes it."""
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, int | float):
        return json_number(value)
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        members = {
            field.alias or field.validation_alias or name: json_any(getattr(value, name))
            for name, field in fields.items()
            if name in value.model_fields_set
            # A default fills in what was not given.
            or field.default_factory is not None
            or field.default not in (None, PydanticUndefined)
        }
        return members | json_members(value.model_extra or {})
    if isinstance(value, dict):
        return json_members(value)
    if isinstance(value, list | tuple):
        return [json_any(item) for item in value]
    return value


def json_members(members: dict[str, Any]) -> dict[str, Any]:
    """An object of any shape as `write_json` takes it."""
    return {name: json_any(member) for name, member in members.items()}
