extension XML {
    /// The nodes directly within an element, in order.
    package struct Children: Sequence, IteratorProtocol, Sendable {
        let storage: Storage
        private var index: Int
        private let end: Int

        init(storage: Storage, first: Int, end: Int) {
            self.storage = storage
            index = first
            self.end = end
        }

        package mutating func next() -> Node? {
            nextIndex().map(storage.node)
        }

        mutating func nextIndex() -> Int? {
            guard index < end else { return nil }
            defer { index = Int(storage.nodes[index].end) }
            return index
        }
    }

    /// The elements directly within an element, in order.
    package struct ChildElements: Sequence, IteratorProtocol, Sendable {
        private var children: Children

        init(children: Children) {
            self.children = children
        }

        package mutating func next() -> Element? {
            while let index = children.nextIndex() {
                if children.storage.nodes[index].kind == .element {
                    return Element(storage: children.storage, index: index)
                }
            }
            return nil
        }
    }

    /// The attributes of an element, in the order of the input.
    package struct Attributes: RandomAccessCollection, Sendable {
        let storage: Storage
        let range: Range<Int>

        package var startIndex: Int { range.lowerBound }
        package var endIndex: Int { range.upperBound }

        package subscript(position: Int) -> Attribute { Attribute(storage: storage, index: position) }
    }

    /// An element and the elements within it at any depth, in document order.
    package struct Descendants: Sequence, IteratorProtocol, Sendable {
        private let storage: Storage
        private var index: Int
        private let end: Int

        init(storage: Storage, first: Int, end: Int) {
            self.storage = storage
            index = first
            self.end = end
        }

        package mutating func next() -> Element? {
            while index < end {
                defer { index += 1 }
                if storage.nodes[index].kind == .element { return Element(storage: storage, index: index) }
            }
            return nil
        }
    }
}
