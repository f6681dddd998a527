"""Real servers on loopback for the tests of transfers. Says their ports as one line of JSON; ends when its input ends.

Usage: peers.py FOLDER
"""

import asyncio, base64, datetime, hashlib, json, logging, os, pwd, shutil, socket, ssl, struct, subprocess, sys, threading, time

FOLDER = sys.argv[1]
USER, PASSWORD = "press", "s3cret: word"
SIZE_OF_SMALL_DISK = "512k"
facts = {"user": USER, "password": PASSWORD}
endings = []


def folder(name):
    path = os.path.join(FOLDER, name)
    os.makedirs(path, exist_ok=True)
    return path


def free_port(host="127.0.0.1"):
    with socket.socket() as s:
        s.bind((host, 0))
        return s.getsockname()[1]


def cut(writer):
    """Ends a connection as a machine that dies does.

    The loop closes it: a socket closed behind its back leaves a watch on a number that the next connection gets, which is then never heard.
    """
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


def small_disk(name):
    """A folder that soon is full, where this may be made."""
    path = folder(name)
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE_OF_SMALL_DISK}", "none", path], capture_output=True)
    if made.returncode:
        return None
    endings.append(lambda: subprocess.run(["umount", "-l", path], capture_output=True))
    return path


# Certificates


def make_certificates():
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID
    import ipaddress

    now = datetime.datetime.now(datetime.timezone.utc)
    day = datetime.timedelta(days=1)
    name = lambda text: x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])

    def write(path, *parts):
        with open(os.path.join(FOLDER, path), "wb") as file:
            file.write(b"".join(parts))
        return os.path.join(FOLDER, path)

    def key_bytes(key):
        return key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())

    ca_key = ec.generate_private_key(ec.SECP256R1())
    ca = (
        x509.CertificateBuilder().subject_name(name("Test authority")).issuer_name(name("Test authority"))
        .public_key(ca_key.public_key()).serial_number(1).not_valid_before(now - 30 * day)
        .not_valid_after(now + 30 * day).add_extension(x509.BasicConstraints(True, None), True)
        .sign(ca_key, hashes.SHA256()))
    facts["authority"] = write("authority.pem", ca.public_bytes(serialization.Encoding.PEM))

    def server(path, serial, first, last):
        key = ec.generate_private_key(ec.SECP256R1())
        names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
        certificate = (
            x509.CertificateBuilder().subject_name(name("localhost")).issuer_name(ca.subject)
            .public_key(key.public_key()).serial_number(serial).not_valid_before(first).not_valid_after(last)
            .add_extension(x509.SubjectAlternativeName(names), False).sign(ca_key, hashes.SHA256()))
        return write(path, certificate.public_bytes(serialization.Encoding.PEM), key_bytes(key))

    return server("good.pem", 2, now - day, now + 20 * day), server("expired.pem", 3, now - 20 * day, now - day)


# HTTP

try:
    from standardwebhooks import Webhook, WebhookVerificationError

    facts["hookSecret"] = "whsec_" + base64.b64encode(os.urandom(32)).decode()
except ImportError:
    pass


def take_hook(name, headers, body):
    """Checks the signature as a subscriber's program does, then keeps headers and body. A repeat replaces the first."""
    try:
        Webhook(facts["hookSecret"]).verify(body, headers, json_parse=False)
    except (WebhookVerificationError, ValueError) as error:
        return 400, str(error).encode()
    path = os.path.join(folder("hooks/" + name), headers["webhook-id"].replace("/", "_"))
    number = len(os.listdir(os.path.dirname(path))) // 2
    with open(path + ".body", "wb") as file:
        file.write(body)
    with open(path + ".json", "w") as file:
        json.dump({**headers, "number": str(number)}, file)
    return 204, b""


class Web:
    def __init__(self):
        self.asked = []

    async def serve(self, reader, writer):
        try:
            while await self.answer_one(reader, writer):
                pass
        except (asyncio.IncompleteReadError, ConnectionError, ssl.SSLError):
            pass
        finally:
            writer.close()

    async def answer_one(self, reader, writer):
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, target, _ = head[0].split(" ")
        headers = [line.split(": ", 1) if ": " in line else [line.rstrip(":"), ""] for line in head[1:] if line]
        by_name = {name.lower(): value for name, value in headers}
        if target.startswith("/cut"):
            await reader.readexactly(100)
            cut(writer.get_extra_info("socket")._sock)
            return False
        body = await reader.readexactly(int(by_name.get("content-length", 0)))
        self.asked.append(target)
        path, _, query = target.partition("?")
        words = path.strip("/").split("/")
        if words[0] == "status":
            extra = f"{query}\r\n" if query else ""
            await self.send(writer, int(words[1]), b"so it is", extra.replace("_", " "))
        elif words[0] == "hook":
            await self.send(writer, *take_hook(words[1], by_name, body))
        elif words[0] == "redirect":
            await self.send(writer, int(words[1]), b"", f"Location: {query}\r\n")
        elif words[0] == "slow":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
            for _ in range(1000):
                writer.write(b".")
                await writer.drain()
                await asyncio.sleep(1)
        elif words[0] == "reset":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + b"." * 50000)
            await writer.drain()
            await asyncio.sleep(0.1)
            cut(writer)
            return False
        elif words[0] == "big":
            await self.send(writer, 200, b"." * int(words[1]))
        elif words[0] == "asked":
            await self.send(writer, 200, json.dumps(self.asked).encode())
        else:
            port = writer.get_extra_info("peername")[1]
            told = {"method": method, "target": target, "headers": headers, "size": len(body), "line": port,
                    "hash": hashlib.sha256(body).hexdigest()}
            await self.send(writer, 200, b"" if method == "HEAD" else json.dumps(told).encode())
        return True

    async def send(self, writer, status, body, extra=""):
        writer.write(f"HTTP/1.1 {status} Word\r\nContent-Length: {len(body)}\r\n{extra}\r\n".encode() + body)
        await writer.drain()


def context(certificate):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(certificate)
    return made


def start_web(good, expired):
    started = threading.Event()

    async def run():
        web, port = Web(), free_port()
        facts["http"] = port
        # A second address of this machine, so that one may be allowed and the other not.
        for host in ["127.0.0.1", "127.0.0.2"]:
            await asyncio.start_server(web.serve, host, port, backlog=1000)
        for name, certificate in [("https", good), ("httpsExpired", expired)]:
            server = await asyncio.start_server(Web().serve, "127.0.0.1", 0, ssl=context(certificate))
            facts[name] = server.sockets[0].getsockname()[1]
        proxy = lambda fault: lambda r, w: forward(fault, r, w)
        facts["proxies"] = {}
        for peer in ["sftp", "smtp"]:
            for fault in ["slow", "reset"]:
                server = await asyncio.start_server(proxy((peer, fault)), "127.0.0.1", 0)
                facts["proxies"][f"{peer} {fault}"] = server.sockets[0].getsockname()[1]
        started.set()
        await asyncio.Event().wait()

    threading.Thread(target=lambda: asyncio.run(run()), daemon=True).start()
    started.wait()


async def forward(peer_and_fault, reader, writer):
    """Hands on what comes, and after a good deal of it fails."""
    peer, fault = peer_and_fault
    port = facts[peer]
    there, onward = await asyncio.open_connection("127.0.0.1", port)

    async def back():
        while data := await there.read(65536):
            writer.write(data)
            await writer.drain()

    answers = asyncio.create_task(back())
    passed = 0
    try:
        while data := await reader.read(4096):
            passed += len(data)
            if passed > 100_000 and fault == "reset":
                cut(writer)
                break
            if passed > 100_000:
                for byte in data:
                    onward.write(bytes([byte]))
                    await asyncio.sleep(1)
            onward.write(data)
            await onward.drain()
    except ConnectionError:
        pass
    onward.close()
    answers.cancel()


# FTP


def start_ftp(good, expired):
    from pyftpdlib.authorizers import DummyAuthorizer
    from pyftpdlib.handlers import DTPHandler, FTPHandler, ThrottledDTPHandler, TLS_FTPHandler
    from pyftpdlib.ioloop import IOLoop
    from pyftpdlib.servers import FTPServer

    logging.getLogger("pyftpdlib").setLevel(logging.CRITICAL)
    loop = IOLoop()

    def start(name, root, handler=FTPHandler, **values):
        authorizer = DummyAuthorizer()
        authorizer.add_user(USER, PASSWORD, root, perm="elradfmwMT")
        made = type(f"{name}Handler", (handler,), {"authorizer": authorizer, "auth_failed_timeout": 0.2, **values})
        server = FTPServer(("127.0.0.1", 0), made, ioloop=loop)
        facts[name] = server.address[1]

    class Cutting(DTPHandler):
        def handle_read(self):
            super().handle_read()
            if self.tot_bytes_received > 50_000 and not self._closed:
                for sock in [self.socket, self.cmd_channel.socket]:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                commands = self.cmd_channel
                self.close()
                commands.close()

        handle_read_event = handle_read

    class Slow(ThrottledDTPHandler):
        read_limit = 1

    class Strict(FTPHandler):
        """Replaces nothing, as some servers do."""

        def ftp_RNTO(self, path):
            if os.path.lexists(path):
                return self.respond("550 The file is there.")
            return super().ftp_RNTO(path)

    class Miscounting(FTPHandler):
        def ftp_SIZE(self, path):
            self.respond("213 7")

    class Uncounting(FTPHandler):
        def ftp_SIZE(self, path):
            self.respond("502 Not here.")

    class Elsewhere(FTPHandler):
        """Names an address that is not its own for the bytes."""

        masquerade_address = "10.255.255.1"

        def ftp_EPSV(self, line):
            self.respond("500 Not here.")

    class Implicit(TLS_FTPHandler):
        def handle(self):
            self.secure_connection(self.ssl_context)

        def handle_ssl_established(self):
            TLS_FTPHandler.handle(self)

        def ftp_AUTH(self, line):
            self.respond("550 Encrypted already.")

    start("ftp", folder("ftp"))
    start("ftpTLS", folder("ftpTLS"), TLS_FTPHandler, certfile=good, tls_control_required=True, tls_data_required=True)
    start("ftpImplicit", folder("ftpImplicit"), Implicit, certfile=good, tls_data_required=True)
    start("ftpExpired", folder("ftpExpired"), TLS_FTPHandler, certfile=expired)
    start("ftpStrict", folder("ftpStrict"), Strict)
    start("ftpMiscounting", folder("ftpMiscounting"), Miscounting)
    start("ftpUncounting", folder("ftpUncounting"), Uncounting)
    start("ftpElsewhere", folder("ftpElsewhere"), Elsewhere)
    start("ftpCutting", folder("ftpCutting"), dtp_handler=Cutting)
    start("ftpSlow", folder("ftpSlow"), dtp_handler=Slow)
    start("ftpSleepy", folder("ftpSleepy"), timeout=1)
    if disk := small_disk("ftpFull"):
        start("ftpFull", disk)

    def serve():
        while True:
            loop.loop(timeout=1, blocking=False)

    threading.Thread(target=serve, daemon=True).start()


def start_vsftpd():
    program = shutil.which("vsftpd") or "/usr/sbin/vsftpd"
    if os.geteuid() or not os.access(program, os.X_OK):
        return
    port, root = free_port(), folder("vsftpd")
    os.chmod(FOLDER, 0o755)
    user = pwd.getpwnam("ftp")
    # It wants its own root closed.
    os.chown(folder("vsftpd/in"), user.pw_uid, user.pw_gid)
    settings = {
        "listen": "YES", "listen_ipv6": "NO", "listen_address": "127.0.0.1", "listen_port": port, "background": "NO",
        "anonymous_enable": "YES", "no_anon_password": "YES", "write_enable": "YES", "anon_upload_enable": "YES",
        "anon_mkdir_write_enable": "YES", "anon_other_write_enable": "YES", "anon_root": root, "anon_umask": "022",
        "seccomp_sandbox": "NO", "secure_chroot_dir": folder("vsftpd-empty"),
        "ssl_enable": "YES", "allow_anon_ssl": "YES", "rsa_cert_file": os.path.join(FOLDER, "good.pem"),
        "require_ssl_reuse": "YES", "ssl_ciphers": "HIGH", "use_localtime": "NO",
    }
    path = os.path.join(FOLDER, "vsftpd.conf")
    with open(path, "w") as file:
        file.writelines(f"{name}={value}\n" for name, value in settings.items())
    run(program, path)
    await_port(port)
    facts["vsftpd"] = port


# SFTP


def start_sshd():
    program = "/usr/sbin/sshd"
    if not os.access(program, os.X_OK):
        return
    keys = folder("keys")
    for name, words in [("host", []), ("other", []), ("mine", []), ("locked", ["-N", "open up"])]:
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", *(words or ["-N", ""]), "-f", f"{keys}/{name}"], check=True)
    with open(f"{keys}/authorized", "w") as file:
        file.writelines(open(f"{keys}/{name}.pub").read() for name in ["mine", "locked"])
    facts["keys"], facts["sshUser"] = keys, pwd.getpwuid(os.geteuid()).pw_name
    if os.geteuid() == 0:
        os.makedirs("/run/sshd", exist_ok=True)
    start = lambda name, root: start_one_sshd(program, keys, name, root)
    start("sftp", folder("sftp"))
    if disk := small_disk("sftpFull"):
        start("sftpFull", disk)
    finger = subprocess.run(["ssh-keygen", "-l", "-f", f"{keys}/host.pub"], capture_output=True, text=True, check=True)
    facts["fingerprint"] = finger.stdout.split(" ")[1]
    for name in ["host", "other"]:
        kind, key = open(f"{keys}/{name}.pub").read().split(" ")[:2]
        with open(f"{keys}/known-{name}", "w") as file:
            file.write(f"[127.0.0.1]:{facts['sftp']} {kind} {key}\n[localhost]:{facts['sftp']} {kind} {key}\n")


def start_one_sshd(program, keys, name, root):
    port = free_port()
    settings = f"""
        Port {port}
        ListenAddress 127.0.0.1
        HostKey {keys}/host
        PidFile none
        AuthorizedKeysFile {keys}/authorized
        StrictModes no
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        PermitRootLogin prohibit-password
        UsePAM no
        MaxStartups 1000
        MaxSessions 1000
        Subsystem sftp internal-sftp
        ForceCommand internal-sftp -d {root}
    """
    path = os.path.join(FOLDER, f"{name}.conf")
    with open(path, "w") as file:
        file.writelines(line.strip() + "\n" for line in settings.splitlines())
    run(program, "-D", "-e", "-f", path)
    await_port(port)
    facts[name] = port


def run(*words):
    log = open(os.path.join(FOLDER, os.path.basename(words[0]) + ".log"), "ab")
    process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    endings.append(lambda: (process.terminate(), process.wait(10)))


def await_port(port):
    end = time.monotonic() + 10
    while time.monotonic() < end:
        with socket.socket() as s:
            if s.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise SystemExit(f"nothing answers on port {port}")


# SMTP


def start_smtp(good, expired):
    from aiosmtpd.controller import Controller
    from aiosmtpd.smtp import AuthResult

    logging.getLogger("mail.log").setLevel(logging.CRITICAL)

    class Keeping:
        """Keeps each message and its envelope as two files."""

        def __init__(self, path):
            self.path, self.count = path, 0

        async def handle_RCPT(self, server, session, envelope, address, options):
            for word, answer in [("full", "452 4.2.2 The box is full"), ("gone", "550 5.1.1 Nobody of that name")]:
                if address.startswith(word):
                    return answer
            envelope.rcpt_tos.append(address)
            return "250 OK"

        async def handle_DATA(self, server, session, envelope):
            self.count += 1
            name = os.path.join(self.path, str(self.count))
            with open(name + ".mail", "wb") as file:
                file.write(envelope.original_content)
            told = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "helo": session.host_name,
                    "encrypted": server.transport.get_extra_info("ssl_object") is not None, "name": getattr(session.auth_data, "login", b"").decode()}
            with open(name + ".json", "w") as file:
                json.dump(told, file)
            return f"250 2.0.0 Kept as {self.count}"

    def authenticate(server, session, envelope, mechanism, data):
        fits = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=fits, handled=False, auth_data=data)

    def start(name, **values):
        port = free_port()
        controller = Controller(Keeping(folder(name)), hostname="127.0.0.1", port=port, **values)
        controller.start()
        facts[name] = port

    signing = {"authenticator": authenticate, "auth_required": True}
    start("smtp")
    start("smtpTLS", tls_context=context(good), require_starttls=True, **signing)
    start("smtpImplicit", ssl_context=context(good), authenticator=authenticate, auth_require_tls=False)
    start("smtpExpired", tls_context=context(expired), require_starttls=True)


def main():
    good, expired = make_certificates()
    try:
        start_sshd()
        start_vsftpd()
        start_smtp(good, expired)
        start_ftp(good, expired)
        start_web(good, expired)
        print(json.dumps(facts), flush=True)
        sys.stdin.read()
    finally:
        for end in reversed(endings):
            end()


main()
