"""Three machines and a client on one switch, as network namespaces of this machine."""

import ctypes
import os
import subprocess

NODES = {"db1": "10.89.77.1", "db2": "10.89.77.2", "db3": "10.89.77.3"}
NETWORK = "10.89.77.0/24"
CLIENT = "10.89.77.254"
# Nobody has it: what is sent there is lost without a word, as in a switch that broke.
NOWHERE = "02:00:00:00:00:99"


def ip(*words, check=True):
    subprocess.run(["ip", *words], check=check, stderr=None if check else subprocess.DEVNULL)


class Network:
    def __init__(self):
        self.prefix = f"dateline{os.getpid()}-"
        self.hub = self.prefix + "hub"
        self.made = []

    def open(self):
        self._make(self.hub)
        ip("-n", self.hub, "link", "add", "switch", "type", "bridge")
        ip("-n", self.hub, "addr", "add", CLIENT + "/24", "dev", "switch")
        ip("-n", self.hub, "link", "set", "switch", "up")
        for name, address in NODES.items():
            space = self.space(name)
            self._make(space)
            ip("-n", self.hub, "link", "add", name, "type", "veth", "peer", "name", "eth0", "netns", space)
            ip("-n", self.hub, "link", "set", name, "master", "switch", "up")
            ip("-n", space, "addr", "add", address + "/24", "dev", "eth0")
            ip("-n", space, "link", "set", "eth0", "up")

    def _make(self, space):
        ip("netns", "add", space)
        self.made.append(space)
        ip("-n", space, "link", "set", "lo", "up")

    def close(self):
        for space in self.made:
            ip("netns", "del", space, check=False)

    def space(self, name):
        return self.prefix + name

    def enter(self):
        """From here on this process, and what it starts, is the client."""
        with open(f"/run/netns/{self.hub}") as space:
            if ctypes.CDLL(None, use_errno=True).setns(space.fileno(), 0) != 0:
                raise OSError(ctypes.get_errno(), "setns")

    def pids(self, name):
        """Everything that runs on a node."""
        words = subprocess.run(
            ["ip", "netns", "pids", self.space(name)], capture_output=True, text=True, check=False
        ).stdout.split()
        return [int(word) for word in words if int(word) != os.getpid()]

    def cut(self, name):
        """Takes a node's plug out."""
        ip("-n", self.hub, "link", "set", name, "down")

    def plug(self, name):
        ip("-n", self.hub, "link", "set", name, "up")

    def estrange(self, name):
        """Nodes lose sight of this one; the client sees all of them."""
        for one, other in self._pairs(name):
            ip("-n", self.space(one), "neigh", "replace", NODES[other], "lladdr", NOWHERE, "nud", "permanent", "dev", "eth0")

    def reconcile(self, name):
        for one, other in self._pairs(name):
            ip("-n", self.space(one), "neigh", "del", NODES[other], "dev", "eth0")

    @staticmethod
    def _pairs(name):
        others = [other for other in NODES if other != name]
        return [(name, other) for other in others] + [(other, name) for other in others]
