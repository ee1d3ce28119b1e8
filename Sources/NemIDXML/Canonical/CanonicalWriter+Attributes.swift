/// Which attributes a start tag shows, in their order.
extension CanonicalWriter {
    /// Fills `attributeOrder` for one start tag: by namespace name, then by local name (§2.2).
    mutating func gatherAttributes(_ record: NodeRecord, isInclusiveApex: Bool) {
        attributeOrder.removeAll(keepingCapacity: true)
        for index in record.attributes.indices {
            visits += 1
            attributeOrder.append(Int32(truncatingIfNeeded: index))
        }
        if isInclusiveApex && record.parent >= 0 && storage.hasXMLAttributes { inheritXMLAttributes(record) }
        guard attributeOrder.count > 1 else { return }
        let storage = storage
        attributeOrder.sort { first, second in
            let (first, second) = (storage.attributes[Int(first)], storage.attributes[Int(second)])
            let (firstRank, secondRank) = (storage.rank(first.binding), storage.rank(second.binding))
            guard firstRank == secondRank else { return firstRank < secondRank }
            return storage.precedes(first.name.local, second.name.local)
        }
    }

    /// Adds the `xml:` attributes of the elements around, the nearest of each name (§2.4).
    private mutating func inheritXMLAttributes(_ apex: NodeRecord) {
        var candidates: [(name: Slice, distance: Int, index: Int32)] = []
        func collect(_ record: NodeRecord, distance: Int) {
            for index in record.attributes.indices where isXML(storage.attributes[index].binding) {
                let name = storage.attributes[index].name.local
                candidates.append((name, distance, Int32(truncatingIfNeeded: index)))
            }
        }
        collect(apex, distance: 0)
        var distance = 1
        var parent = Int(apex.parent)
        while parent >= 0 {
            visits += 1
            let record = storage.nodes[parent]
            collect(record, distance: distance)
            distance += 1
            parent = Int(record.parent)
        }
        visits += candidates.count
        candidates.sort { first, second in
            if storage.precedes(first.name, second.name) { return true }
            if storage.precedes(second.name, first.name) { return false }
            return first.distance < second.distance
        }
        var taken: Slice?
        for candidate in candidates {
            let isNearest = taken.map { storage.precedes($0, candidate.name) } ?? true
            guard isNearest else { continue }
            taken = candidate.name
            if candidate.distance > 0 { attributeOrder.append(candidate.index) }
        }
    }

    /// Whether the binding is to the XML namespace; no other prefix can be.
    private func isXML(_ binding: Int32) -> Bool {
        binding >= 0 && storage.declarations[Int(binding)].slot == Slot.xml
    }
}
