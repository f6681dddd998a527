"""The three nodes together, and what can be asked of them."""

import subprocess
import time
import urllib.error
import urllib.request

from network import NODES, Network
from node import PASSWORD, Node, fill_settings

ADDRESS = (
    f"host={','.join(NODES.values())} dbname=newsroom user=dateline password={PASSWORD} "
    "target_session_attrs=read-write connect_timeout=2"
)

STANDBYS = (
    "SELECT count(*) || ' synchronous standbys' FROM pg_stat_get_wal_senders()"
    " WHERE state = 'streaming' AND sync_state = 'sync'"
)
WHOLE = "2 synchronous standbys"


class Trouble(Exception):
    """Something that must not be."""


class Cluster:
    def __init__(self, folder):
        self.network = Network()
        self.folder = folder
        self.nodes = {}

    def open(self):
        self.network.open()
        fill_settings(self.folder, NODES, "10.89.77.0/24")
        self.nodes = {name: Node(name, self.network, self.folder) for name in NODES}
        self.network.enter()
        for node in self.nodes.values():
            node.start()
        self.wait_whole(180)

    def close(self):
        for _ in range(3):
            for node in self.nodes.values():
                node.kill(etcd=True)
            time.sleep(0.3)
        self.network.close()

    def primaries(self):
        return [name for name in NODES if answers(f"http://{NODES[name]}:8008/primary")]

    def wait_whole(self, seconds):
        """One primary, two synchronous standbys, and no change of mind. Returns the primary."""
        end = time.monotonic() + seconds
        since, seen = time.monotonic(), None
        while time.monotonic() < end:
            now = self._look()
            if now != seen:
                since, seen = time.monotonic(), now
            # Longer than Patroni's loop: a primary that woke up has noticed by then that it is none.
            if seen[1] == WHOLE and time.monotonic() > since + 5:
                return seen[0][0]
            time.sleep(0.5)
        raise Trouble(f"the cluster was not whole after {seconds} s: primaries {seen[0]}, {seen[1]}")

    def _look(self):
        primaries = self.primaries()
        return primaries, sql(STANDBYS, NODES[primaries[0]]) if len(primaries) == 1 else "not one primary"


def answers(url):
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def sql(text, host):
    """One value from one node, as its superuser, who alone sees the standbys."""
    run = subprocess.run(
        ["psql", "-XAtqc", text, f"host={host} dbname=postgres user=postgres password={PASSWORD} connect_timeout=2"],
        capture_output=True, text=True, check=False,
    )
    return run.stdout.strip() or run.stderr.strip()
