"""Whether a text is a regular expression of ECMA-262, with the `u` flag (section 22.2.1)."""

import re

_digits = re.compile("[0-9]+")
_quantifier = re.compile(r"(?:[*+?]|\{([0-9]+)(?:,([0-9]*))?\})\??")
_group_name = re.compile(r"<([$_\w][$_\w\u200c\u200d]*)>")
_property = re.compile(r"\{[A-Za-z0-9_]+(?:=[A-Za-z0-9_]+)?\}")
_hexadecimal = re.compile(
    r"x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{0*(?:10|[0-9a-fA-F])?[0-9a-fA-F]{1,4}\}"
)
_syntax = "^$\\.*+?()[]{}|/"


def is_regex(text: str) -> bool:
    """ECMA-262, with the `u` flag."""
    try:
        _Parser(text).parse()
    except _NoPatternError:
        return False
    return True


class _NoPatternError(Exception):
    pass


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text
        self._index = 0
        self._groups = 0
        self._names: set[str] = set()
        self._wanted_names: set[str] = set()
        self._most_wanted = 0

    def parse(self) -> None:
        self._alternatives()
        self._require(self._index == len(self._text))
        self._require(self._most_wanted <= self._groups and self._wanted_names <= self._names)

    def _require(self, condition: object) -> None:
        if not condition:
            raise _NoPatternError

    def _take(self, start: str) -> bool:
        taken = self._text.startswith(start, self._index)
        if taken:
            self._index += len(start)
        return taken

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self._text, self._index)
        if match is not None:
            self._index = match.end()
        return match

    def _alternatives(self) -> None:
        while self._index < len(self._text) and self._text[self._index] != ")":
            if not self._take("|"):
                self._term()

    def _term(self) -> None:
        if self._take("^") or self._take("$") or self._take("\\b") or self._take("\\B"):
            return
        for look in ("(?=", "(?!", "(?<=", "(?<!"):
            if self._take(look):
                self._group()
                return
        self._atom()
        quantifier = self._match(_quantifier)
        if quantifier is not None and quantifier[1] and quantifier[2]:
            self._require(int(quantifier[1]) <= int(quantifier[2]))

    def _group(self) -> None:
        self._alternatives()
        self._require(self._take(")"))

    def _atom(self) -> None:
        if self._take("(?:"):
            self._group()
        elif self._take("(?"):
            name = self._match(_group_name)
            self._require(name is not None and name[1] not in self._names)
            self._names.add(name[1] if name else "")
            self._groups += 1
            self._group()
        elif self._take("("):
            self._groups += 1
            self._group()
        elif self._take("["):
            self._set()
        elif self._take("\\"):
            self._escape(in_set=False)
        else:
            self._require(self._text[self._index] not in "*+?{}[]()|\\^$")
            self._index += 1

    def _escape(self, *, in_set: bool) -> bool:
        """Whether it stands for more than one character."""
        self._require(self._index < len(self._text))
        character = self._text[self._index]
        if character in "dDsSwW":
            self._index += 1
            return True
        if character in "pP":
            self._index += 1
            self._require(self._match(_property))
            return True
        if character == "k" and not in_set:
            self._index += 1
            name = self._match(_group_name)
            self._require(name)
            self._wanted_names.add(name[1] if name else "")
            return False
        if self._match(_hexadecimal):
            return False
        if character in "123456789" and not in_set:
            number = self._match(_digits)
            self._most_wanted = max(self._most_wanted, int(number[0]) if number else 0)
            return False
        following = self._text[self._index + 1 : self._index + 2]
        if character == "c":
            self._require(following.isascii() and following.isalpha())
            self._index += 2
            return False
        if character == "0":
            self._require(not following.isdecimal())
        else:
            self._require(character in "fnrtv" + _syntax or (in_set and character in "b-"))
        self._index += 1
        return False

    def _set(self) -> None:
        self._take("^")
        while not self._take("]"):
            low = self._member()
            if self._text.startswith("-", self._index) and not self._text.startswith(
                "-]", self._index
            ):
                self._index += 1
                high = self._member()
                self._require(low is not None and high is not None and low <= high)

    def _member(self) -> str | None:
        """A character as a range may begin or end with it; none for what stands for several."""
        self._require(self._index < len(self._text))
        if not self._take("\\"):
            self._index += 1
            return self._text[self._index - 1]
        start = self._index
        if self._escape(in_set=True):
            return None
        return _character(self._text[start : self._index])


def _character(escape: str) -> str:
    if escape[0] in "xu" and len(escape) > 1:
        return chr(int(escape[1:].strip("{}"), 16))
    if escape[0] == "c":
        return chr(ord(escape[1]) % 32)
    return {"f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "b": "\b", "0": "\0"}.get(
        escape, escape
    )
