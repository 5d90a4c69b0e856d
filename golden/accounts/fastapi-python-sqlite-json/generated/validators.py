"""What each type demands of a JSON value. All violations are told, in the order of the contract."""

from typing import Any

from .runtime.formats import is_email
from .runtime.json_text import ABSENT
from .runtime.violations import Violations

_properties1 = frozenset({"email", "password", "name"})
_properties2 = frozenset({"email", "password"})


def validate_role(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Role."""
    if not isinstance(value, str):
        violations.add(at, "type", "must be a string")
    elif value not in {"MEMBER", "ADMIN"}:
        violations.add(at, "enum", "must be one of MEMBER, ADMIN")


def validate_user_create(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a UserCreate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    email = value.get("email", ABSENT)
    if email is ABSENT:
        violations.add(f"{at}/email", "required", "is required")
    elif not isinstance(email, str):
        violations.add(f"{at}/email", "type", "must be a string")
    elif not is_email(email):
        violations.add(f"{at}/email", "format", "must be an e-mail address")
    password = value.get("password", ABSENT)
    if password is ABSENT:
        violations.add(f"{at}/password", "required", "is required")
    elif not isinstance(password, str):
        violations.add(f"{at}/password", "type", "must be a string")
    else:
        if len(password) < 12:
            violations.add(f"{at}/password", "min_length", "must be at least 12 characters")
        if len(password) > 128:
            violations.add(f"{at}/password", "max_length", "must be at most 128 characters")
    name = value.get("name", ABSENT)
    if name is not ABSENT and name is not None:
        if not isinstance(name, str):
            violations.add(f"{at}/name", "type", "must be a string or null")
        else:
            if len(name) < 1:
                violations.add(f"{at}/name", "min_length", "must be at least 1 character")
            if len(name) > 80:
                violations.add(f"{at}/name", "max_length", "must be at most 80 characters")
    if not value.keys() <= _properties1:
        violations.unknown(value, at, _properties1)


def validate_user_update(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a UserUpdate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    email = value.get("email", ABSENT)
    if email is not ABSENT:
        if not isinstance(email, str):
            violations.add(f"{at}/email", "type", "must be a string")
        elif not is_email(email):
            violations.add(f"{at}/email", "format", "must be an e-mail address")
    password = value.get("password", ABSENT)
    if password is not ABSENT:
        if not isinstance(password, str):
            violations.add(f"{at}/password", "type", "must be a string")
        else:
            if len(password) < 12:
                violations.add(f"{at}/password", "min_length", "must be at least 12 characters")
            if len(password) > 128:
                violations.add(f"{at}/password", "max_length", "must be at most 128 characters")
    name = value.get("name", ABSENT)
    if name is not ABSENT and name is not None:
        if not isinstance(name, str):
            violations.add(f"{at}/name", "type", "must be a string or null")
        else:
            if len(name) < 1:
                violations.add(f"{at}/name", "min_length", "must be at least 1 character")
            if len(name) > 80:
                violations.add(f"{at}/name", "max_length", "must be at most 80 characters")
    if not value.keys() <= _properties1:
        violations.unknown(value, at, _properties1)


def validate_credentials(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Credentials."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    email = value.get("email", ABSENT)
    if email is ABSENT:
        violations.add(f"{at}/email", "required", "is required")
    elif not isinstance(email, str):
        violations.add(f"{at}/email", "type", "must be a string")
    elif not is_email(email):
        violations.add(f"{at}/email", "format", "must be an e-mail address")
    password = value.get("password", ABSENT)
    if password is ABSENT:
        violations.add(f"{at}/password", "required", "is required")
    elif not isinstance(password, str):
        violations.add(f"{at}/password", "type", "must be a string")
    if not value.keys() <= _properties2:
        violations.unknown(value, at, _properties2)
