extension XML {
    /// A child of an element, or a part of the document beside its root.
    package enum Node: Sendable {
        case element(Element)
        case text(Text)
        case comment(Comment)
        case processingInstruction(ProcessingInstruction)
    }

    /// A run of character data, or one CDATA section.
    package struct Text: Sendable {
        let storage: Storage
        let index: Int

        /// The characters it stands for: references resolved, line ends normalised.
        package var value: String { storage.string(storage.nodes[index].value) }

        /// Whether it stands for white space only.
        package var isWhiteSpace: Bool { storage.isWhiteSpace(storage.nodes[index].value) }

        package var isCDATA: Bool { storage.nodes[index].kind == .cdata }

        /// Where it stands in the input, the markup of a CDATA section included.
        package var sourceRange: Range<Int> { storage.sourceRange(index) }
    }

    package struct Comment: Sendable {
        let storage: Storage
        let index: Int

        /// What stands between `<!--` and `-->`, line ends normalised.
        package var value: String { storage.string(storage.nodes[index].value) }

        package var sourceRange: Range<Int> { storage.sourceRange(index) }
    }

    package struct ProcessingInstruction: Sendable {
        let storage: Storage
        let index: Int

        package var target: String { storage.string(storage.nodes[index].name.whole) }

        /// What follows the target and white space, line ends normalised; empty if nothing does.
        package var value: String { storage.string(storage.nodes[index].value) }

        package var sourceRange: Range<Int> { storage.sourceRange(index) }
    }
}

extension Storage {
    func node(_ index: Int) -> XML.Node {
        switch nodes[index].kind {
        case .element: .element(XML.Element(storage: self, index: index))
        case .text, .cdata: .text(XML.Text(storage: self, index: index))
        case .comment: .comment(XML.Comment(storage: self, index: index))
        case .processingInstruction: .processingInstruction(XML.ProcessingInstruction(storage: self, index: index))
        }
    }

    func sourceRange(_ index: Int) -> Range<Int> {
        Int(nodes[index].sourceStart)..<Int(nodes[index].sourceEnd)
    }
}
