"""The project's hammer under way, and when it said what."""

import pathlib
import subprocess
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Hammer:
    def __init__(self, program, address, log):
        self.acknowledged = {}  # guid by position
        self.unknown = set()
        self.twice = []  # positions that were acknowledged for two stories
        self.times = []
        self.lock = threading.Lock()
        self.child = subprocess.Popen(
            [program, address, "--writers", "4"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=open(log, "ab"), text=True, start_new_session=True,
        )
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.child.stdout:
            first, _, guid = line.strip().partition(" ")
            with self.lock:
                if first == "unknown":
                    self.unknown.add(guid)
                elif guid:
                    if self.acknowledged.get(int(first), guid) != guid:
                        self.twice.append(int(first))
                    self.acknowledged[int(first)] = guid
                    self.times.append(time.monotonic())

    def seen(self):
        with self.lock:
            return dict(self.acknowledged), set(self.unknown), list(self.twice)

    def longest_silence(self, since, until):
        """The longest time between two acknowledgements, in seconds."""
        with self.lock:
            times = [since] + [at for at in self.times if since < at < until] + [until]
            self.times = [at for at in self.times if at >= until]
        return max(later - earlier for earlier, later in zip(times, times[1:]))

    def wait_for_more(self, seconds):
        """Whether something new is acknowledged in time."""
        start = time.monotonic()
        while time.monotonic() < start + seconds:
            if self.child.poll() is not None:
                return False
            with self.lock:
                if self.times and self.times[-1] > start:
                    return True
            time.sleep(0.05)
        return False

    def stop(self):
        self.child.kill()
        self.child.wait()
        self.reader.join(5)
