/// Which declarations a start tag shows, in their order.
extension CanonicalWriter {
    /// - Throws: `canonicalization` if one in scope at the apex, or declared within it, is a relative reference.
    func checkNamespaces(apex: Int) throws(XMLError) {
        guard storage.hasRelativeNamespaces else { return }
        var declarations: [Int32] = []
        storage.gatherInScope(at: apex, into: &declarations)
        for index in apex..<Int(storage.nodes[apex].end) {
            declarations.append(contentsOf: storage.nodes[index].declarations.indices.map { Int32($0) })
        }
        for index in declarations where storage.declarations[Int(index)].isRelative {
            let input = storage.bytes
            let offset = Int(storage.declarations[Int(index)].offset)
            throw XMLError(.canonicalization, at: offset, in: input.span, "a relative namespace name")
        }
    }

    /// Fills `namespaceOrder` for one start tag.
    mutating func gatherNamespaces(_ index: Int, _ record: NodeRecord, isApex: Bool) {
        namespaceOrder.removeAll(keepingCapacity: true)
        if inclusivePrefixes != nil {
            gatherExclusive(index, record, isApex: isApex)
        } else if isApex {
            storage.gatherInScope(at: index, into: &namespaceOrder)
            visits += namespaceOrder.count
        } else {
            gatherInclusive(record)
        }
        sortNamespaces()
    }

    /// Within a whole element everything in scope is shown already: only what this element changes is new.
    private mutating func gatherInclusive(_ record: NodeRecord) {
        for index in record.declarations.indices {
            visits += 1
            let declaration = storage.declarations[index]
            guard declaration.slot != Slot.xml else { continue }
            if declaration.namespace != storage.rank(declaration.previous) {
                namespaceOrder.append(Int32(truncatingIfNeeded: index))
            }
        }
    }

    /// What the names of the element and its attributes use, and what is listed, unless it is shown already.
    private mutating func gatherExclusive(_ element: Int, _ record: NodeRecord, isApex: Bool) {
        render(record.binding, element)
        for index in record.attributes.indices {
            visits += 1
            let binding = storage.attributes[index].binding
            if binding >= 0 { render(binding, element) }
        }
        guard let inclusivePrefixes, !inclusivePrefixes.isEmpty else { return }
        var candidates = record.declarations.indices.map { Int32($0) }
        if isApex {
            candidates.removeAll()
            storage.gatherInScope(at: element, into: &candidates)
        }
        for index in candidates {
            visits += 1
            if inclusivePrefixes.contains(storage.octets(storage.declarations[Int(index)].prefix)) {
                render(index, element)
            }
        }
    }

    private mutating func render(_ binding: Int32, _ element: Int) {
        let slot = binding < 0 ? Slot.defaultNamespace : Int(storage.declarations[Int(binding)].slot)
        guard slot != Slot.xml else { return }
        let before = rendered[slot]
        guard storage.rank(binding) != storage.rank(before) else { return }
        undo.append(
            Undo(
                element: Int32(truncatingIfNeeded: element),
                slot: Int32(truncatingIfNeeded: slot),
                declaration: before
            )
        )
        rendered[slot] = binding
        namespaceOrder.append(binding)
    }

    /// By prefix, the default namespace first.
    private mutating func sortNamespaces() {
        guard namespaceOrder.count > 1 else { return }
        let storage = storage
        func prefix(_ index: Int32) -> Slice {
            index < 0 ? .empty : storage.declarations[Int(index)].prefix
        }
        if namespaceOrder.count == 2 {
            if storage.precedes(prefix(namespaceOrder[1]), prefix(namespaceOrder[0])) { namespaceOrder.swapAt(0, 1) }
        } else {
            namespaceOrder.sort { storage.precedes(prefix($0), prefix($1)) }
        }
    }
}

extension Storage {
    /// Adds the innermost declaration of each prefix at an element, `xml` left out and undeclared defaults too.
    func gatherInScope(at element: Int, into found: inout [Int32]) {
        var isKnown = SlotSet(count: slotCount)
        isKnown.insert(Slot.xml)
        var node = element
        while node >= 0 {
            let record = nodes[node]
            for index in record.declarations.indices {
                let declaration = declarations[index]
                guard isKnown.insert(Int(declaration.slot)) else { continue }
                if !declaration.uri.isEmpty { found.append(Int32(truncatingIfNeeded: index)) }
            }
            node = Int(record.parent)
        }
    }

    /// Whether the first comes before the second by Unicode code points, which is by octets in UTF-8.
    func precedes(_ first: Slice, _ second: Slice) -> Bool {
        withOctets(first) { left in
            withOctets(second) { right in
                let common = min(left.count, right.count)
                for index in 0..<common where left[index] != right[index] { return left[index] < right[index] }
                return left.count < right.count
            }
        }
    }
}
