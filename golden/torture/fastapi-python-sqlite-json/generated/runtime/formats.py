"""The formats of strings."""

import ipaddress
import re
from datetime import datetime, timedelta

_uuid = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


def is_uuid(text: str) -> bool:
    return _uuid.fullmatch(text) is not None


_label = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
_host_name = re.compile(rf"{_label}(?:\.{_label})*")
_atom = r"[a-zA-Z0-9_!#$%&'*+/=?^`{|}~-]+"
_local_part = re.compile(rf'{_atom}(?:\.{_atom})*|"(?:[ !#-\[\]-~]|\\[ -~])*"')


def is_email(text: str) -> bool:
    """RFC 5321, section 4.1.2: `Mailbox`."""
    local, at, domain = text.rpartition("@")
    return (
        at != ""
        and 0 < len(local) <= 64
        and len(text) <= 254
        and _local_part.fullmatch(local) is not None
        and (
            (len(domain) <= 253 and _host_name.fullmatch(domain) is not None)
            or is_address_literal(domain)
        )
    )


def is_address_literal(text: str) -> bool:
    """RFC 5321, section 4.1.3: an address in brackets where a domain would be."""
    if not (text.isascii() and text.startswith("[") and text.endswith("]")):
        return False
    address = text[1:-1]
    try:
        if address[:5].lower() == "ipv6:":
            return "%" not in address and ipaddress.IPv6Address(address[5:]) is not None
        return ipaddress.IPv4Address(address) is not None
    except ValueError:
        return False


# RFC 3986, appendix A.
_escape = "%[0-9a-fA-F]{2}"
_name = "a-zA-Z0-9_.~!$&'()*+,;="
_host = rf"(?:\[(?:[0-9a-fA-F:.]+|v[0-9a-fA-F]+\.[{_name}:-]+)\]|(?:[{_name}-]|{_escape})*)"
_authority = rf"(?:(?:[{_name}:-]|{_escape})*@)?{_host}(?::[0-9]*)?"
_segments = rf"(?:[{_name}:@/-]|{_escape})*"
_query = rf"(?:[{_name}:@/?-]|{_escape})*"
_rest = rf"(?:\?{_query})?(?:#{_query})?"
_uri = re.compile(
    rf"[a-zA-Z][a-zA-Z0-9+.-]*:(?://{_authority}(?:/{_segments})?|(?!//){_segments}){_rest}"
)
_relative = re.compile(
    rf"(?://{_authority}(?:/{_segments})?"
    rf"|(?!//)(?:[{_name}@-]|{_escape})*(?:/{_segments})?){_rest}"
)


def is_uri(text: str) -> bool:
    """An absolute URI."""
    return _uri.fullmatch(text) is not None


def is_uri_reference(text: str) -> bool:
    """A URI, absolute or relative."""
    return is_uri(text) or _relative.fullmatch(text) is not None


_decimal = re.compile(r"-?(0|[1-9][0-9]*)(?:\.([0-9]+))?")


def is_decimal(text: str, precision: int, scale: int) -> bool:
    """A decimal of at most so many digits in all, and so many after the point."""
    match = _decimal.fullmatch(text)
    if match is None:
        return False
    whole, fraction = match[1], match[2] or ""
    return (0 if whole == "0" else len(whole)) <= precision - scale and len(fraction) <= scale


_date = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_days = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_date(text: str) -> bool:
    """RFC 3339 `full-date`, of a day that there is. No calendar of a database has a year 0."""
    match = _date.fullmatch(text)
    return match is not None and _is_day(int(match[1]), int(match[2]), int(match[3]))


def _is_day(year: int, month: int, day: int) -> bool:
    if year < 1 or not 1 <= month <= 12:
        return False
    is_leap = (year % 4 == 0 and year % 100 != 0) or year % 400 == 0
    return 1 <= day <= (29 if month == 2 and is_leap else _days[month - 1])


_local_time = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?")
_time = re.compile(
    r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\.([0-9]+))?"
    r"(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))"
)


def is_local_time(text: str) -> bool:
    """RFC 3339 `partial-time`."""
    return _local_time.fullmatch(text) is not None


def is_time(text: str) -> bool:
    """RFC 3339 `full-time`. A leap second is the last of a day in UTC."""
    match = _time.fullmatch(text)
    if match is None or match[3] != "60":
        return match is not None
    offset = int(match[6] or 0) * 60 + int(match[7] or 0)
    minutes = int(match[1]) * 60 + int(match[2]) + (offset if match[5] == "-" else -offset)
    return minutes % 1440 == 1439


def is_date_time(text: str) -> bool:
    """An RFC 3339 `date-time` whose moment has a year from 1 to 9999 in UTC too."""
    return _utc(text) is not None


def to_utc(text: str) -> str:
    """The same moment in UTC, with milliseconds."""
    utc = _utc(text)
    if utc is None:
        raise ValueError("must be a date and time such as 2026-01-31T12:00:00Z")
    return utc


def _utc(text: str) -> str | None:
    if text[10:11] not in ("T", "t") or not is_date(text[:10]) or not is_time(text[11:]):
        return None
    match = _time.fullmatch(text[11:])
    if match is None:
        return None
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    hour, minute, second = int(match[1]), int(match[2]), int(match[3])
    offset = timedelta(hours=int(match[6] or 0), minutes=int(match[7] or 0))
    # Python knows no year 0 and none after 9999; the calendar repeats itself every 400 years.
    shift = 400 if year < 5000 else -400
    # A leap second is the first of the next day.
    moment = datetime(year + shift, month, day, hour, minute, min(second, 59))
    moment += timedelta(seconds=1 if second == 60 else 0)
    moment = moment + offset if match[5] == "-" else moment - offset
    year = moment.year - shift
    if not 1 <= year <= 9999:
        return None
    fraction = (match[4] or "").ljust(3, "0")[:3]
    return f"{year:04}-{moment:%m-%dT%H:%M:%S}.{fraction}Z"


_seconds = "[0-9]+S"
_minutes = f"[0-9]+M(?:{_seconds})?"
_hours = f"[0-9]+H(?:{_minutes})?"
_months = "[0-9]+M(?:[0-9]+D)?"
_duration = re.compile(
    f"P(?=.)(?:[0-9]+W|(?:[0-9]+Y(?:{_months})?|{_months}|[0-9]+D)?"
    f"(?:T(?:{_hours}|{_minutes}|{_seconds}))?)"
)


def is_duration(text: str) -> bool:
    """RFC 3339, appendix A."""
    return _duration.fullmatch(text) is not None


_base64 = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")


def is_base64(text: str) -> bool:
    """Base64 with padding (RFC 4648, section 4)."""
    return _base64.fullmatch(text) is not None


def characters(value: str | bytes) -> str:
    """Text as it is, and a character for each byte of a file."""
    return value if isinstance(value, str) else value.decode("latin-1")
