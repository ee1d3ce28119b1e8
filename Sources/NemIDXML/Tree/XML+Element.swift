extension XML {
    /// An element of a document, by its place there.
    ///
    /// Two are equal when they are the same element of the same reading of a document, not when they look alike.
    package struct Element: Sendable {
        let storage: Storage
        let index: Int

        @inline(__always)
        var record: NodeRecord { storage.nodes[index] }

        package var localName: String { storage.string(record.name.local) }

        /// Empty where the name has none.
        package var prefix: String { storage.string(record.name.prefix) }

        /// The namespace name; empty for none.
        package var namespace: String { storage.string(storage.namespace(record.binding)) }

        /// Whether this is the element `local` of the namespace `namespace` (empty for none), octet by octet.
        package func isNamed(_ local: String, _ namespace: String) -> Bool {
            storage.isEqual(record.name.local, local)
                && storage.isEqual(storage.namespace(record.binding), namespace)
        }

        /// The attributes in the order of the input, namespace declarations not among them.
        package var attributes: Attributes { Attributes(storage: storage, range: record.attributes.indices) }

        /// The value of the attribute with this name, normalised; nil where there is none.
        package func attribute(_ local: String, namespace: String = "") -> String? {
            for index in record.attributes.indices {
                let attribute = storage.attributes[index]
                if attribute.name.localCount == local.utf8.count,
                    storage.isEqual(attribute.name.local, local)
                        && storage.isEqual(storage.namespace(attribute.binding), namespace)
                {
                    return storage.string(attribute.value)
                }
            }
            return nil
        }

        /// What this element itself declares, in the order of the input; `xmlns=""` has an empty `uri`.
        package var namespaceDeclarations: [(prefix: String, uri: String)] {
            record.declarations.indices.map { index in
                let declaration = storage.declarations[index]
                return (storage.string(declaration.prefix), storage.string(declaration.uri))
            }
        }

        package var children: Children {
            Children(storage: storage, first: index + 1, end: Int(record.end))
        }

        package var childElements: ChildElements { ChildElements(children: children) }

        /// This element and all within it, in document order.
        package func descendants() -> Descendants {
            Descendants(storage: storage, first: index, end: Int(record.end))
        }

        package var parent: Element? {
            record.parent < 0 ? nil : Element(storage: storage, index: Int(record.parent))
        }

        /// Where the element stands in the input, from `<` of its start tag to `>` of its end tag.
        package var sourceRange: Range<Int> { Int(record.sourceStart)..<Int(record.sourceEnd) }
    }
}

extension XML.Element {
    /// Its text and CDATA children joined; that of elements within it is not among them.
    ///
    /// Comments and child elements are passed over, so do not use this for anything that is relied upon: see
    /// `textOnly`.
    package var text: String {
        joinedText(refusingOthers: false).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Its whole content where that is text and CDATA only; nil if there is any other child.
    package var textOnly: String? {
        textBytes.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The same as UTF-8.
    package var textBytes: [UInt8]? { joinedText(refusingOthers: true) }

    private func joinedText(refusingOthers: Bool) -> [UInt8]? {
        if record.end == index + 2, storage.nodes[index + 1].kind == .text {
            return Array(storage.octets(storage.nodes[index + 1].value))
        }
        var joined: [UInt8] = []
        var index = index + 1
        let end = Int(record.end)
        while index < end {
            let child = storage.nodes[index]
            if child.kind == .text || child.kind == .cdata {
                joined.append(contentsOf: storage.octets(child.value))
            } else if refusingOthers {
                return nil
            }
            index = Int(child.end)
        }
        return joined
    }
}

extension XML.Element: Hashable {
    package static func == (left: Self, right: Self) -> Bool {
        left.storage === right.storage && left.index == right.index
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(storage))
        hasher.combine(index)
    }
}
