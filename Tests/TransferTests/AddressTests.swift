import Testing

@testable import Transfer

struct AddressTests {
}
