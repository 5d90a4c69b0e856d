"""Runs Schemathesis against one service, and tells what it found; see scripts/schemathesis."""

import argparse
import base64
import hashlib
import hmac
import json
import os
import subprocess
import sys
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
LEAST = 2000  # cases a target


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--name", required=True)
    parser.add_argument("--url", required=True)
    parser.add_argument("--document", type=Path, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--examples", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    return parser.parse_args()


def token(url: str) -> str:
    """Signs up, and raises who did: nobody can become a manager over the wire, and a customer may do little."""
    account = {"email": "grace@example.com", "password": "nanoseconds of wire", "displayName": "Grace Hopper"}
    request = urllib.request.Request(
        f"{url}/customers", json.dumps(account).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        header, payload, _ = json.load(answer)["token"].split(".")
    claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    claims["role"] = "MANAGER"
    signed = f"{header}.{encode(json.dumps(claims).encode())}"
    return f"{signed}.{encode(hmac.new(os.environ['JWT_SECRET'].encode(), signed.encode(), hashlib.sha256).digest())}"


def encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def test(options: argparse.Namespace) -> tuple[int, str]:
    command = [
        str(Path(sys.executable).parent / "schemathesis"),
        *("--config-file", str(HERE / "schemathesis.toml")),
        *("run", str(options.document), "--url", options.url),
        *("--header", f"Authorization: Bearer {token(options.url)}"),
        *("--checks", "all", "--max-examples", str(options.examples), "--seed", str(options.seed)),
        *("--generation-database", "none", "--continue-on-failure", "--no-shrink", "--no-color"),
        *("--report", "ndjson,json", "--report-ndjson-path", str(options.folder / "events.ndjson")),
        *("--report-json-path", str(options.folder / "report.json")),
    ]
    result = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=1800, check=False, cwd=options.folder
    )
    return result.returncode, result.stdout


def checks(events: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]]:
    """Each check of each case, with its request and its answer."""
    with events.open(encoding="utf-8") as lines:
        for line in lines:
            event = json.loads(line).get("ScenarioFinished")
            if event is None:
                continue
            recorder = event["recorder"]
            for case, results in recorder.get("checks", {}).items():
                interaction = recorder.get("interactions", {}).get(case) or {}
                for result in results:
                    yield result, interaction.get("request") or {}, interaction.get("response") or {}


def body(message: dict[str, Any], name: str) -> bytes:
    return base64.b64decode((message.get(name) or {}).get("$base64", ""))


def is_known(check: str, request: dict[str, Any], response: dict[str, Any], known: list[dict[str, Any]]) -> bool:
    """Whether a complaint is one of the tool's mistakes: the same check, answer and, where it is said, part of the request."""
    try:
        problem = json.loads(body(response, "content"))
        code, violations = problem["code"], {violation["code"] for violation in problem.get("errors", [])}
    except (ValueError, KeyError, TypeError):
        return False
    return any(
        (entry["check"], entry["status"], entry["code"]) == (check, response.get("status_code"), code)
        and violations == set(entry.get("violations", []))
        and entry.get("request", "").encode() in body(request, "body")
        for entry in known
    )


def main() -> int:
    options = arguments()
    options.folder.mkdir(parents=True)
    status, said = test(options)
    report = options.folder / "report.json"
    if status not in (0, 1) or not report.exists():
        print(said[-4000:])
        return 1
    known = json.loads((HERE / "known.json").read_text())
    passed: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    excused: Counter[str] = Counter()
    for result, request, response in checks(options.folder / "events.ndjson"):
        name = result["name"]
        if name == "max_response_time":  # none is asked for
            continue
        if result["status"] == "success":
            passed[name] += 1
        elif is_known(name, request, response, known):
            excused[name] += 1
        else:
            failed[name] += 1
            if failed[name] <= 5:
                told = result["failure_info"]["failure"]
                print(f"  {options.name}: {name}: {told['title']}: {told['message']}")
                print(f"    {request.get('method')} {request.get('uri')} {body(request, 'body')[:600]!r}")
                print(f"    {response.get('status_code')} {body(response, 'content')[:300]!r}")
    summary = json.loads(report.read_text())
    cases, errors = summary["test_cases"]["generated"], len(summary["errors"])
    print(f"{options.name}: {cases} cases of {summary['operations']['tested']} operations, {errors} errors")
    for name in sorted(passed | failed | excused):
        note = f", {excused[name]} that the tool is wrong about" if excused[name] else ""
        print(f"  {name:30} {passed[name]:6} passed, {failed[name]} failed{note}")
    if errors:
        print(said[-4000:])
    if cases < LEAST:
        print(f"{options.name}: fewer than {LEAST} cases")
    return 1 if failed or errors or cases < LEAST or not summary["complete"] else 0


sys.exit(main())
