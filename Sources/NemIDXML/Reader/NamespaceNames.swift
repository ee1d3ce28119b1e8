/// The namespace names of one document, each once and by a number, so that they are not compared octet by octet at
/// every attribute.
///
/// A long name may stand behind many short prefixes, and each prefix at many attributes; work in proportion to the
/// input leaves room for looking at every declaration once only.
struct NamespaceNames {
    /// Up to how many names each is compared with each; a document has two or three.
    private static let fewEnoughToCompare = 8

    /// The names by their numbers; 0 is no namespace.
    private var names: [Slice] = []
    /// Once there are more: for each hash the last name that has it, and for each name the one before it of the same hash,
    /// or -1.
    private var lastOfHash: [Int: Int32] = [:]
    private var previousOfHash: [Int32] = []
    /// How many octets of names were hashed or compared.
    private(set) var work = 0

    init() {
        names.reserveCapacity(Self.fewEnoughToCompare + 1)
        names.append(.empty)
    }

    /// The number of a name: the same for the same octets.
    mutating func number(of name: Slice, _ input: Span<UInt8>, decoded: [UInt8]) -> Int32 {
        guard !name.isEmpty else { return 0 }
        if names.count <= Self.fewEnoughToCompare {
            for number in names.indices where names[number].count == name.count {
                work += name.count
                if isSame(name, names[number], input, decoded) { return Int32(truncatingIfNeeded: number) }
            }
            names.append(name)
            return Int32(truncatingIfNeeded: names.count - 1)
        }
        if previousOfHash.isEmpty { hashNames(input, decoded: decoded) }
        let hash = hash(name, input, decoded: decoded)
        var candidate = lastOfHash[hash] ?? -1
        while candidate >= 0 {
            if compare(name, names[Int(candidate)], input, decoded) == 0 { return candidate }
            candidate = previousOfHash[Int(candidate)]
        }
        names.append(name)
        return remember(hash)
    }

    private mutating func hashNames(_ input: Span<UInt8>, decoded: [UInt8]) {
        previousOfHash.append(-1)
        for number in 1..<names.count { _ = remember(hash(names[number], input, decoded: decoded)) }
    }

    private mutating func hash(_ name: Slice, _ input: Span<UInt8>, decoded: [UInt8]) -> Int {
        var hasher = Hasher()
        let octets = name.isDecoded ? decoded.span : input
        octets.extracting(name.start..<name.end).withUnsafeBytes { hasher.combine(bytes: $0) }
        work += name.count
        return hasher.finalize()
    }

    /// Links the name after those that are linked already to its hash, and gives its number.
    private mutating func remember(_ hash: Int) -> Int32 {
        let number = Int32(truncatingIfNeeded: previousOfHash.count)
        previousOfHash.append(lastOfHash[hash] ?? -1)
        lastOfHash[hash] = number
        return number
    }

    /// Gives declarations, instead of the numbers of their names, the places of these among all.
    mutating func rank(_ declarations: inout [DeclarationRecord], _ input: Span<UInt8>, decoded: [UInt8]) {
        if names.count > Self.fewEnoughToCompare {
            let ranks = ranks(input, decoded: decoded)
            for index in declarations.indices {
                declarations[index].namespace = ranks[Int(declarations[index].namespace)]
            }
            return
        }
        // A name's place is how many come before it.
        var ranks = SIMD16<Int32>()
        for left in 0..<names.count {
            for right in left + 1..<names.count {
                ranks[compare(names[left], names[right], input, decoded) < 0 ? right : left] &+= 1
            }
        }
        for index in declarations.indices {
            declarations[index].namespace = ranks[Int(declarations[index].namespace)]
        }
    }

    /// For each number the place of its name among all, by Unicode code points, which is by octets in UTF-8.
    private mutating func ranks(_ input: Span<UInt8>, decoded: [UInt8]) -> [Int32] {
        var order = names.indices.map { Int32(truncatingIfNeeded: $0) }
        // Merging, and not the library's sort, because a span cannot be captured.
        var merged = order
        var width = 1
        while width < order.count {
            for start in stride(from: 0, to: order.count, by: 2 * width) {
                var left = start
                let middle = min(start + width, order.count)
                var right = middle
                let end = min(start + 2 * width, order.count)
                for place in start..<end {
                    let takesLeft =
                        right >= end
                        || (left < middle
                            && compare(names[Int(order[left])], names[Int(order[right])], input, decoded) <= 0)
                    merged[place] = takesLeft ? order[left] : order[right]
                    if takesLeft { left += 1 } else { right += 1 }
                }
            }
            swap(&order, &merged)
            width *= 2
        }
        for (rank, number) in order.enumerated() { merged[Int(number)] = Int32(truncatingIfNeeded: rank) }
        return merged
    }

    private func isSame(_ first: Slice, _ second: Slice, _ input: Span<UInt8>, _ decoded: [UInt8]) -> Bool {
        if !first.isDecoded, !second.isDecoded {
            return input.isEqual(at: first.start, and: second.start, length: first.count)
        }
        let (left, right) = (first.isDecoded ? decoded.span : input, second.isDecoded ? decoded.span : input)
        for index in 0..<first.count where left[first.start + index] != right[second.start + index] { return false }
        return true
    }

    /// Below, at or above zero, as the first comes before the second, is the same or comes after it.
    private mutating func compare(_ first: Slice, _ second: Slice, _ input: Span<UInt8>, _ decoded: [UInt8]) -> Int {
        let (left, right) = (first.isDecoded ? decoded.span : input, second.isDecoded ? decoded.span : input)
        let common = min(first.count, second.count)
        var index = 0
        while index < common, left[first.start + index] == right[second.start + index] { index += 1 }
        work += index + 1
        guard index < common else { return first.count - second.count }
        return Int(left[first.start + index]) - Int(right[second.start + index])
    }
}
