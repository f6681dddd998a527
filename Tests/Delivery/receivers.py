"""Subscribers of four kinds on loopback, for who wants to know what came to each and in what order.

Usage: receivers.py FOLDER

Says its ports and keys as one line of JSON; ends when its input ends. What was taken as a whole is told as one line each in
FOLDER/arrivals: the subscriber's name, what it is known by (webhook-id, file name, Message-ID) and when, in nanoseconds since
1970. Over SFTP only the files tell.
"""

import asyncio, json, logging, os, pwd, re, socket, subprocess, sys, threading, time

FOLDER = sys.argv[1]
facts, endings = {}, []
arrivals = open(os.path.join(FOLDER, "arrivals"), "a", buffering=1)
lock = threading.Lock()


def arrived(subscriber, key):
    with lock:
        arrivals.write(f"{subscriber} {key} {time.time_ns()}\n")


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


# HTTP


async def serve(reader, writer):
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            headers = dict(line.lower().split(": ", 1) for line in head[1:] if ": " in line)
            await reader.readexactly(int(headers.get("content-length", 0)))
            arrived(head[0].split(" ")[1].strip("/"), headers["webhook-id"])
            writer.write(b"HTTP/1.1 204 No Content\r\n\r\n")
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


def start_http():
    started = threading.Event()

    async def run():
        server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=1000)
        facts["http"] = server.sockets[0].getsockname()[1]
        started.set()
        await asyncio.Event().wait()

    threading.Thread(target=lambda: asyncio.run(run()), daemon=True).start()
    started.wait()


# FTP


def start_ftp():
    from pyftpdlib.authorizers import DummyAuthorizer
    from pyftpdlib.handlers import FTPHandler
    from pyftpdlib.ioloop import IOLoop
    from pyftpdlib.servers import FTPServer

    logging.getLogger("pyftpdlib").setLevel(logging.CRITICAL)
    root = os.path.join(FOLDER, "ftp")
    os.makedirs(root)

    class Noting(FTPHandler):
        def ftp_RNTO(self, path):
            done = super().ftp_RNTO(path)
            if done:
                arrived(*os.path.relpath(path, os.path.realpath(root)).split(os.sep)[-2:])
            return done

    authorizer = DummyAuthorizer()
    authorizer.add_user("press", "word", root, perm="elradfmwMT")
    Noting.authorizer = authorizer
    loop = IOLoop()
    server = FTPServer(("127.0.0.1", 0), Noting, ioloop=loop)
    facts["ftp"] = server.address[1]

    def run():
        while True:
            loop.loop(timeout=1, blocking=False)

    threading.Thread(target=run, daemon=True).start()


# SFTP


def start_sftp():
    keys = os.path.join(FOLDER, "keys")
    os.makedirs(keys)
    for name in ["host", "mine"]:
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", f"{keys}/{name}"], check=True)
    os.makedirs("/run/sshd", exist_ok=True)
    port = free_port()
    with open(f"{keys}/conf", "w") as file:
        file.write(
            f"Port {port}\nListenAddress 127.0.0.1\nHostKey {keys}/host\nPidFile none\nAuthorizedKeysFile {keys}/mine.pub\n"
            "StrictModes no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n"
            "PermitRootLogin prohibit-password\nUsePAM no\nMaxStartups 1000\nSubsystem sftp internal-sftp\n")
    log = open(f"{keys}/log", "ab")
    process = subprocess.Popen(["/usr/sbin/sshd", "-D", "-e", "-f", f"{keys}/conf"], stdin=subprocess.DEVNULL, stderr=log)
    endings.append(process.terminate)
    finger = subprocess.run(["ssh-keygen", "-l", "-f", f"{keys}/host.pub"], capture_output=True, text=True, check=True)
    facts.update(
        sftp=port, key=f"{keys}/mine", user=pwd.getpwuid(os.geteuid()).pw_name,
        fingerprint=finger.stdout.split(" ")[1])
    end = time.monotonic() + 10
    while time.monotonic() < end:
        with socket.socket() as s:
            if s.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise SystemExit("sshd does not answer")


# SMTP


def start_smtp():
    from aiosmtpd.controller import Controller

    logging.getLogger("mail.log").setLevel(logging.CRITICAL)

    class Noting:
        async def handle_DATA(self, server, session, envelope):
            found = re.search(rb"(?im)^message-id:\s*<([^@>]+)", envelope.original_content)
            arrived(envelope.rcpt_tos[0].split("@")[0], found.group(1).decode())
            return "250 Kept"

    port = free_port()
    Controller(Noting(), hostname="127.0.0.1", port=port).start()
    facts["smtp"] = port


def main():
    try:
        start_sftp()
        start_smtp()
        start_ftp()
        start_http()
        print(json.dumps(facts), flush=True)
        sys.stdin.read()
    finally:
        for end in endings:
            end()


main()
