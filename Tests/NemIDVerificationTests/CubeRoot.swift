/// Cube roots of numbers as long as a signature: what forges a signature of a key with exponent 3.
///
/// Numbers are big endian octets. Slow, and for numbers of tests only.
enum CubeRoot {
    /// The least number whose cube is at least `number`, without leading zero octets.
    static func atLeast(_ number: [UInt8]) -> [UInt8] {
        let wanted = limbs(number)
        // Bit by bit from the top: the greatest number whose cube is below the wanted one, then one more.
        var root = [UInt32](repeating: 0, count: wanted.count / 3 + 1)
        for bit in stride(from: root.count * 32 - 1, through: 0, by: -1) {
            root[bit / 32] |= 1 << UInt32(bit % 32)
            if !isLess(cube(root), than: wanted) { root[bit / 32] &= ~(1 << UInt32(bit % 32)) }
        }
        for index in root.indices {
            root[index] &+= 1
            if root[index] != 0 { break }
        }
        return octets(root)
    }

    /// The third power of `number`, in `count` octets.
    static func cubed(_ number: [UInt8], count: Int) -> [UInt8] {
        let cube = octets(cube(limbs(number)))
        return [UInt8](repeating: 0, count: max(0, count - cube.count)) + cube
    }

    private static func cube(_ number: [UInt32]) -> [UInt32] { product(product(number, number), number) }

    private static func product(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var product = [UInt32](repeating: 0, count: left.count + right.count)
        for i in left.indices where left[i] != 0 {
            var carry: UInt64 = 0
            for j in right.indices {
                let sum = UInt64(left[i]) * UInt64(right[j]) + UInt64(product[i + j]) + carry
                product[i + j] = UInt32(truncatingIfNeeded: sum)
                carry = sum >> 32
            }
            product[i + right.count] = UInt32(carry)
        }
        return product
    }

    private static func isLess(_ left: [UInt32], than right: [UInt32]) -> Bool {
        for index in (0..<max(left.count, right.count)).reversed() {
            let (a, b) = (index < left.count ? left[index] : 0, index < right.count ? right[index] : 0)
            if a != b { return a < b }
        }
        return false
    }

    /// Least significant first.
    private static func limbs(_ octets: [UInt8]) -> [UInt32] {
        var limbs = [UInt32](repeating: 0, count: (octets.count + 3) / 4)
        for (index, octet) in octets.reversed().enumerated() {
            limbs[index / 4] |= UInt32(octet) << UInt32(8 * (index % 4))
        }
        return limbs
    }

    private static func octets(_ limbs: [UInt32]) -> [UInt8] {
        let octets = limbs.reversed().flatMap { limb in
            [UInt8(limb >> 24), UInt8(limb >> 16 & 0xFF), UInt8(limb >> 8 & 0xFF), UInt8(limb & 0xFF)]
        }
        return Array(octets.drop { $0 == 0 })
    }
}
