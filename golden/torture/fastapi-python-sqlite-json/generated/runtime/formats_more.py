"""The less common formats of strings."""

import re
import unicodedata

from .formats import is_address_literal, is_uri, is_uri_reference

_label = re.compile(r"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?")
# The white space of ECMA-262.
_blank = r"\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"


def _units(text: str) -> int:
    """The length in UTF-16, which the bounds of names on the wire are given in."""
    return len(text) + sum(character > "\uffff" for character in text)


def is_hostname(text: str) -> bool:
    """RFC 1123."""
    return 0 < len(text) <= 253 and all(_label.fullmatch(part) for part in text.split("."))


def is_idn_hostname(text: str) -> bool:
    """RFC 5890, letters and digits of any script."""
    return 0 < _units(text) <= 253 and all(_is_idn_label(part) for part in text.split("."))


def _is_idn_label(label: str) -> bool:
    if not 0 < len(label) <= 63:
        return False
    kinds = [unicodedata.category(character)[0] for character in label]
    inner = all(
        kind in "LMN" or character == "-" for kind, character in zip(kinds, label, strict=True)
    )
    return inner and kinds[0] in "LN" and kinds[-1] in "LMN"


_idn_local = re.compile(
    rf'[^{_blank}@"(),:;<>\[\\\]]+|"(?:[^\x00-\x1f\x7f"\\]|\\[^\x00-\x1f\x7f])*"'
)


def is_idn_email(text: str) -> bool:
    """RFC 6531: an e-mail address with letters of any script."""
    local, at, host = text.rpartition("@")
    return (
        at != ""
        and 0 < _units(local) <= 64
        and _units(text) <= 254
        and _idn_local.fullmatch(local) is not None
        and (is_idn_hostname(host) or is_address_literal(host))
    )


_octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
_ipv4 = re.compile(rf"{_octet}(?:\.{_octet}){{3}}")
_group = re.compile("[0-9a-fA-F]{1,4}")


def is_ipv4(text: str) -> bool:
    return _ipv4.fullmatch(text) is not None


def is_ipv6(text: str) -> bool:
    """RFC 4291, section 2.2, without a zone."""
    halves = text.split("::")
    if len(halves) > 2:
        return False
    groups = [group for half in halves if half for group in half.split(":")]
    size = len(groups)
    if groups and "." in groups[-1]:
        if not is_ipv4(groups.pop()) or text.endswith("::"):
            return False
        size += 1
    if not all(_group.fullmatch(group) for group in groups):
        return False
    return size < 8 if len(halves) == 2 else size == 8


_only_iri = re.compile("[\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U000efffd]")


def _as_uri(text: str) -> str:
    """RFC 3987, section 3.1: each character that only an IRI may hold becomes one for URIs."""
    return _only_iri.sub("u", text)


def is_iri(text: str) -> bool:
    """RFC 3987."""
    return text[:1].isascii() and is_uri(_as_uri(text))


def is_iri_reference(text: str) -> bool:
    return is_uri_reference(_as_uri(text))


_character = "(?:[a-zA-Z0-9_]|%[0-9a-fA-F]{2})"
_variable = rf"{_character}(?:\.?{_character})*(?::[1-9][0-9]{{0,3}}|\*)?"
_uri_template = re.compile(
    r"(?:[^\x00-\x20\"%<>\\^`{|}\x7f-\x9f]|%[0-9a-fA-F]{2}|"
    rf"\{{[+#./;?&=,!@|]?{_variable}(?:,{_variable})*\}})*"
)


def is_uri_template(text: str) -> bool:
    """RFC 6570."""
    return _uri_template.fullmatch(text) is not None


_json_pointer = re.compile(r"(?:/(?:[^~/]|~[01])*)*")
_relative_json_pointer = re.compile(r"(?:0|[1-9][0-9]*)(?:#|(?:/(?:[^~/]|~[01])*)*)")


def is_json_pointer(text: str) -> bool:
    """RFC 6901."""
    return _json_pointer.fullmatch(text) is not None


def is_relative_json_pointer(text: str) -> bool:
    return _relative_json_pointer.fullmatch(text) is not None
