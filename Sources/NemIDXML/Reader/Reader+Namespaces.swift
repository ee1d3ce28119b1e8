extension Reader {
    /// Takes a declaration into scope (Namespaces in XML §3, §5, §6.1).
    mutating func declare(
        _ name: QualifiedName,
        uri: Slice,
        first: Int,
        _ input: Span<UInt8>
    ) throws(XMLError) {
        guard declarations.count - first < limits.namespaceDeclarationsPerElement else {
            let reason = "more than \(limits.namespaceDeclarationsPerElement) namespace declarations in one element"
            throw fail(.limit, input, at: name.start, reason)
        }
        let prefix = name.prefixCount == 0 ? Slice.empty : name.local
        let slot = try prefix.isEmpty ? Slot.defaultNamespace : slot(declaring: prefix, input)
        let previous = scope[slot].declaration
        guard previous < first else {
            throw fail(.wellFormed, input, at: name.start, "a namespace is declared twice for one prefix")
        }
        let number: Int32
        let isRelative: Bool
        if previous >= 0, isRepeated(uri, of: declarations[Int(previous)].uri, input) {
            // Judged already: signed documents repeat what is in scope.
            (number, isRelative) = (declarations[Int(previous)].namespace, declarations[Int(previous)].isRelative)
        } else {
            try checkReserved(slot: slot, prefix: prefix, uri: uri, input)
            isRelative = !uri.isEmpty && !isAbsolute(uri, input)
            hasRelativeNamespaces = hasRelativeNamespaces || isRelative
            number = namespaces.number(of: uri, input, decoded: decoded)
        }
        scope[slot].declaration = Int32(truncatingIfNeeded: declarations.count)
        declarations.append(
            DeclarationRecord(
                prefix: prefix,
                uri: uri,
                namespace: number,
                slot: Int32(truncatingIfNeeded: slot),
                previous: previous,
                offset: Int32(truncatingIfNeeded: name.start),
                isRelative: isRelative
            )
        )
    }

    /// Whether both namespace names stand in the input and are the same.
    private func isRepeated(_ uri: Slice, of other: Slice, _ input: Span<UInt8>) -> Bool {
        uri.count == other.count && !uri.isDecoded && !other.isDecoded
            && input.isEqual(at: uri.start, and: other.start, length: uri.count)
    }

    /// The slot of a prefix that is in scope already, or else a new one.
    private mutating func slot(declaring prefix: Slice, _ input: Span<UInt8>) throws(XMLError) -> Int {
        if let slot = slot(of: prefix, input) { return slot }
        guard scope.count - Slot.firstFree < limits.prefixesInScope else {
            let reason = "more than \(limits.prefixesInScope) prefixes in scope"
            throw fail(.limit, input, at: prefix.start, reason)
        }
        scope.append(ScopeEntry(prefix: prefix, declaration: -1))
        slotCount = max(slotCount, scope.count)
        return scope.count - 1
    }

    private mutating func slot(of prefix: Slice, _ input: Span<UInt8>) -> Int? {
        if prefix.count == 3 && input.has("xml", at: prefix.start) { return Slot.xml }
        let first = input[prefix.start]
        // The innermost first: most documents use what they declared last.
        var slot = scope.count - 1
        while slot >= Slot.firstFree {
            let other = scope[slot].prefix
            prefixComparisons += 1
            if other.count == prefix.count, input[other.start] == first,
                input.isEqual(at: other.start, and: prefix.start, length: prefix.count)
            {
                return slot
            }
            slot -= 1
        }
        return nil
    }

    private func checkReserved(slot: Int, prefix: Slice, uri: Slice, _ input: Span<UInt8>) throws(XMLError) {
        let isXML = isText(ReservedNamespace.xml, uri, input)
        if slot == Slot.xml {
            guard isXML else { throw fail(.namespace, input, at: prefix.start, "the prefix xml is bound anew") }
            return
        }
        if slot != Slot.defaultNamespace {
            guard prefix.count != 5 || !input.has("xmlns", at: prefix.start) else {
                throw fail(.namespace, input, at: prefix.start, "the prefix xmlns is declared")
            }
            guard !uri.isEmpty else {
                throw fail(.namespace, input, at: prefix.start, "a prefix is bound to no namespace")
            }
        }
        guard !isXML && !isText(ReservedNamespace.xmlns, uri, input) else {
            throw fail(.namespace, input, "a reserved namespace name is declared")
        }
    }

    /// The declaration that an element's prefix, or its having none, stands for; -1 for no namespace.
    func binding(slot: Int) -> Int32 { scope[slot].declaration }

    mutating func resolve(element name: QualifiedName, _ input: Span<UInt8>) throws(XMLError) -> Int32 {
        name.prefixCount == 0 ? binding(slot: Slot.defaultNamespace) : try resolve(prefixOf: name, input)
    }

    private mutating func resolve(prefixOf name: QualifiedName, _ input: Span<UInt8>) throws(XMLError) -> Int32 {
        guard let slot = slot(of: name.prefix, input) else {
            throw fail(.namespace, input, at: name.start, "a prefix that is not declared")
        }
        return binding(slot: slot)
    }

    /// Gives attributes their namespaces and refuses two with one expanded name (Namespaces in XML §6.3).
    ///
    /// - Returns: Whether none has a prefix and they stand in the order of canonical form.
    mutating func resolveAttributes(from first: Int, _ input: Span<UInt8>) throws(XMLError) -> Bool {
        var isPlain = true
        for index in first..<attributes.count {
            let name = attributes[index].name
            guard name.prefixCount > 0 else {
                if isPlain, index > first { isPlain = precedes(attributes[index - 1].name, name, input) }
                continue
            }
            isPlain = false
            let binding = try resolve(prefixOf: name, input)
            attributes[index].binding = binding
            if declarations[Int(binding)].slot == Slot.xml { hasXMLAttributes = true }
            for other in first..<index where attributes[other].binding >= 0 {
                let otherName = attributes[other].name
                guard otherName.localCount == name.localCount,
                    input.isEqual(at: otherName.localStart, and: name.localStart, length: name.localCount),
                    declarations[Int(attributes[other].binding)].namespace == declarations[Int(binding)].namespace
                else { continue }
                throw fail(.namespace, input, at: name.start, "an attribute is there twice under two prefixes")
            }
        }
        return isPlain
    }

    /// Whether the first comes before the second by Unicode code points, which is by octets in UTF-8.
    private func precedes(_ first: QualifiedName, _ second: QualifiedName, _ input: Span<UInt8>) -> Bool {
        let common = min(first.count, second.count)
        var index = 0
        while index < common {
            let (left, right) = (input[first.start + index], input[second.start + index])
            if left != right { return left < right }
            index += 1
        }
        return first.count < second.count
    }

    /// Takes an element's declarations out of scope; slots fall free in the reverse order of their giving.
    mutating func leaveScope(_ ended: Range32) {
        for index in ended.indices.reversed() {
            let declaration = declarations[index]
            scope[Int(declaration.slot)].declaration = declaration.previous
            if declaration.previous < 0 && declaration.slot >= Slot.firstFree { scope.removeLast() }
        }
    }

    /// Whether it begins with a scheme (RFC 3986 §3.1), that is, is a URI and not a relative reference.
    private func isAbsolute(_ uri: Slice, _ input: Span<UInt8>) -> Bool {
        for index in 0..<uri.count {
            let byte = octet(uri, index, input)
            switch byte {
            case UInt8(ascii: ":"): return index > 0
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                guard index > 0 else { return false }
            default: return false
            }
        }
        return false
    }

    private func octet(_ slice: Slice, _ index: Int, _ input: Span<UInt8>) -> UInt8 {
        slice.isDecoded ? decoded[slice.start + index] : input[slice.start + index]
    }

    private func isText(_ expected: StaticString, _ slice: Slice, _ input: Span<UInt8>) -> Bool {
        guard slice.count == expected.utf8CodeUnitCount else { return false }
        for index in 0..<slice.count where octet(slice, index, input) != expected.utf8Start[index] { return false }
        return true
    }
}
