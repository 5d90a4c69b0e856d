"""Sends the requests of a matrix to a server, and says which are accepted or refused wrongly.

The form of the requests is told at the head of their file.
"""

import argparse
import base64
import hashlib
import hmac
import http.client
import json
import pathlib
import re
import sys
import time
import urllib.parse

LINE = re.compile(r"(?P<verdict>[+-]|\d{3}) (?P<method>[A-Z]+) (?P<path>/\S*)(?P<headers>(?: \[[^\]]*: [^\]]*\])*)(?: \| (?P<body>.*))?")

COMPARED_HEADERS = ("Content-Type", "WWW-Authenticate", "Allow", "Location", "Cache-Control")


def token(secret, expires_in, key=None):
    """A JSON Web Token (RFC 7519) signed with HS256."""

    def encode(data):
        return base64.urlsafe_b64encode(data).rstrip(b"=")

    now = int(time.time())
    claims = {"sub": "someone", "iat": now - 100, "exp": now + expires_in}
    text = b".".join(encode(json.dumps(part).encode()) for part in ({"alg": "HS256", "typ": "JWT"}, claims))
    signature = hmac.new((key or secret).encode(), text, hashlib.sha256).digest()
    return (text + b"." + encode(signature)).decode()


def send(server, match, words):
    """The status, the headers that every target gives alike, and the body of an answer."""

    def filled(text):
        for word, value in words.items():
            text = text.replace("{" + word + "}", value)
        return text

    headers = dict(one.split(": ", 1) for one in re.findall(r"\[([^\]]*: [^\]]*)\]", match["headers"]))
    headers = {name: filled(value) for name, value in headers.items()}
    body = match["body"]
    if body is not None:
        is_json = "json" in headers.setdefault("Content-Type", "application/json")
        if not is_json:
            body = body.replace("\\r", "\r").replace("\\n", "\n")
        body = body.encode()
        if not is_json:
            body = re.sub(rb"\\x([0-9A-F]{2})", lambda digits: bytes([int(digits[1], 16)]), body)
    connection = http.client.HTTPConnection(server.hostname, server.port, timeout=20)
    try:
        connection.request(match["method"], filled(match["path"]), body=body, headers=headers)
        answer = connection.getresponse()
        heads = [f"{name}: {answer.headers[name]}" for name in COMPARED_HEADERS if name in answer.headers]
        return answer.status, heads, answer.read().decode("utf-8", "replace")
    finally:
        connection.close()


def is_right(verdict, status, body):
    if verdict == "+":
        return 200 <= status < 300 or status == 501
    if verdict == "-":
        return status == 400 and '"validation_failed"' in body
    return status == int(verdict)


def main():
    parser = argparse.ArgumentParser()
    for name in ("url", "requests", "secret", "counts"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--answers", help="a file of answers to compare with, which is written where there is none")
    options = parser.parse_args()
    server = urllib.parse.urlsplit(options.url)
    words = {
        "token": token(options.secret, 600),
        "expired": token(options.secret, -60),
        "forged": token(options.secret, 600, key="another secret that nobody has been told"),
    }
    known = pathlib.Path(options.answers) if options.answers else None
    expected = json.loads(known.read_text(encoding="utf-8")) if known and known.exists() else None
    rows, wrong, different, answers = [], [], [], {}
    for number, line in enumerate(pathlib.Path(options.requests).read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("## "):
            rows.append([line[3:], 0, 0, 0, 0])
            continue
        if not line or line.startswith("#"):
            continue
        match = LINE.fullmatch(line)
        if match is None:
            sys.exit(f"line {number} is no request: {line}")
        status, heads, body = send(server, match, words)
        answers[str(number)] = [status, heads, body]
        if expected is not None and expected[str(number)] != answers[str(number)]:
            different.append(f"line {number}: {line[:150]}\n      {expected[str(number)]}\n      {answers[str(number)]}")
        right = is_right(match["verdict"], status, body)
        rows[-1][(1 if match["verdict"] == "+" else 3) + (not right)] += 1
        if not right:
            wrong.append(f"line {number}: {line[:150]}\n      answered {status} {body[:250]}")
    print(f'{"":<44}{"accepted":>18}{"refused":>18}\n{"":<44}{"right":>9}{"wrong":>9}{"right":>9}{"wrong":>9}')
    for title, *figures in rows + [["all", *(sum(row[column] for row in rows) for column in range(1, 5))]]:
        print(f"{title[:43]:<44}" + "".join(f"{figure:>9}" for figure in figures))
    if wrong:
        print("\nWrong:")
        print("\n".join("  " + one for one in wrong))
    if different:
        print("\nAnswered otherwise than by the first target:")
        print("\n".join("  " + one for one in different))
    elif expected is not None:
        print(f"{len(answers)} answers are those of the first target, byte for byte.")
    if known and expected is None:
        known.write_text(json.dumps(answers), encoding="utf-8")
    passed = sum(row[1] + row[3] for row in rows)
    pathlib.Path(options.counts).write_text(f"{passed} {len(wrong) + len(different)}\n", encoding="utf-8")
    return 1 if wrong or different else 0


if __name__ == "__main__":
    sys.exit(main())
