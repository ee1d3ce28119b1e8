/// The bits of the keyUsage extension (RFC 5280 §4.2.1.3), as OpenSSL numbers them.
package struct KeyUsage: OptionSet, Sendable, Hashable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let digitalSignature = KeyUsage(rawValue: 0x80)
    package static let nonRepudiation = KeyUsage(rawValue: 0x40)
    package static let keyEncipherment = KeyUsage(rawValue: 0x20)
    package static let dataEncipherment = KeyUsage(rawValue: 0x10)
    package static let keyAgreement = KeyUsage(rawValue: 0x08)
    package static let keyCertSign = KeyUsage(rawValue: 0x04)
    package static let cRLSign = KeyUsage(rawValue: 0x02)
}
