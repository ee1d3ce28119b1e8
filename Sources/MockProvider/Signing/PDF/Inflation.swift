/// Undoes the compression of a stream in a PDF: the zlib format around deflate (RFC 1950, RFC 1951).
///
/// The checksum at the end is not compared: viewers of PDF do not either, and what they show is what has to be looked at.
package struct Inflation {
    /// Why a stream could not be undone.
    package enum Fault: Error, Sendable, Hashable {
        case notZlib
        case malformed
        /// More octets come out than were allowed.
        case tooLarge
    }

    private let input: ArraySlice<UInt8>
    private var position: Int
    private var bits: UInt32 = 0
    private var bitCount = 0
    private var output: [UInt8] = []
    private let maximumSize: Int

    /// - Parameters:
    ///   - input: the stream; what stands after its end is ignored.
    ///   - maximumSize: of the result, in octets.
    /// - Returns: what was compressed.
    /// - Throws: ``Fault``.
    package static func inflate(_ input: ArraySlice<UInt8>, maximumSize: Int) throws(Fault) -> [UInt8] {
        var inflation = Inflation(input, maximumSize: maximumSize)
        try inflation.run()
        return inflation.output
    }

    private init(_ input: ArraySlice<UInt8>, maximumSize: Int) {
        self.input = input
        self.maximumSize = maximumSize
        position = input.startIndex
    }

    private mutating func run() throws(Fault) {
        guard input.count >= 2 else { throw .notZlib }
        let (method, flags) = (input[position], input[position + 1])
        // Deflate with a window of 32 KiB at most, no dictionary that would have to be known.
        guard method & 0x0F == 8, method >> 4 <= 7, (UInt16(method) << 8 | UInt16(flags)) % 31 == 0, flags & 0x20 == 0
        else { throw .notZlib }
        position += 2
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try stored()
            case 1: try compressed(try Self.fixedLiterals, try Self.fixedDistances)
            case 2: try dynamic()
            default: throw .malformed
            }
        }
    }

    // MARK: Bits

    private mutating func take(_ count: Int) throws(Fault) -> Int {
        while bitCount < count {
            guard position < input.endIndex else { throw .malformed }
            bits |= UInt32(input[position]) << UInt32(bitCount)
            position += 1
            bitCount += 8
        }
        defer {
            bits >>= UInt32(count)
            bitCount -= count
        }
        return Int(bits & ((1 << UInt32(count)) - 1))
    }

    private mutating func append(_ octet: UInt8) throws(Fault) {
        guard output.count < maximumSize else { throw .tooLarge }
        output.append(octet)
    }

    // MARK: Blocks

    private mutating func stored() throws(Fault) {
        (bits, bitCount) = (0, 0)
        guard input.endIndex - position >= 4 else { throw .malformed }
        let length = Int(input[position]) | Int(input[position + 1]) << 8
        let complement = Int(input[position + 2]) | Int(input[position + 3]) << 8
        position += 4
        guard length ^ complement == 0xFFFF, input.endIndex - position >= length else { throw .malformed }
        guard output.count + length <= maximumSize else { throw .tooLarge }
        output += input[position..<(position + length)]
        position += length
    }

    private mutating func dynamic() throws(Fault) {
        let (literals, distances) = (try take(5) + 257, try take(5) + 1)
        guard literals <= 286, distances <= 30 else { throw .malformed }
        var lengths = [Int](repeating: 0, count: 19)
        for place in Self.order.prefix(try take(4) + 4) { lengths[place] = try take(3) }
        let lengthCode = try PrefixCode(lengths)
        var all: [Int] = []
        while all.count < literals + distances {
            let symbol = try next(lengthCode)
            switch symbol {
            case 0..<16: all.append(symbol)
            case 16:
                guard let last = all.last else { throw .malformed }
                all += Array(repeating: last, count: try take(2) + 3)
            case 17: all += Array(repeating: 0, count: try take(3) + 3)
            default: all += Array(repeating: 0, count: try take(7) + 11)
            }
        }
        guard all.count == literals + distances, all[256] > 0 else { throw .malformed }
        try compressed(try PrefixCode(Array(all[..<literals])), try PrefixCode(Array(all[literals...])))
    }

    private mutating func compressed(_ literals: PrefixCode, _ distances: PrefixCode) throws(Fault) {
        while true {
            let symbol = try next(literals)
            if symbol < 256 {
                try append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return }
            guard symbol - 257 < Self.lengths.count else { throw .malformed }
            let length = Self.lengths[symbol - 257]
            let count = length.base + (try take(length.bits))
            let place = try next(distances)
            guard place < Self.distances.count else { throw .malformed }
            let distance = Self.distances[place].base + (try take(Self.distances[place].bits))
            guard distance <= output.count else { throw .malformed }
            for _ in 0..<count { try append(output[output.count - distance]) }
        }
    }

    private mutating func next(_ code: PrefixCode) throws(Fault) -> Int {
        var (word, first, index) = (0, 0, 0)
        for length in 1...15 {
            word |= try take(1)
            let count = code.counts[length]
            if word - first < count { return code.symbols[index + word - first] }
            index += count
            first = (first + count) << 1
            word <<= 1
        }
        throw .malformed
    }

    /// A canonical prefix code: how many words there are of each length, and what they stand for in order.
    private struct PrefixCode {
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int] = []

        init(_ lengths: [Int]) throws(Fault) {
            for length in lengths where length > 0 { counts[length] += 1 }
            var free = 1
            for length in 1...15 {
                free = free * 2 - counts[length]
                guard free >= 0 else { throw .malformed }
            }
            for length in 1...15 { symbols += lengths.indices.filter { lengths[$0] == length } }
        }
    }

    // MARK: Tables (RFC 1951 §3.2.5 to §3.2.7)

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    private static let lengths: [(base: Int, bits: Int)] =
        steps(from: 3, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]) + [
            (258, 0)
        ]

    private static let distances = steps(from: 1, [0, 0] + (0...13).flatMap { [$0, $0] })

    private static func steps(from start: Int, _ bits: [Int]) -> [(base: Int, bits: Int)] {
        var base = start
        return bits.map { bits in
            defer { base += 1 << bits }
            return (base, bits)
        }
    }

    private static var fixedLiterals: PrefixCode {
        get throws(Fault) {
            try PrefixCode((0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
        }
    }

    private static var fixedDistances: PrefixCode {
        get throws(Fault) { try PrefixCode(Array(repeating: 5, count: 30)) }
    }
}
