/// Ways to cut an input: at every octet, and at three places that depend on the input alone.
enum Pieces {
    static func ways(of input: [UInt8]) -> [[Int]] {
        guard input.count > 1 else { return [] }
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for octet in input { sum = (sum ^ UInt64(octet)) &* 0x100_0000_01B3 }
        let places = (0..<3).map { Int(truncatingIfNeeded: (sum >> (16 * $0)) & 0xFFFF) % input.count }
        return [Array(1..<input.count), places.sorted()]
    }
}
