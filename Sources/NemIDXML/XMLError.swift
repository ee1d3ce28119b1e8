/// Why an input was refused, and where.
///
/// Two errors are equal when their codes are. The reason is for people; it never quotes the input.
package struct XMLError: Error, Sendable, Hashable {
    /// The kind of failure, by its stable name.
    package let code: Code

    /// Octets before the failure in the input as it was given, a byte order mark included.
    package let offset: Int

    /// The line, from 1; CR, LF and CR LF each end a line.
    package let line: Int

    /// The character in that line, from 1; a byte order mark is not counted.
    package let column: Int

    package let reason: String

    package init(code: Code, offset: Int, line: Int, column: Int, reason: String) {
        self.code = code
        self.offset = offset
        self.line = line
        self.column = column
        self.reason = reason
    }

    package static func == (left: XMLError, right: XMLError) -> Bool {
        left.code == right.code
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(code)
    }
}

extension XMLError {
    /// The names of the failures; a set that may grow.
    package struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Name: String {
            case wellFormed, encoding, limit, doctype, namespace, canonicalization
        }

        private let name: Name

        /// Breaks the grammar or a well-formedness constraint of XML 1.0.
        package static let wellFormed = Code(name: .wellFormed)
        /// Not UTF-8, or declared to be something else.
        package static let encoding = Code(name: .encoding)
        /// More of something than `XML.Limits` allows.
        package static let limit = Code(name: .limit)
        /// Has a document type declaration.
        package static let doctype = Code(name: .doctype)
        /// Breaks a constraint of Namespaces in XML 1.0.
        package static let namespace = Code(name: .namespace)
        /// Has no canonical form: a namespace name in scope is a relative reference.
        package static let canonicalization = Code(name: .canonicalization)

        package var description: String { name.rawValue }
    }
}

extension XMLError: CustomStringConvertible {
    package var description: String { "\(code) at line \(line), column \(column) (octet \(offset)): \(reason)" }
}

extension XMLError {
    /// An error at `offset` of `input`; line and column are counted here, once.
    @inline(never)
    init(_ code: Code, at offset: Int, in input: Span<UInt8>, _ reason: String) {
        var line = 1
        var column = 1
        var position = ByteOrderMark.length(in: input)
        let end = min(offset, input.count)
        while position < end {
            let byte = input[position]
            position += 1
            if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !input.has("\n", at: position)) {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(code: code, offset: offset, line: line, column: column, reason: reason)
    }
}
