"""One machine of the cluster: etcd, Patroni and PostgreSQL from the templates in deploy/patroni."""

import os
import pathlib
import shutil
import signal
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "ferry"


def fill_settings(folder, nodes, network):
    """What an operator writes into cluster.conf."""
    pairs = " ".join(f"{name}={address}" for name, address in nodes.items())
    archive = folder / "archive"
    archive.mkdir()
    shutil.chown(archive, "postgres", "postgres")
    settings = folder / "cluster.conf"
    settings.write_text(
        f'NODES="{pairs}"\nNETWORK={network}\n'
        f"SUPERUSER_PASSWORD={PASSWORD}\nREPLICATION_PASSWORD={PASSWORD}\n"
        f"REWIND_PASSWORD={PASSWORD}\nDATELINE_PASSWORD={PASSWORD}\n"
        f"DATA_FOLDER={folder}/$NODE/data\nSOCKET_FOLDER={folder}/$NODE\nETCD_FOLDER={folder}/$NODE/etcd\n"
        f'ARCHIVE_COMMAND="{ROOT}/deploy/patroni/archive-wal %p {archive}/%f"\n'
    )
    return settings


class Node:
    def __init__(self, name, network, folder):
        self.name = name
        self.network = network
        self.folder = folder / name
        self.folder.mkdir()
        subprocess.run([ROOT / "deploy/patroni/fill", folder / "cluster.conf", name, self.folder], check=True)
        for path in [self.folder, *self.folder.iterdir()]:
            shutil.chown(path, "postgres", "postgres")
        self.children = []

    def start(self):
        """Starts what does not run."""
        running = self._names().values()
        if "etcd" not in running:
            self._run("etcd", "--config-file", "etcd.yml")
        if "patroni" not in running:
            # A power cut takes the sockets with it; so does a machine's /run when it starts.
            for leftover in self.folder.glob(".s.PGSQL*"):
                leftover.unlink()
            self._run("patroni", "patroni.yml")

    def _run(self, *command):
        log = open(self.folder / f"{command[0]}.log", "ab")
        child = subprocess.Popen(
            ["ip", "netns", "exec", self.network.space(self.name),
             "setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", *command],
            cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
        )
        self.children.append(child)

    def kill(self, etcd):
        """kill -9 of everything at once, as a power cut."""
        self._signal(signal.SIGKILL, etcd)
        self.reap()

    def freeze(self, etcd):
        self._signal(signal.SIGSTOP, etcd)

    def thaw(self):
        self._signal(signal.SIGCONT, True)

    def reap(self):
        self.children = [child for child in self.children if child.poll() is None]

    def _signal(self, number, etcd):
        for _ in range(3):
            # Again, for those that were born meanwhile.
            for pid, name in self._names().items():
                if etcd or name != "etcd":
                    try:
                        os.kill(pid, number)
                    except ProcessLookupError:
                        pass

    def _names(self):
        found = {}
        for pid in self.network.pids(self.name):
            try:
                found[pid] = pathlib.Path(f"/proc/{pid}/comm").read_text().strip()
            except OSError:
                pass
        return found
