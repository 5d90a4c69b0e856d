"""What the models of a contract have in common, and the values that they are made of.

A value is kept in the form that it has on the wire, which is exact: a decimal, a date and a UUID are text.
"""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from .formats import to_utc


class Model(BaseModel):
    """An object of the contract. What was not given is not in `model_fields_set`, and is not answered."""

    model_config = ConfigDict(
        alias_generator=to_camel,
        extra="forbid",
        from_attributes=True,
        populate_by_name=True,
        protected_namespaces=(),
        validate_default=True,
    )

    def given(self, *names: str) -> dict[str, Any]:
        """Those of the fields that were given: null is a value, absence is none."""
        return {name: getattr(self, name) for name in names if name in self.model_fields_set}


def _utc(text: str) -> str:
    # What is in its normal form already needs no second look.
    return text if len(text) == 24 and text[10] == "T" and text[23] == "Z" else to_utc(text)


DateTime = Annotated[str, AfterValidator(_utc)]
"""A moment in UTC with milliseconds, as in RFC 3339: `2026-01-31T12:00:00.000Z`."""

Uuid = Annotated[str, AfterValidator(str.lower)]
"""A UUID in lower case."""

Date = str
"""A day, as in RFC 3339: `2026-01-31`."""

Time = str
"""A time of day, as in RFC 3339: `12:00:00`."""

Decimal = str
"""An exact decimal, such as `19.99`."""

Base64 = str
"""Bytes in base64 with padding (RFC 4648, section 4)."""
