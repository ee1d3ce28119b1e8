/// Leaf functions over octets that are known to be valid UTF-8.
extension Span<UInt8> {
    /// Whether the ASCII text `expected` stands at `position`.
    @inline(__always)
    func has(_ expected: StaticString, at position: Int) -> Bool {
        guard expected.utf8CodeUnitCount <= count - position else { return false }
        for index in 0..<expected.utf8CodeUnitCount where self[position + index] != expected.utf8Start[index] {
            return false
        }
        return true
    }

    /// Whether the `length` octets at `first` and at `second` are the same; both must lie within.
    @inline(__always)
    func isEqual(at first: Int, and second: Int, length: Int) -> Bool {
        if length < 8 {
            guard max(first, second) <= count - 8 else { return isEqualAtEnd(first, second, length) }
            // Eight together, and only those that count are looked at.
            let left = bytes.unsafeLoadUnaligned(fromByteOffset: first, as: UInt64.self)
            let right = bytes.unsafeLoadUnaligned(fromByteOffset: second, as: UInt64.self)
            return (left ^ right).littleEndian & ((1 << UInt64(8 * length)) - 1) == 0
        }
        // Eight at a time, the last eight together, whether or not they were looked at before.
        let raw = bytes
        var index = 0
        while true {
            let left = raw.unsafeLoadUnaligned(fromByteOffset: first + index, as: UInt64.self)
            guard left == raw.unsafeLoadUnaligned(fromByteOffset: second + index, as: UInt64.self) else { return false }
            guard index < length - 8 else { return true }
            index = min(index + 8, length - 8)
        }
    }

    /// The same for less than eight octets of which some are among the last eight of all.
    @inline(never)
    private func isEqualAtEnd(_ first: Int, _ second: Int, _ length: Int) -> Bool {
        var index = 0
        while index < length {
            if self[first + index] != self[second + index] { return false }
            index += 1
        }
        return true
    }

    /// Whether the character at `position` can begin a name (production [4]).
    @inline(__always)
    func isNameStart(at position: Int) -> Bool {
        let byte = self[position]
        return byte < 0x80 ? Characters.nameStart.contains(byte) : Characters.isNameStart(scalar(at: position).value)
    }

    /// The character at `position` and how many octets it takes.
    func scalar(at position: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(self[position])
        func continuation(_ index: Int) -> UInt32 { UInt32(self[position + index]) & 0x3F }
        switch lead {
        case 0..<0x80: return (lead, 1)
        case 0xC0..<0xE0: return ((lead & 0x1F) << 6 | continuation(1), 2)
        case 0xE0..<0xF0: return ((lead & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3)
        default:
            return ((lead & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3), 4)
        }
    }

    /// The first position from `position` on that is not white space, or the end.
    @inline(__always)
    func skippingSpace(from position: Int) -> Int {
        var position = position
        while position < count, Characters.isSpace(self[position]) { position += 1 }
        return position
    }
}
