/// Decodes one base64 text: sixteen or four letters at once as long as there is nothing but letters, else letter by letter.
struct Base64Decoder {
    private static let padding = UInt8(ascii: "=")
    private static let invalid: UInt8 = 0xFF
    private static let blank: UInt8 = 0xFE

    private static let values: [UInt8] = {
        var table = [UInt8](repeating: invalid, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, letter) in alphabet.utf8.enumerated() { table[Int(letter)] = UInt8(value) }
        for letter in [0x20, 0x09, 0x0A, 0x0D] { table[letter] = blank }
        return table
    }()

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
        let isRead = Self.values.withUnsafeBufferPointer { values in
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

    /// As many whole groups as stand here, four of them at once where they can be, with white space between them.
    private mutating func decodeGroups(_ values: UnsafeBufferPointer<UInt8>) {
        guard let source = UnsafeRawPointer(text.baseAddress), let target = UnsafeMutableRawPointer(output.baseAddress)
        else { return }
        let (end, room) = (text.count, output.count)
        var (read, written) = (read, written)
        func value(_ offset: Int) -> UInt32 {
            UInt32(values[Int(source.load(fromByteOffset: read &+ offset, as: UInt8.self))])
        }
        while true {
            // Of the eight octets that each half of a block writes six count; what follows writes over the other two.
            while end &- read >= Base64Block.letters, room &- written >= Base64Block.octets + 2 {
                let letters = source.loadUnaligned(fromByteOffset: read, as: SIMD16<UInt8>.self)
                guard let block = Base64Block(letters) else { break }
                target.storeBytes(of: block.first, toByteOffset: written, as: UInt64.self)
                target.storeBytes(of: block.second, toByteOffset: written &+ Base64Block.octets / 2, as: UInt64.self)
                read &+= Base64Block.letters
                written &+= Base64Block.octets
            }
            // Three octets count of the four that are written.
            while end &- read >= 4, room &- written >= 4 {
                let (first, second, third, fourth) = (value(0), value(1), value(2), value(3))
                guard first | second | third | fourth < 64 else { break }
                let bits = first << 26 | second << 20 | third << 14 | fourth << 8
                target.storeBytes(of: bits.bigEndian, toByteOffset: written, as: UInt32.self)
                read &+= 4
                written &+= 3
            }
            guard !refusesBlanks, read < end, value(0) == UInt32(Self.blank) else { break }
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

    private mutating func decodeLetter(_ values: UnsafeBufferPointer<UInt8>) -> Bool {
        let letter = text[read]
        let value = values[Int(letter)]
        read += 1
        if value < 64 {
            guard pads == 0 else { return false }
            group = group << 6 | UInt32(value)
            letters += 1
            if letters == 4 {
                write(group)
                group = 0
                letters = 0
            }
            return true
        }
        if value == Self.blank { return !refusesBlanks }
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
