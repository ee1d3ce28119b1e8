/// Decodes one base64 text: eight or four letters at once as long as there is nothing but letters, else letter by letter.
struct Base64Decoder {
    private static let padding = UInt8(ascii: "=")

    private let text: UnsafeBufferPointer<UInt8>
    private let output: UnsafeMutableBufferPointer<UInt8>
    private let refusesBlanks: Bool
    private var read = 0
    private var written = 0
    private var group: UInt32 = 0
    private var letters = 0
    private var pads = 0

    /// `output` must have room for three octets for each four of `text`, and four more.
    init(
        _ text: UnsafeBufferPointer<UInt8>,
        _ output: UnsafeMutableBufferPointer<UInt8>,
        whiteSpaceIsRefused: Bool
    ) {
        self.text = text
        self.output = output
        refusesBlanks = whiteSpaceIsRefused
    }

    /// How many octets were written; nil where the text is not strict base64.
    mutating func decode() -> Int? {
        let isRead = Base64Values.table.withUnsafeBufferPointer { values in
            while read < text.count {
                if letters == 0, pads == 0 {
                    decodeGroups(values)
                    guard read < text.count else { break }
                }
                guard decodeLetter(values) else { return false }
            }
            return true
        }
        return isRead && finish() ? written : nil
    }

    /// As many whole groups as stand here, two of them at once where they can be, with white space between them.
    private mutating func decodeGroups(_ values: UnsafeBufferPointer<UInt32>) {
        guard let source = UnsafeRawPointer(text.baseAddress), let target = UnsafeMutableRawPointer(output.baseAddress),
            let first = values.baseAddress
        else { return }
        let (second, third, fourth) = (
            first + Base64Values.entries, first + 2 * Base64Values.entries, first + 3 * Base64Values.entries
        )
        /// The 24 bits of the four letters, the first in the lowest octet.
        func group(_ letters: UInt64) -> UInt32 {
            first[Int(letters & 0xFF)] | second[Int(letters &>> 8 & 0xFF)]
                | third[Int(letters &>> 16 & 0xFF)] | fourth[Int(letters &>> 24 & 0xFF)]
        }
        let (end, room) = (text.count, output.count)
        var (read, written) = (read, written)
        while true {
            // Six octets count of the eight that are written; what follows writes over the other two.
            var pairs = min(end &- read, (room &- written &- 2) / 6 &* 8) / 8
            while pairs > 0 {
                pairs &-= 1
                let letters = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: read, as: UInt64.self))
                let (left, right) = (group(letters), group(letters &>> 32))
                guard (left | right) & Base64Values.invalid == 0 else { break }
                let bits = UInt64(left) &<< 40 | UInt64(right) &<< 16
                target.storeBytes(of: bits.bigEndian, toByteOffset: written, as: UInt64.self)
                read &+= 8
                written &+= 6
            }
            // Three octets count of four.
            while end &- read >= 4, room &- written >= 4 {
                let letters = UInt32(littleEndian: source.loadUnaligned(fromByteOffset: read, as: UInt32.self))
                let bits = group(UInt64(letters))
                guard bits & Base64Values.invalid == 0 else { break }
                target.storeBytes(of: (bits &<< 8).bigEndian, toByteOffset: written, as: UInt32.self)
                read &+= 4
                written &+= 3
            }
            guard !refusesBlanks, read < end,
                first[Int(source.load(fromByteOffset: read, as: UInt8.self))] & Base64Values.blank != 0
            else { break }
            read &+= 1
        }
        (self.read, self.written) = (read, written)
    }

    private mutating func write(_ bits: UInt32) {
        output[written] = UInt8(truncatingIfNeeded: bits >> 16)
        output[written + 1] = UInt8(truncatingIfNeeded: bits >> 8)
        output[written + 2] = UInt8(truncatingIfNeeded: bits)
        written += 3
    }

    private mutating func decodeLetter(_ values: UnsafeBufferPointer<UInt32>) -> Bool {
        let letter = text[read]
        // As in the last place of a group.
        let value = values[3 * Base64Values.entries + Int(letter)]
        read += 1
        if value & Base64Values.invalid == 0 {
            guard pads == 0 else { return false }
            group = group << 6 | value
            letters += 1
            if letters == 4 {
                write(group)
                group = 0
                letters = 0
            }
            return true
        }
        if value & Base64Values.blank != 0 { return !refusesBlanks }
        guard letter == Self.padding, letters >= 2 else { return false }
        pads += 1
        return letters + pads <= 4
    }

    /// The last, unfinished group, whose spare bits must be zero.
    private mutating func finish() -> Bool {
        switch (letters, pads) {
        case (0, 0): return true
        case (2, 2):
            guard group & 0xF == 0 else { return false }
            output[written] = UInt8(truncatingIfNeeded: group >> 4)
            written += 1
            return true
        case (3, 1):
            guard group & 0x3 == 0 else { return false }
            output[written] = UInt8(truncatingIfNeeded: group >> 10)
            output[written + 1] = UInt8(truncatingIfNeeded: group >> 2)
            written += 2
            return true
        default: return false
        }
    }
}
