/// Reading of DER (X.690 §8, §10, §11): the one encoding that each value has.
///
/// Small and strict on purpose: identifiers of one octet, definite lengths of the shortest form, strings in one piece. It
/// reads in place; an element is a place in the octets, never a copy. OpenSSL remains the judge in tests, where both must
/// read the same from every certificate and list.
package enum DER {
    /// Identifier octets of the universal types that certificates, lists and answers are made of (X.690 §8.1.2).
    package enum Tag {
        package static let endOfContents: UInt8 = 0x00
        package static let boolean: UInt8 = 0x01
        package static let integer: UInt8 = 0x02
        package static let bitString: UInt8 = 0x03
        package static let octetString: UInt8 = 0x04
        package static let null: UInt8 = 0x05
        package static let objectIdentifier: UInt8 = 0x06
        package static let enumerated: UInt8 = 0x0A
        package static let utf8String: UInt8 = 0x0C
        package static let printableString: UInt8 = 0x13
        package static let teletexString: UInt8 = 0x14
        package static let ia5String: UInt8 = 0x16
        package static let utcTime: UInt8 = 0x17
        package static let generalizedTime: UInt8 = 0x18
        package static let visibleString: UInt8 = 0x1A
        package static let universalString: UInt8 = 0x1C
        package static let bmpString: UInt8 = 0x1E
        package static let sequence: UInt8 = 0x30
        package static let set: UInt8 = 0x31

        /// `[number]` around or instead of a primitive value.
        package static func primitive(_ number: UInt8) -> UInt8 { 0x80 | number }

        /// `[number]` around or instead of a constructed value.
        package static func constructed(_ number: UInt8) -> UInt8 { 0xA0 | number }
    }

    /// Why octets are not the DER that is expected.
    package struct Fault: Error, Sendable, CustomStringConvertible {
        private let reason: StaticString

        package init(_ reason: StaticString) { self.reason = reason }

        static let cutShort = Fault("an element is cut short")

        package var description: String { reason.description }
    }
}
