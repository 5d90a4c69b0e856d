"""Runs Schemathesis against one service, and tells what it found; see scripts/schemathesis."""

import argparse
import base64
import json
import subprocess
import sys
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import credentials
import yaml

HERE = Path(__file__).parent
LEAST = 2000  # cases a target
# What a stub cannot do: it remembers nothing, so that what is gone is still there, and what was made is not.
MEMORY = "use_after_free,ensure_resource_availability,object_level_authorization"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--name", required=True)
    parser.add_argument("--url", required=True)
    parser.add_argument("--document", type=Path, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--examples", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--stubs", action="store_true", help="the service answers samples, and its document is anybody's")
    parser.add_argument("--written", action="store_true", help="the document is the one that contractc writes for the service")
    parser.add_argument("--private-key", type=Path, help="signs tokens of schemes that have published keys")
    parser.add_argument("--published", action="store_true", help="all tokens are verified with public keys")
    parser.add_argument("--row", type=Path, help="a table to which a line is added")
    return parser.parse_args()


def token(url: str) -> str:
    """Signs up, and raises who did: nobody can become a manager over the wire, and a customer may do little."""
    account = {"email": "grace@example.com", "password": "nanoseconds of wire", "displayName": "Grace Hopper"}
    request = urllib.request.Request(
        f"{url}/customers", json.dumps(account).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        payload = json.load(answer)["token"].split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    return credentials.token(claims | {"role": "MANAGER"})


def callers(options: argparse.Namespace) -> tuple[str, list[str]]:
    """What the configuration says of credentials, and the options that do."""
    if not options.stubs:
        return "", ["--header", f"Authorization: Bearer {token(options.url)}"]
    document = yaml.safe_load(options.document.read_text(encoding="utf-8"))
    schemes, headers = credentials.of_document(document, options.private_key, options.published)
    lines = [
        f"[auth.openapi.{json.dumps(name)}]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in scheme.items())
        for name, scheme in schemes.items()
    ]
    stateless = ["--exclude-checks", MEMORY, "--phases", "examples,coverage,fuzzing", "--suppress-health-check", "all"]
    return "\n".join(lines), [part for header in headers for part in ("--header", header)] + stateless


def test(options: argparse.Namespace) -> tuple[int, str]:
    said, more = callers(options)
    config = options.folder / "schemathesis.toml"
    config.write_text((HERE / "schemathesis.toml").read_text() + "\n" + said)
    command = [
        str(Path(sys.executable).parent / "schemathesis"),
        *("--config-file", str(config)),
        *("run", str(options.document), "--url", options.url, *more),
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


def unanswered(events: Path) -> list[str]:
    """The operations all of whose requests were refused, so that no answer of theirs was seen."""
    seen: dict[str, bool] = {}
    with events.open(encoding="utf-8") as lines:
        for line in lines:
            recorder = json.loads(line).get("ScenarioFinished", {}).get("recorder")
            if recorder is not None:
                statuses = [
                    (each.get("response") or {}).get("status_code", 0)
                    for each in recorder.get("interactions", {}).values()
                    if each["request"]["method"] != "OPTIONS"
                ]
                is_answered = any(200 <= status < 400 or status == 501 for status in statuses)
                seen[recorder["label"]] = seen.get(recorder["label"], False) or is_answered
    return [label for label, is_answered in seen.items() if not is_answered]


def body(message: dict[str, Any], name: str) -> bytes:
    return base64.b64decode((message.get(name) or {}).get("$base64", ""))


def has_type(request: dict[str, Any], media_type: str) -> bool:
    types = [value for name, values in request.get("headers", {}).items() if name.lower() == "content-type" for value in values]
    return not media_type or any(value.startswith(media_type) for value in types)


def is_outside(check: str, request: dict[str, Any], response: dict[str, Any], options: argparse.Namespace) -> bool:
    """Whether a complaint is about the form of a refusal: all services have the same one, of which documents of others say nothing.
    Whether it was right to refuse is the matter of other checks. What has no sample answers 501."""
    try:
        code = json.loads(body(response, "content"))["code"]
    except (ValueError, KeyError, TypeError):
        return False
    status = response["status_code"]
    is_form = not options.written and check.endswith("_conformance") and isinstance(code, str) and 400 <= status < 500
    return code == "not_implemented" or is_form


def is_known(check: str, request: dict[str, Any], response: dict[str, Any], known: list[dict[str, Any]]) -> bool:
    """Whether a complaint is one of the tool's mistakes: the same check, answer and, where it is said, part of the request."""
    try:
        problem = json.loads(body(response, "content"))
        code, violations = problem["code"], problem.get("errors") or problem.get("details") or []
        found = {violation["code"] for violation in violations}
        details = {violation["detail"] for violation in violations}
    except (ValueError, KeyError, TypeError):
        return False
    return any(
        (entry["check"], entry["status"], entry["code"]) == (check, response.get("status_code"), code)
        and found == set(entry.get("violations", []))
        and details == set(entry.get("details", details))
        and entry.get("request", "").encode() in body(request, "body")
        and not ("lacks" in entry and entry["lacks"].encode() in body(request, "body"))
        and entry.get("uri", "") in request.get("uri", "")
        and has_type(request, entry.get("mediaType", ""))
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
    outside: Counter[str] = Counter()
    for result, request, response in checks(options.folder / "events.ndjson"):
        name = result["name"]
        if name == "max_response_time":  # none is asked for
            continue
        if result["status"] == "success":
            passed[name] += 1
        elif is_known(name, request, response, known):
            excused[name] += 1
        elif options.stubs and is_outside(name, request, response, options):
            outside[name] += 1
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
    for name in sorted(passed | failed | excused | outside):
        note = f", {excused[name]} that the tool is wrong about" if excused[name] else ""
        note += f", {outside[name]} of errors that the document does not have" if outside[name] else ""
        print(f"  {name:30} {passed[name]:6} passed, {failed[name]} failed{note}")
    if errors:
        print(said[-4000:])
    refused = unanswered(options.folder / "events.ndjson") if options.stubs else []
    for label in refused:
        print(f"  {options.name}: {label} refused every request")
    least = 1 if options.stubs else LEAST
    if cases < least:
        print(f"{options.name}: fewer than {least} cases")
    is_good = not failed and not errors and not refused and cases >= least and summary["complete"]
    if options.row:
        verdict = "good" if is_good else ", ".join(sorted(failed)) or ("every request refused" if refused else "error")
        counts = [summary["operations"]["tested"], cases, passed.total(), failed.total(), outside.total(), errors]
        with options.row.open("a") as row:
            print(options.name, *counts, verdict, sep="\t", file=row)
    return 0 if is_good else 1


sys.exit(main())
