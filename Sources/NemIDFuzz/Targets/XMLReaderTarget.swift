import NemIDXML

/// The XML reader: what it accepts is a sound tree over the input, within the limits, for a bounded amount of work.
enum XMLReaderTarget {
    /// Small enough to be met by inputs of a few hundred octets.
    private static let tight = XML.Limits(
        bytes: 2048,
        depth: 4,
        attributesPerElement: 3,
        namespaceDeclarationsPerElement: 2,
        prefixesInScope: 3,
        nameBytes: 16,
        nodes: 24
    )

    static func run(_ input: [UInt8]) throws {
        let wide: XML.Document
        do {
            wide = try XML.Document(parsing: input)
        } catch {
            try require((0...input.count).contains(error.offset), "the place of an error is within the input")
            try require(error.line >= 1 && error.column >= 1, "lines and columns count from one")
            try require((try? XML.Document(parsing: input, limits: tight)) == nil, "tighter limits accept less")
            return
        }
        try require(wide.bytes == input, "the input is kept as it was")
        var survey = XMLSurvey(input: input)
        try survey.examine(wide)
        try checkLimits(survey, XML.Limits.login)
        try checkWork(of: wide)
        if let narrow = try? XML.Document(parsing: input, limits: tight) {
            try checkLimits(survey, tight)
            try require(
                try Canonical.form(of: narrow) == Canonical.form(of: wide),
                "limits do not change what is read"
            )
        } else {
            try require(survey.exceeds(tight), "limits refuse nothing within them")
        }
    }

    private static func checkLimits(_ survey: XMLSurvey, _ limits: XML.Limits) throws(Violation) {
        try require(!survey.exceeds(limits), "what is accepted is within the limits")
    }

    private static func checkWork(of document: XML.Document) throws(Violation) {
        let size = document.bytes.count
        let prefixes = XML.Limits.login.prefixesInScope
        try require(
            document.prefixComparisons <= size * (prefixes + 2),
            "prefix comparisons grow with the input and the prefixes in scope only"
        )
        // The names of the two built-in namespaces are compared too, however small the input is.
        let logarithm = Int.bitWidth - size.leadingZeroBitCount
        try require(
            document.namespaceWork <= size * (logarithm + 4) + 128,
            "work on namespace names grows with the input and its logarithm only"
        )
    }

    /// Nil where a relative namespace name has no canonical form.
    private enum Canonical {
        static func form(of document: XML.Document) throws -> [UInt8]? {
            try? CanonicalXML.bytes(of: document, method: .inclusiveWithComments)
        }
    }
}
