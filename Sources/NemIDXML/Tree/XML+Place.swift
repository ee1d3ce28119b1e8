extension XML {
    /// The place of an element in its document.
    ///
    /// For looking at many elements without holding on to the document for each of them, as `XML.Element` does. It says
    /// nothing by itself, and means something else, or nothing, in another document.
    package struct Place: Sendable, Hashable {
        let index: Int

        init(_ index: Int) { self.index = index }
    }

    /// The place of an attribute in its document.
    package struct AttributePlace: Sendable, Hashable {
        let index: Int

        init(_ index: Int) { self.index = index }
    }

    /// The number that one document gives to a namespace name.
    package struct NamespaceNumber: Sendable, Hashable {
        let rank: Int32
    }

    /// What stands at some point among the children of an element.
    package enum Content: Sendable, Hashable {
        case element(Place)
        /// Text that is more than white space.
        case text
        /// A comment or processing instruction.
        case annotation
        case end
    }
}

extension XML.Document {
    package var rootPlace: XML.Place { XML.Place(storage.root) }

    package func element(at place: XML.Place) -> XML.Element { XML.Element(storage: storage, index: place.index) }

    /// The number of a namespace name; where the document declares none such, one that no element has.
    package func number(ofNamespace name: StaticString) -> XML.NamespaceNumber {
        for declaration in storage.declarations where storage.isEqual(declaration.uri, name) {
            return XML.NamespaceNumber(rank: declaration.namespace)
        }
        return XML.NamespaceNumber(rank: -1)
    }

    /// Whether the element has this local name, octet by octet, in that namespace.
    package func isElement(_ place: XML.Place, _ local: StaticString, in namespace: XML.NamespaceNumber) -> Bool {
        let record = storage.nodes[place.index]
        return storage.isEqual(record.name.local, local) && storage.rank(record.binding) == namespace.rank
    }

    /// The next child that is more than white space: the first, or the one after the child at `previous`.
    package func content(of parent: XML.Place, after previous: XML.Place?) -> XML.Content {
        var index = previous.map { Int(storage.nodes[$0.index].end) } ?? parent.index + 1
        let end = Int(storage.nodes[parent.index].end)
        while index < end {
            switch storage.nodes[index].kind {
            case .element: return .element(XML.Place(index))
            case .text, .cdata: guard storage.isWhiteSpace(storage.nodes[index].value) else { return .text }
            case .comment, .processingInstruction: return .annotation
            }
            index += 1
        }
        return .end
    }

    /// How many elements of that namespace there are of each of these local names, eight at most, of less than 64 octets.
    package func counts(of names: [StaticString], in namespace: XML.NamespaceNumber) -> SIMD8<Int32> {
        precondition(names.count <= 8)
        var counts = SIMD8<Int32>()
        // Most elements have a name of another length.
        var lengths: UInt64 = 0
        for name in names where name.utf8CodeUnitCount < 64 { lengths |= 1 << UInt64(name.utf8CodeUnitCount) }
        for index in storage.nodes.indices where storage.nodes[index].kind == .element {
            let name = storage.nodes[index].name
            guard name.localCount < 64, lengths >> UInt64(name.localCount) & 1 == 1,
                storage.rank(storage.nodes[index].binding) == namespace.rank
            else { continue }
            for number in names.indices where storage.isEqual(name.local, names[number]) { counts[number] &+= 1 }
        }
        return counts
    }

    /// The attributes of all elements whose local name is "id" in any case, in the order of the input.
    package var identifyingAttributes: [XML.AttributePlace] {
        var found: [XML.AttributePlace] = []
        found.reserveCapacity(4)
        for index in storage.attributes.indices {
            let name = storage.attributes[index].name
            guard name.localCount == 2, storage.bytes[name.localStart] | 0x20 == UInt8(ascii: "i"),
                storage.bytes[name.localStart + 1] | 0x20 == UInt8(ascii: "d")
            else { continue }
            found.append(XML.AttributePlace(index))
        }
        return found
    }

    /// Whether the attribute has this name and no prefix.
    package func isAttribute(_ place: XML.AttributePlace, _ name: StaticString) -> Bool {
        let attribute = storage.attributes[place.index]
        return attribute.binding < 0 && storage.isEqual(attribute.name.whole, name)
    }

    package func value(of place: XML.AttributePlace) -> String {
        storage.string(storage.attributes[place.index].value)
    }

    /// Whether both values are ASCII and the same, the case of letters left aside; nil where one of them is not ASCII.
    package func isSameASCIIValue(_ first: XML.AttributePlace, _ second: XML.AttributePlace) -> Bool? {
        storage.withOctets(storage.attributes[first.index].value) { first in
            storage.withOctets(storage.attributes[second.index].value) { second in
                var isSame = first.count == second.count
                var all: UInt8 = 0
                for octet in first { all |= octet }
                for octet in second { all |= octet }
                guard all < 0x80 else { return nil }
                var index = 0
                while isSame, index < first.count {
                    isSame = Characters.lowercased(first[index]) == Characters.lowercased(second[index])
                    index += 1
                }
                return isSame
            }
        }
    }

    /// How many attributes an element has, namespace declarations not counted.
    package func attributeCount(at place: XML.Place) -> Int { storage.nodes[place.index].attributes.count }

    /// Whether each attribute of an element is one of these without prefix, or has the prefix `xml`.
    package func hasAttributes(
        onlyOf first: StaticString,
        _ second: StaticString? = nil,
        _ third: StaticString? = nil,
        at place: XML.Place
    ) -> Bool {
        for index in storage.nodes[place.index].attributes.indices {
            let attribute = storage.attributes[index]
            if attribute.binding < 0 {
                let name = attribute.name.whole
                if storage.isEqual(name, first) { continue }
                if let second, storage.isEqual(name, second) { continue }
                if let third, storage.isEqual(name, third) { continue }
            } else if storage.declarations[Int(attribute.binding)].slot == Slot.xml {
                continue
            }
            return false
        }
        return true
    }

    /// The value of the attribute of this name without prefix; nil where there is none.
    package func attribute(_ name: StaticString, at place: XML.Place) -> String? {
        value(of: name, at: place).map(storage.string)
    }

    /// Whether the attribute of this name without prefix is there and has exactly that value.
    package func hasAttribute(_ name: StaticString, equalTo text: StaticString, at place: XML.Place) -> Bool {
        value(of: name, at: place).map { storage.isEqual($0, text) } ?? false
    }

    /// Whether the attribute of this name without prefix is the value of `identifier`, or `#` and that.
    package func hasAttribute(
        _ name: StaticString,
        referringTo identifier: XML.AttributePlace,
        at place: XML.Place
    ) -> Bool {
        guard let value = value(of: name, at: place) else { return false }
        return storage.withOctets(value) { value in
            storage.withOctets(storage.attributes[identifier.index].value) { identifier in
                let start = value.count - identifier.count
                guard start == 0 || (start == 1 && value.first == UInt8(ascii: "#")) else { return false }
                for index in 0..<identifier.count where value[start + index] != identifier[index] { return false }
                return true
            }
        }
    }

    /// The place of the attribute of this name without prefix; nil where there is none.
    package func attributePlace(_ name: StaticString, at place: XML.Place) -> XML.AttributePlace? {
        for index in storage.nodes[place.index].attributes.indices {
            let attribute = storage.attributes[index]
            if attribute.binding < 0, storage.isEqual(attribute.name.whole, name) { return XML.AttributePlace(index) }
        }
        return nil
    }

    private func value(of name: StaticString, at place: XML.Place) -> Slice? {
        attributePlace(name, at: place).map { storage.attributes[$0.index].value }
    }

    /// The whole content of an element where that is text and CDATA only, as octets; nil if there is any other child.
    ///
    /// Not copied where it is one run of text.
    package func text(at place: XML.Place) -> ArraySlice<UInt8>? {
        let end = Int(storage.nodes[place.index].end)
        if end == place.index + 2, storage.nodes[place.index + 1].kind == .text {
            return storage.octets(storage.nodes[place.index + 1].value)
        }
        return element(at: place).textBytes.map { $0[...] }
    }

    /// Whether the whole content of an element is text and CDATA.
    package func hasTextOnly(at place: XML.Place) -> Bool {
        for index in place.index + 1..<Int(storage.nodes[place.index].end) {
            let kind = storage.nodes[index].kind
            guard kind == .text || kind == .cdata else { return false }
        }
        return true
    }

    /// Whether there is nothing in an element but white space.
    package func isBlank(at place: XML.Place) -> Bool { content(of: place, after: nil) == .end }
}
