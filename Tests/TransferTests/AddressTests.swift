import CCurl
import Glibc
import Testing

@testable import Transfer

struct AddressTests {
    @Test(arguments: [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.9.9.9",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1",
        "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1",
        "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.1.1.1", "::ffff:a9fe:a9fe", "::127.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::1",
        "2002:c0a8:101::1", "3fff::1", "4000::1", "5f00::1", "fc00::1", "fd12:3456::1", "fe80::1", "febf::1", "fec0::1",
        "ff02::1",
    ])
    func `an address that is not public is refused`(text: String) throws {
        #expect(AddressGuard().objection(to: try #require(IPAddress(text))) != nil)
    }

    @Test(arguments: [
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
        "169.253.1.1", "172.15.255.255", "172.32.0.0", "192.167.1.1", "198.17.1.1", "198.20.0.1", "223.255.255.255",
        "2606:4700::1111", "2a00:1450::1", "64:ff9b::1.1.1.1", "::ffff:8.8.8.8",
    ])
    func `a public address is not`(text: String) throws {
        #expect(AddressGuard().objection(to: try #require(IPAddress(text))) == nil)
    }

    @Test(arguments: ["127.1", "0x7f000001", "2130706433", "127.0.0.1 ", "localhost", "", "::1%lo", "1.2.3.4.5"])
    func `other ways of writing are not addresses, and are looked up and checked like names`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test(arguments: ["127.1", "0x7f000001", "2130706433", "localhost", "0"])
    func `a name is judged by the addresses it has`(name: String) throws {
        let failure = try #require(throws: TransferFailure.self) { try CheckedAddresses(of: name, AddressGuard()) }
        #expect(failure.cause == .address)
        #expect(failure.next == .giveUp)
    }

    @Test func `an allowed network opens itself and no other`() throws {
        let open = AddressGuard(allowing: ["10.1.0.0/16", "fd00:1::/32"].compactMap(Network.init))
        for (text, isOpen) in [
            ("10.1.2.3", true), ("::ffff:10.1.2.3", true), ("64:ff9b::10.1.2.3", true), ("10.2.0.1", false),
            ("fd00:1:ffff::1", true), ("fd00:2::1", false), ("127.0.0.1", false),
        ] {
            #expect((open.objection(to: try #require(IPAddress(text))) == nil) == isOpen, "\(text)")
        }
    }

    @Test(arguments: ["10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "/8", "host/8", "fd00::/129", "10.0.0.0/8/8", ""])
    func `what is not a network is not read as one`(text: String) {
        #expect(Network(text) == nil)
    }

    @Test(arguments: ["10.1.0.0/16", "127.0.0.1/32", "fd00::/8", "0.0.0.0/0", "::/0"])
    func `a network is written as it was read`(text: String) {
        #expect(Network(text)?.description == text)
    }

    @Test func `a socket is opened to a checked address and to no other`() throws {
        let checked = try #require(IPAddress("127.0.0.1"))
        let exchange = Exchange(to: [checked], until: Cancellation())
        let good = Self.open("127.0.0.1", exchange)
        #expect(good >= 0)
        close(good)
        #expect(exchange.refused == nil)
        #expect(Self.open("127.0.0.2", exchange) == -1)
        #expect(exchange.refused == IPAddress("127.0.0.2"))
    }

    /// Asks for a socket as libcurl does.
    private static func open(_ text: String, _ exchange: Exchange) -> curl_socket_t {
        var target = curl_sockaddr()
        target.family = AF_INET
        target.socktype = Int32(SOCK_STREAM.rawValue)
        withUnsafeMutableBytes(of: &target.addr) { bytes in
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = inet_addr(text)
            withUnsafeBytes(of: address) { bytes.copyMemory(from: $0) }
        }
        return exchange.open(&target)
    }
}
