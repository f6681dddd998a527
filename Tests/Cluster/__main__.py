"""A cluster of three PostgreSQL nodes loses its primary again and again while stories are released to it.

    python3 Tests/Cluster [ROUNDS] [HAMMER]

Exit 0: nothing acknowledged was lost, no gap, writing went on within 30 seconds each time.
"""

import itertools
import os
import pathlib
import shutil
import signal
import sys
import tempfile
import time

from cluster import ADDRESS, Cluster, Trouble
from hammer import ROOT, Hammer
from verdict import faults, untold

LIMIT = 30  # seconds without an acknowledgement
ROW = "{:>5}  {:22}  {:10}  {:>7}  {:>5}  {:>8}  {:>7}  {:>8}"


def kill(node, network, etcd):
    node.kill(etcd)
    yield 30
    node.start()


def freeze(node, network, etcd):
    node.freeze(etcd)
    yield 60
    node.thaw()


def cut(node, network, _):
    network.cut(node.name)
    yield 40
    network.plug(node.name)


def estrange(node, network, _):
    network.estrange(node.name)
    yield 40
    network.reconcile(node.name)


# What happens to the primary, whether etcd beside it shares its fate, and how the table calls it.
FAULTS = [
    (kill, True, "killed"),
    (freeze, False, "frozen but etcd"),
    (cut, True, "cut off"),
    (kill, False, "killed but etcd"),
    (freeze, True, "frozen"),
    (estrange, True, "cut off from its peers"),
]


def play(number, fault, cluster, hammer):
    """One round: a row of the table and what was wrong."""
    act, etcd, name = fault
    primary = cluster.wait_whole(180)
    before = len(hammer.acknowledged)
    start = time.monotonic()
    course = act(cluster.nodes[primary], cluster.network, etcd)
    time.sleep(next(course))
    wrong = [] if hammer.wait_for_more(LIMIT) else [f"nothing was acknowledged again within {LIMIT} s"]
    next(course, None)
    successor = cluster.wait_whole(180)
    if not hammer.wait_for_more(LIMIT):
        wrong.append("nothing is acknowledged although the cluster is whole")
    end = time.monotonic()
    silence = hammer.longest_silence(start, end)
    if silence > LIMIT:
        wrong.append(f"{silence:.1f} s passed without an acknowledgement")
    found, head = faults(hammer)
    row = ROW.format(
        number, name, f"{primary} -> {successor}", f"{silence:.1f} s", f"{end - start:.0f} s",
        len(hammer.acknowledged) - before, len(hammer.unknown), head)
    return row, wrong + found


def play_all(rounds, program, folder):
    cluster = Cluster(folder)
    hammer = None
    troubles = []
    try:
        say("Making a cluster of three nodes …")
        cluster.open()
        hammer = Hammer(program, ADDRESS, folder / "hammer.log")
        if not hammer.wait_for_more(60):
            raise Trouble("the hammer releases nothing: " + (folder / "hammer.log").read_text()[-300:])
        print(ROW.format("round", "primary was", "leadership", "silence", "whole", "released", "unknown", "head"), flush=True)
        for number, fault in zip(range(1, rounds + 1), itertools.cycle(FAULTS)):
            row, wrong = play(number, fault, cluster, hammer)
            print(row, flush=True)
            for trouble in wrong:
                print(f"       WRONG: {trouble}", flush=True)
            troubles += wrong
        hammer.stop()
        silent = untold(hammer)
        if silent > 4:
            troubles.append(f"{silent} entries are on the wire that nobody heard of")
        told = f"{len(hammer.acknowledged)} acknowledged, {len(hammer.unknown)} told as unknown"
        print(f"{told}, {silent} cut short at the end.")
    except Trouble as trouble:
        print(f"WRONG: {trouble}")
        troubles.append(str(trouble))
    finally:
        if hammer:
            hammer.stop()
        cluster.close()
    return troubles


def say(text):
    print(text, file=sys.stderr, flush=True)


def what_is_missing(program):
    if os.geteuid() != 0:
        return "The cluster test makes network namespaces and must be run by root: sudo bin/test --cluster"
    tools = ["ip", "patroni", "etcd", "psql", "setpriv", "/usr/lib/postgresql/15/bin/initdb"]
    missing = [tool for tool in tools if not shutil.which(tool)]
    if missing:
        return f"The cluster test needs {', '.join(missing)}. Install them with: bin/setup --cluster"
    if not os.access(program, os.X_OK):
        return f"{program} is not built. Build it with: swift build --product hammer"
    return None


def interrupt(number, frame):
    raise KeyboardInterrupt


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    program = sys.argv[2] if len(sys.argv) > 2 else str(ROOT / ".build/debug/hammer")
    missing = what_is_missing(program)
    if missing:
        say(missing)
        return 1
    signal.signal(signal.SIGTERM, interrupt)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="dateline-cluster-"))
    folder.chmod(0o755)
    troubles = ["it was interrupted"]
    try:
        troubles = play_all(rounds, program, folder)
    except KeyboardInterrupt:
        say("Interrupted; everything it started is ended.")
    finally:
        if troubles and os.environ.get("DATELINE_KEEP"):
            say(f"Logs are in {folder}.")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    print("0 acknowledged releases lost, 0 gaps." if not troubles else f"FAILED: {len(troubles)} faults.")
    return 1 if troubles else 0


sys.exit(main())
