"""Credentials of one run: what a generated service is told to believe, and what Schemathesis then sends."""

import base64
import hashlib
import hmac
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

KEY = "the key of this run"

# The stubs that judge keys and passwords: from nobody's to somebody's where the key is right.
JUDGE_GO = rf' (*gen.\1, error) {{\n\tif key == "{KEY}" {{\n\t\treturn &gen.\1{{}}, nil\n\t}}\n\treturn nil, nil'
STUB_GO = r" \(\*gen\.(\w+), error\) \{\n\treturn nil, nil"
VERIFIERS = [
    ("src/verifiers.js", r"return undefined;", f'return arguments[0] === "{KEY}" ? {{ scopes: [] }} : undefined;'),
    (
        "app/verifiers.py",
        r"self, (\w+): str([^)]*)\) -> (\w+) \| None:\n( +)return None",
        rf'self, \1: str\2) -> \3 | None:\n\4return \3() if \1 == "{KEY}" else None',
    ),
    ("internal/app/verifiers.go", r"\(context\.Context, string\)" + STUB_GO, "(_ context.Context, key string)" + JUDGE_GO),
    ("internal/app/verifiers.go", r"\(context\.Context, string, string\)" + STUB_GO, "(_ context.Context, key, _ string)" + JUDGE_GO),
]


def accept(service: Path) -> None:
    for name, stub, judge in VERIFIERS:
        path = service / name
        if path.exists():
            path.write_text(re.sub(stub, judge, path.read_text()))


def encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def token(claims: dict[str, Any], private_key: Path | None = None) -> str:
    """Signed with the secret of the services, or with a private key."""
    head = encode(json.dumps({"alg": "HS256" if private_key is None else "RS256", "typ": "JWT"}).encode())
    signed = f"{head}.{encode(json.dumps(claims).encode())}"
    if private_key is None:
        signature = hmac.new(os.environ["JWT_SECRET"].encode(), signed.encode(), hashlib.sha256).digest()
    else:
        command = ["openssl", "dgst", "-sha256", "-sign", str(private_key)]
        signature = subprocess.run(command, input=signed.encode(), capture_output=True, check=True).stdout
    return f"{signed}.{encode(signature)}"


def scopes(value: Any) -> set[str]:
    """Every scope that a requirement anywhere in a document names."""
    found: set[str] = set()
    if isinstance(value, dict):
        for name, member in value.items():
            if name == "security" and isinstance(member, list):
                for requirement in member:
                    if isinstance(requirement, dict):
                        found.update(scope for each in requirement.values() for scope in each or [])
            else:
                found |= scopes(member)
    elif isinstance(value, list):
        for member in value:
            found |= scopes(member)
    return found


def of_document(document: dict[str, Any], private_key: Path, is_published: bool) -> tuple[dict[str, dict[str, str]], list[str]]:
    """The credential of each scheme that Schemathesis can send by itself, and headers for the others.

    A document that contractc writes calls every token a bearer's; all are signed with the private key where keys are published.
    """
    claims = {"sub": "tester", "iat": int(time.time()), "exp": int(time.time()) + 86400, "scope": " ".join(sorted(scopes(document)))}
    known: dict[str, dict[str, str]] = {}
    headers: list[str] = []
    for name, scheme in ((document.get("components") or {}).get("securitySchemes") or {}).items():
        match scheme.get("type"), str(scheme.get("scheme", "")).lower():
            case "apiKey", _:
                known[name] = {"api_key": KEY}
            case "http", "basic":
                known[name] = {"username": KEY, "password": KEY}
            case "http", "bearer":
                known[name] = {"bearer": token(claims, private_key if is_published else None)}
            case ("oauth2" | "openIdConnect"), _:
                headers = [f"Authorization: Bearer {token(claims, private_key)}"]
    return known, headers


if __name__ == "__main__":
    accept(Path(sys.argv[1]))
