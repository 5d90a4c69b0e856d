"""Times the compiler on contracts of the project and of any size, and other generators on equal ones."""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from processes import heading, measure, row


def stages(contractc: str, contract: str, cwd: Path, runs: int) -> dict[str, float]:
    """Median milliseconds of each stage, as the compiler itself clocks them."""
    seen: dict[str, list[float]] = {}
    for _ in range(runs):
        shutil.rmtree(cwd / "out", ignore_errors=True)
        text = subprocess.run(
            [contractc, "build", contract, "--output", "out", "--timings"], cwd=cwd, capture_output=True, text=True
        ).stderr
        for name, value in re.findall(r"^timing (\w+) ([0-9.]+) ms$", text, re.M):
            seen.setdefault(name, []).append(float(value))
    return {name: statistics.median(values) for name, values in seen.items()}


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("contractc", "work", "runs", "peers", "instructions"):
        parser.add_argument("--" + name, required=True)
    arguments = parser.parse_args()
    contractc, work, runs = arguments.contractc, Path(arguments.work), int(arguments.runs)
    out = work / "out"

    print(f"{runs} runs each after one that is not counted; wall time of whole processes")
    heading("what")
    row("true", measure(["true"], runs, work))
    row("contractc --version", measure([contractc, "--version"], runs, work))
    contracts = [
        ("accounts", "specs/accounts/accounts.contract"),
        ("shop", "specs/shop/shop.contract"),
        ("1,000 operations", "half/synthetic.contract"),
        ("2,000 operations", "synthetic/synthetic.contract"),
        ("4,000 operations", "double/synthetic.contract"),
    ]
    medians: dict[str, float] = {}
    for name, path in contracts:
        row(f"check {name}", measure([contractc, "check", path], runs, work))
        medians[name] = row(
            f"build {name}", measure([contractc, "build", path, "--output", str(out)], runs, work, fresh=out)
        )
    # In a folder that holds nothing else: what other contracts left there would be complained of each time.
    shutil.rmtree(out, ignore_errors=True)
    subprocess.run([contractc, "build", contracts[1][1], "--output", str(out)], cwd=work, stdout=subprocess.DEVNULL)
    row("build shop, nothing changed", measure([contractc, "build", contracts[1][1], "--output", str(out)], runs, work))
    few, some, many = (medians[f"{n} operations"] for n in ("1,000", "2,000", "4,000"))
    print(f"\ntwice the operations take {some / few:.2f} times as long to build, four times {many / few:.2f}")

    print("\n| stage, median ms | " + " | ".join(name for name, _ in contracts) + " |")
    print("|---|" + "---:|" * len(contracts))
    measured = [stages(contractc, path, work, runs) for _, path in contracts]
    for stage in measured[0]:
        print(f"| {stage} | " + " | ".join(f"{m.get(stage, float('nan')):.2f}" for m in measured) + " |")

    if arguments.instructions == "yes":
        count_instructions(contractc, work, contracts)
    if arguments.peers == "yes":
        compare(contractc, work, min(runs, 3))


def executed(command: list[str], cwd: Path) -> int:
    """Instructions in user mode, which hardly depend on what else the machine does."""
    tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    said = subprocess.run(tool + command, cwd=cwd, capture_output=True, text=True).stderr
    found = re.search(r"Collected : (\d+)", said)
    return int(found.group(1)) if found else 0


def count_instructions(contractc: str, work: Path, contracts: list[tuple[str, str]]) -> None:
    print("\n| millions of instructions | check | build |")
    print("|---|---:|---:|")
    builds: list[int] = []
    print(f"| --version | {executed([contractc, '--version'], work) / 1e6:.1f} | |")
    for name, path in contracts:
        shutil.rmtree(work / "out", ignore_errors=True)
        check = executed([contractc, "check", path], work)
        builds.append(executed([contractc, "build", path, "--output", str(work / "out")], work))
        print(f"| {name} | {check / 1e6:.1f} | {builds[-1] / 1e6:.1f} |", flush=True)
    print(f"\nfour times the operations take {builds[-1] / builds[-3]:.2f} times the instructions to build")


def compare(contractc: str, work: Path, runs: int) -> None:
    """The same OpenAPI documents through other generators."""
    out = work / "out"
    peers, jar, java = os.environ["PEERS"], os.environ["OPENAPI_GENERATOR_JAR"], os.environ["JAVA"]
    heading("equal OpenAPI input")
    for name, path in [("accounts", "specs/accounts/openapi.yaml"), ("2,000 operations", "synthetic/synthetic.yaml")]:
        ours = row(
            f"contractc, {name}", measure([contractc, "build", path, "--output", str(out)], runs, work, fresh=out)
        )
        generate = [java, "-jar", jar, "generate", "-i", path, "-g", "nodejs-express-server", "-o", str(out)]
        theirs = row(
            f"openapi-generator nodejs-express-server, {name}",
            measure(generate + ["--skip-validate-spec"], runs, work, fresh=out),
        )
        fastapi = row(
            f"fastapi-code-generator, {name}",
            measure([peers + "/fastapi-codegen", "--input", path, "--output", str(out)], runs, work, fresh=out),
        )
        print(f"\ncontractc is {theirs / ours:.0f} and {fastapi / ours:.0f} times as fast on {name}\n")


sys.exit(main())
