"""Runs Caseload and its peers in turn and prints each line that is asked of its speed.

    compare.py CASELOAD HOLD [--quick | --large]

CASELOAD is the program, HOLD the compiled hold.cpp. Scripts/bench calls it. Ratios are taken pair by
pair, Caseload and the peer one after the other, and their median is printed: the machine may be busy.
"""

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

caseload, hold = sys.argv[1], sys.argv[2]
quick, large = ("--quick" in sys.argv[3:]), ("--large" in sys.argv[3:])
here = os.path.dirname(os.path.abspath(__file__))
repetitions = 2 if quick else 5
customers = 200_000 if quick else 1_000_000
peer_customers = {"simpy": 20_000 if quick else 200_000, "ciw": 3_000 if quick else 50_000}
holds = 200_000 if quick else 1_000_000


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def bench(*words):
    return json.loads(output(caseload, "bench", *words, "--repeat", "1", "--json"))[0]


def peer(name, work):
    script = os.path.join(here, f"{name}_queues.py")
    return json.loads(output(sys.executable, script, work, str(peer_customers[name])))


def seconds(*command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def size(*command):
    """Seconds by the clock and the most memory that the command had, in decimal megabytes."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise subprocess.CalledProcessError(child.returncode, command)
    return time.perf_counter() - start, used.ru_maxrss * 1024 / 1e6


def medians(measure):
    """The medians of what `measure` gives, a tuple each time."""
    return [statistics.median(column) for column in zip(*(measure() for _ in range(repetitions)))]


lines = []


def line(work, measured, must=None, aim=None, unit="", atLeast=False, detail=""):
    """`must` and `aim` are numbers; without `measured` the line was not measured."""
    sign = "≥" if atLeast else "≤"
    asked = f"{sign} {must:g}{unit}" if must is not None else ""
    aimed = f"{aim:g}{unit}" if aim is not None else ""
    if measured is None:
        found, verdict = "", detail or "not measured here"
        detail = ""
    else:
        found = f"{measured:.3g}{unit}" if measured < 1000 else f"{measured:,.0f}{unit}"
        isMet = must is None or (measured >= must if atLeast else measured <= must)
        verdict = "" if must is None else "met" if isMet else "missed"
    lines.append((work, asked, aimed, found, verdict, detail))
    print(f"{work}: {found or verdict}", file=sys.stderr, flush=True)


def instructions(work, low, high):
    """Instructions per customer: the slope between two sizes, so that the start does not count.

    Counted on a copy without debugging information, some of which valgrind cannot read.
    """
    with tempfile.TemporaryDirectory() as folder:
        bare = os.path.join(folder, "caseload")
        subprocess.run(["strip", "-o", bare, caseload], check=True)

        def total(size):
            command = [
                "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                bare, "bench", work, "--customers", str(size), "--repeat", "1",
            ]
            text = subprocess.run(command, check=True, capture_output=True, text=True).stderr
            return int(re.search(r"Collected : (\d+)", text).group(1))

        return (total(high) - total(low)) / (high - low)


def queues():
    named = {"mm1": "M/M/1", "mm10": "M/M/10", "priority": "M/M/1, two classes"}
    for work, title in named.items():

        def measure():
            own = bench(work, "--customers", str(customers))["customers_per_second"]
            simpy, ciw = (peer(name, work)["customers_per_second"] for name in ("simpy", "ciw"))
            return own / simpy, own / ciw, own, simpy, ciw

        against_simpy, against_ciw, own, simpy, ciw = medians(measure)
        must, aim = (120, 200) if work == "mm1" else (80, 150)
        line(f"{title} against SimPy 4", against_simpy, must, aim, "×", True,
             f"{own:,.0f} and {simpy:,.0f} customers per second")
        line(f"{title} against Ciw 3", against_ciw, unit="×", detail=f"{ciw:,.0f} customers per second")
        if work != "mm1":
            continue
        counted = "M/M/1, instructions per customer"
        if shutil.which("valgrind") and shutil.which("strip"):
            line(counted, instructions(work, 20_000, 70_000 if quick else 220_000), 600, 350)
        else:
            line(counted, None, 600, 350, detail="no valgrind")


def holding():
    for pending in (100, 10_000, 1_000_000):
        title = f"hold, {pending:,} pending, against std::priority_queue"
        if not os.path.exists(hold):
            line(title, None, 1.2, 0.6, detail="no g++")
            continue

        def measure():
            own = bench("hold", "--pending", str(pending), "--holds", str(holds))["nanoseconds_per_hold"]
            peer = float(output(hold, str(pending), str(holds)))
            return own / peer, own, peer

        ratio, own, peer_time = medians(measure)
        line(title, ratio, 1.2, 0.6, detail=f"{own:.0f} and {peer_time:.0f} ns per hold")


def alone():
    def draw():
        found = bench("draws", *(["--draws", "1000000"] if quick else []))
        return found["nanoseconds_per_draw"], found["nanoseconds_per_draw_in_sequence"]

    own, in_sequence = medians(draw)
    line("an exponential draw from a stream of its own", own, 15, 9, " ns",
         detail=f"{in_sequence:.1f} ns where one stream gives them all")

    found = [bench("model") for _ in range(1 if quick else repetitions)]
    middle = sorted(found, key=lambda one: one["seconds_per_replication"])[len(found) // 2]
    rates = ", ".join(
        f"{middle[f'{what}_per_second']:,.0f} {what}" for what in ("events", "referrals", "visits", "tasks"))
    line("80,000 children, 5 + 10 years, seconds per replication", middle["seconds_per_replication"],
         2, 0.5, " s", detail=f"{rates} per second")


def threads():
    scenario = os.path.join(here, "threads.yaml")
    replications = 6 if quick else 40
    title = f"two threads against one, {replications} replications of Bedford"
    machine = "two programs at once, what this machine gives them"
    if len(os.sched_getaffinity(0)) < 2:
        line(title, None, 1.85, 1.95, "×", True, detail="one processor")
        return

    def measure():
        with tempfile.TemporaryDirectory() as folder:
            one, two = (
                seconds(caseload, "run", scenario, "--replications", str(replications), "--quiet",
                        "--threads", count, "--results", os.path.join(folder, count))
                for count in ("1", "2"))
        return one / two, at_once(quick)

    ratio, ceiling = medians(measure)
    line(title, ratio, 1.85, 1.95, "×", True, detail="by the wall clock")
    line(machine, ceiling, unit="×", detail="the same work by two programs that share nothing")


def at_once(briefly):
    """How much more two programs do at once than one: 2 where the processors are real and free."""
    work = [caseload, "bench", "model", "--years", "1" if briefly else "3", "--repeat", "1"]
    alone = seconds(*work)
    start = time.perf_counter()
    both = [subprocess.Popen(work, stdout=subprocess.DEVNULL) for _ in range(2)]
    for one in both:
        if one.wait() != 0:
            raise subprocess.CalledProcessError(one.returncode, work)
    return 2 * alone / (time.perf_counter() - start)


def batches():
    """What takes minutes: a large batch's memory, and all of England; each once."""
    memory = "peak memory, 6 design points × 200 replications"
    england = "all England, 10 years, one replication, two threads"
    if not large:
        line(memory, None, 400, 150, " MB", detail="with --large")
        line(england, None, 180, 60, " s", detail="with --large")
        line("the same: peak memory", None, 2, 1, " GB", detail="with --large")
        return

    def run(scenario, *words):
        with tempfile.TemporaryDirectory() as folder:
            return size(caseload, "run", scenario, "--quiet", "--threads", "2", "--results", folder, *words)

    batch = os.path.join(here, "batch.yaml")
    _, few = run(batch, "--replications", "20")
    taken, many = run(batch)
    line(memory, many, 400, 150, " MB", detail=f"{few:.0f} MB with 20 replications; {taken:.0f} s")
    taken, most = run("Scenarios/england.yaml")
    line(england, taken, 180, 60, " s", detail="and one of warm-up")
    line("the same: peak memory", most / 1000, 2, 1, " GB")


def starting():
    version, lint = medians(lambda: (
        seconds(caseload, "--version") * 1000, seconds(caseload, "lint", "Scenarios/early-help.yaml") * 1000))
    line("caseload --version", version, 30, 10, " ms")
    line("caseload lint of a shipped scenario", lint, 200, 50, " ms")


def table():
    heading = ("work", "must", "aim", "measured", "", "")
    rows = [heading] + lines
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    for row in rows:
        cells = [row[column].ljust(widths[column]) for column in range(5)]
        print("  ".join(cells + [row[5]]).rstrip())


queues()
holding()
alone()
threads()
batches()
starting()
print(f"Medians of {repetitions} repetitions" + (", quick: a look, no verdict." if quick else "."))
table()
