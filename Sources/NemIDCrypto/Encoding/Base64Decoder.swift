/// Decodes one base64 text: eight or four letters at once as long as there is nothing but letters, else letter by letter.
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

    /// What each letter stands for at each of the four places of a group; the highest bit tells what is no letter.
    private static let places: [UInt32] = {
        var table: [UInt32] = []
        for place in 0..<4 {
            for value in values { table.append(value < 64 ? UInt32(value) << (18 - 6 * place) : 1 << 31) }
        }
        return table
    }()

    /// What two letters stand for, the second in the higher octet; the highest bit tells what are not two letters.
    private static let pairs: [UInt16] = {
        var table = [UInt16](repeating: 0x8000, count: 1 << 16)
        for (first, high) in values.enumerated() where high < 64 {
            for (second, low) in values.enumerated() where low < 64 {
                table[second << 8 | first] = UInt16(high) << 6 | UInt16(low)
            }
        }
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

    /// `output` must have room for three octets for each four of `text`, and three more.
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
        while read < text.count {
            if letters == 0, pads == 0 {
                decodeDoubleGroups()
                decodeGroups()
            }
            guard read < text.count else { break }
            guard decodeLetter() else { return nil }
        }
        return finish() ? written : nil
    }

    /// As many pairs of groups as stand here without anything between.
    private mutating func decodeDoubleGroups() {
        guard let source = UnsafeRawPointer(text.baseAddress), let target = UnsafeMutableRawPointer(output.baseAddress)
        else { return }
        let count = text.count
        // Six octets count of the eight that are written; the next ones are written over the other two.
        let room = output.count - 8
        var (read, written) = (read, written)
        Self.pairs.withUnsafeBufferPointer { pairs in
            @inline(__always) func pair(_ offset: Int) -> UInt64 {
                let letters = source.loadUnaligned(fromByteOffset: read &+ offset, as: UInt16.self)
                return UInt64(pairs[Int(UInt16(littleEndian: letters))])
            }
            while read <= count &- 8, written <= room {
                let (first, second, third, fourth) = (pair(0), pair(2), pair(4), pair(6))
                guard (first | second | third | fourth) & 0x8000 == 0 else { break }
                let bits = first << 52 | second << 40 | third << 28 | fourth << 16
                target.storeBytes(of: bits.bigEndian, toByteOffset: written, as: UInt64.self)
                read &+= 8
                written &+= 6
            }
        }
        self.read = read
        self.written = written
    }

    /// As many whole groups as stand here without anything between.
    private mutating func decodeGroups() {
        Self.places.withUnsafeBufferPointer { places in
            while read + 4 <= text.count {
                let bits =
                    places[Int(text[read])] | places[256 + Int(text[read + 1])]
                    | places[512 + Int(text[read + 2])] | places[768 + Int(text[read + 3])]
                guard bits < 1 << 24 else { return }
                write(bits)
                read += 4
            }
        }
    }

    private mutating func write(_ bits: UInt32) {
        output[written] = UInt8(truncatingIfNeeded: bits >> 16)
        output[written + 1] = UInt8(truncatingIfNeeded: bits >> 8)
        output[written + 2] = UInt8(truncatingIfNeeded: bits)
        written += 3
    }

    private mutating func decodeLetter() -> Bool {
        let letter = text[read]
        let value = Self.values[Int(letter)]
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
