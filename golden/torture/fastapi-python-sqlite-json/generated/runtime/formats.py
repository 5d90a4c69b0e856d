"""The formats of strings."""

import re
from datetime import datetime, timedelta

_uuid = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


def is_uuid(text: str) -> bool:
    return _uuid.fullmatch(text) is not None


# The address of HTML's `<input type="email">`, bounded as RFC 5321 does.
_label = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
_email = re.compile(rf"[a-zA-Z0-9.!#$%&'*+/=?^_`{{|}}~-]{{1,64}}@{_label}(?:\.{_label})*")


def is_email(text: str) -> bool:
    return len(text) <= 254 and _email.fullmatch(text) is not None


# RFC 3986: a scheme, then only characters that a URI may hold.
_uri = re.compile(
    r"[a-zA-Z][a-zA-Z0-9+.-]*:(?:[a-zA-Z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9a-fA-F]{2})+"
)


def is_uri(text: str) -> bool:
    return _uri.fullmatch(text) is not None


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
    """RFC 3339 `full-date`, of a day that there is."""
    match = _date.fullmatch(text)
    return match is not None and _is_day(int(match[1]), int(match[2]), int(match[3]))


def _is_day(year: int, month: int, day: int) -> bool:
    if not 1 <= month <= 12:
        return False
    is_leap = (year % 4 == 0 and year % 100 != 0) or year % 400 == 0
    return 1 <= day <= (29 if month == 2 and is_leap else _days[month - 1])


_time = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?")


def is_time(text: str) -> bool:
    """RFC 3339 `partial-time`."""
    return _time.fullmatch(text) is not None


_date_time = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])"
    r"(?:\.([0-9]+))?(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))"
)


def is_date_time(text: str) -> bool:
    """An RFC 3339 `date-time` whose moment has a year of four digits in UTC too."""
    return _utc(text) is not None


def to_utc(text: str) -> str:
    """The same moment in UTC, with milliseconds."""
    utc = _utc(text)
    if utc is None:
        raise ValueError("must be a date and time such as 2026-01-31T12:00:00Z")
    return utc


def _utc(text: str) -> str | None:
    match = _date_time.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part) for part in match.groups()[:6])
    if not _is_day(year, month, day):
        return None
    if match[8] is not None:
        offset = timedelta(hours=int(match[9]), minutes=int(match[10]))
        # Python knows no year 0 and none after 9999; the calendar repeats itself every 400 years.
        shift = 400 if year < 5000 else -400
        local = datetime(year + shift, month, day, hour, minute, second)
        moment = local - offset if match[8] == "+" else local + offset
        year, month, day = moment.year - shift, moment.month, moment.day
        hour, minute = moment.hour, moment.minute
        if not 0 <= year <= 9999:
            return None
    fraction = (match[7] or "").ljust(3, "0")[:3]
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{fraction}Z"


_duration = re.compile(
    r"P(?=.)(?:[0-9]+W|(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?"
    r"(?:T(?=.)(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\.[0-9]+)?S)?)?)"
)


def is_duration(text: str) -> bool:
    """An ISO 8601 duration."""
    return _duration.fullmatch(text) is not None


_base64 = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")


def is_base64(text: str) -> bool:
    """Base64 with padding (RFC 4648, section 4)."""
    return _base64.fullmatch(text) is not None
