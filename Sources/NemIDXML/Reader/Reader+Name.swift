extension Reader {
    /// Reads a qualified name (production [7] of Namespaces in XML) and moves past it.
    mutating func readName(_ input: Span<UInt8>) throws(XMLError) -> QualifiedName {
        let start = position
        guard start < input.count else { throw ends(input, "where a name is expected") }
        guard input.isNameStart(at: start) else { throw fail(.wellFormed, input, "not the beginning of a name") }
        var end = start
        var colon = -1
        while true {
            end = input.skippingPlainName(from: end)
            guard end < input.count else { break }
            let byte = input[end]
            if byte == UInt8(ascii: ":") {
                guard colon < 0 else { throw fail(.namespace, input, at: end, "a second colon in a name") }
                colon = end
                end &+= 1
            } else if byte < 0x80 {
                guard Characters.name.contains(byte) else { break }
                end &+= 1
            } else {
                let (scalar, length) = input.scalar(at: end)
                guard Characters.isName(scalar) else { break }
                end += length
            }
        }
        guard end - start <= limits.nameBytes else {
            throw fail(.limit, input, "a name of more than \(limits.nameBytes) octets")
        }
        guard end < input.count else { throw ends(input, "inside a name") }
        position = end
        guard colon >= 0 else { return QualifiedName(start: start, count: end - start, prefixCount: 0) }
        guard colon > start else { throw fail(.namespace, input, at: start, "a name begins with a colon") }
        guard colon + 1 < end, input.isNameStart(at: colon + 1) else {
            throw fail(.namespace, input, at: colon, "no name after the colon")
        }
        return QualifiedName(start: start, count: end - start, prefixCount: colon - start)
    }
}
