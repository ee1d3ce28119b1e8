/// An OBJECT IDENTIFIER (X.690 §8.19): the content of its encoding, which is compared octet for octet.
///
/// Every number has one encoding only, so equal octets are equal numbers, and a beginning that ends with a number is a
/// beginning in numbers.
package struct ObjectIdentifier: Sendable, Hashable, CustomStringConvertible {
    /// Shared with what the identifier was read from, not copied.
    package let octets: ArraySlice<UInt8>

    /// The identifier whose content octets stand at `content`, which were checked.
    init(_ content: Range<Int>, of input: [UInt8]) {
        octets = input[content]
    }

    /// Reads dotted decimal form; nil for anything else, leading zeros included.
    package init?(_ dotted: String) {
        if let octets = Self.attributeType(dotted) {
            self.octets = octets[...]
            return
        }
        let arcs = dotted.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard arcs.count >= 2 else { return nil }
        var numbers: [[UInt8]] = []
        for arc in arcs {
            guard !arc.isEmpty, arc.count <= 40, arc.allSatisfy({ $0 &- UInt8(ascii: "0") <= 9 }),
                arc.count == 1 || arc.first != UInt8(ascii: "0")
            else { return nil }
            numbers.append(arc.map { $0 - UInt8(ascii: "0") })
        }
        guard numbers[0].count == 1, numbers[0][0] <= 2 else { return nil }
        let first = numbers[0][0]
        guard first == 2 || numbers[1].count == 1 || (numbers[1].count == 2 && numbers[1][0] < 4) else { return nil }
        var octets = Self.base128(Self.adding(first * 40, to: numbers[1]))
        for number in numbers.dropFirst(2) { octets += Self.base128(number) }
        self.octets = octets[...]
    }

    package static func == (left: ObjectIdentifier, right: ObjectIdentifier) -> Bool {
        Octets.areEqual(left.octets.span, right.octets.span)
    }

    /// Whether this is `arc` with exactly one further number.
    package func isChild(of arc: ObjectIdentifier) -> Bool {
        isWithin(arc) && octets.dropFirst(arc.octets.count).count { $0 < 0x80 } == 1
    }

    /// Whether this is `arc` itself or stands anywhere below it.
    package func isWithin(_ arc: ObjectIdentifier) -> Bool {
        let (mine, theirs) = (octets.span, arc.octets.span)
        return mine.count >= theirs.count && Octets.areEqual(mine.extracting(0..<theirs.count), theirs)
    }

    /// Dotted decimal form.
    package var description: String {
        var numbers: [[UInt8]] = []
        var number: [UInt8] = [0]
        for octet in octets {
            number = Self.timesAdding(number, 128, octet & 0x7F)
            guard octet < 0x80 else { continue }
            numbers.append(number)
            number = [0]
        }
        guard let first = numbers.first else { return "" }
        let top: UInt8 = Self.isBelow(tens: 4, first) ? 0 : Self.isBelow(tens: 8, first) ? 1 : 2
        numbers[0] = Self.subtracting(top * 40, from: first)
        return ([[top]] + numbers).map { String(decoding: $0.map { $0 + UInt8(ascii: "0") }, as: UTF8.self) }
            .joined(separator: ".")
    }

    /// The octets of `2.5.4.` and one number below 100, which the types of names' attributes are.
    private static func attributeType(_ dotted: String) -> [UInt8]? {
        let text = dotted.utf8
        guard (7...8).contains(text.count), text.starts(with: "2.5.4.".utf8) else { return nil }
        var number: UInt8 = 0
        for digit in text.dropFirst(6) {
            guard digit &- UInt8(ascii: "0") <= 9 else { return nil }
            number = number * 10 + (digit - UInt8(ascii: "0"))
        }
        guard number >= (text.count == 7 ? 0 : 10) else { return nil }
        return [0x55, 0x04, number]
    }

    // Numbers of any size, as decimal digits.

    private static func isBelow(tens: UInt8, _ digits: [UInt8]) -> Bool {
        digits.count < 2 || (digits.count == 2 && digits[0] < tens)
    }

    private static func base128(_ digits: [UInt8]) -> [UInt8] {
        var rest = digits[...]
        var octets: [UInt8] = []
        repeat {
            var quotient: [UInt8] = []
            var remainder = 0
            for digit in rest {
                remainder = remainder * 10 + Int(digit)
                if !quotient.isEmpty || remainder >= 128 { quotient.append(UInt8(remainder / 128)) }
                remainder %= 128
            }
            octets.append(UInt8(remainder) | (octets.isEmpty ? 0 : 0x80))
            rest = quotient[...]
        } while !rest.isEmpty
        return octets.reversed()
    }

    private static func timesAdding(_ digits: [UInt8], _ factor: Int, _ summand: UInt8) -> [UInt8] {
        var carry = Int(summand)
        var result: [UInt8] = []
        for digit in digits.reversed() {
            let value = Int(digit) * factor + carry
            result.append(UInt8(value % 10))
            carry = value / 10
        }
        while carry > 0 {
            result.append(UInt8(carry % 10))
            carry /= 10
        }
        return result.reversed()
    }

    private static func adding(_ summand: UInt8, to digits: [UInt8]) -> [UInt8] { timesAdding(digits, 1, summand) }

    private static func subtracting(_ number: UInt8, from digits: [UInt8]) -> [UInt8] {
        var rest = Int(number)
        var result: [UInt8] = []
        for digit in digits.reversed() {
            let part = rest % 10
            rest /= 10
            let value = Int(digit) - part
            result.append(UInt8(value < 0 ? value + 10 : value))
            if value < 0 { rest += 1 }
        }
        while result.count > 1, result.last == 0 { result.removeLast() }
        return result.reversed()
    }
}
