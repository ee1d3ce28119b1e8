extension ConformanceSuite {
    /// Names of the categories of the XML suites.
    package enum XMLCategory {
        package static let documentType = "document type declarations"
        package static let colons = "names with colons of no meaning"
        package static let errors = "errors that need not be reported"
        package static let nodeSets = "node sets of other shapes"
    }

    /// Documents through the XML reader.
    package static let xmlConformance = ConformanceSuite(
        "W3C XML conformance",
        about: "The XML Test Suite of the W3C for XML 1.0, fifth edition, and Namespaces 1.0.",
        command: "swift test --filter ConformanceSuiteTests",
        total: 1_995,
        categories: [
            Category(
                XMLCategory.documentType,
                1_676,
                "`doctype`, and the declaration is one indeed: refused whatever it says, which the test sees (XML-42)"
            ),
            Category(
                XMLCategory.colons,
                2,
                "`namespaces` false: well-formed without namespaces only; the test sees `namespace`"
            ),
            Category(XMLCategory.errors, 1, "`type` is `error`: a reader may report it or not"),
        ],
        exceptions: [
            Exception("utf16b", "encoding", "UTF-16"),
            Exception("utf16l", "encoding", "UTF-16"),
        ]
    )

    /// Documents and elements through canonicalisation.
    package static let canonicalXML = ConformanceSuite(
        "Canonical XML",
        about:
            "The vectors of libxml2, most of them from the W3C's interoperability tests, their document types written out.",
        command: "swift test --filter CanonicalVectorTests",
        total: 48,
        categories: [
            Category(
                XMLCategory.nodeSets,
                27,
                "a `.xpath` that selects neither the document nor one whole element: ours cannot be asked for it; the "
                    + "test's own reference implementation, which ours is compared with, gives the published form"
            )
        ]
    )

    /// Signatures over documents.
    package static let signedDocuments = ConformanceSuite(
        "Signed documents",
        about: "Documents that xmlsec and members of the W3C signed: canonical forms, digest and signature of each.",
        command: "swift test --filter SignedDocumentTests",
        total: 8
    )
}
