import Testing

/// That the reading of sources can fail.
@Suite("Ids in sources")
struct MatrixIDTests {
    @Test("ids are whole words of known sections")
    func readsWholeWords() {
        #expect(MatrixID.all(in: "XML-01 XSW-21, HTTP-30: (PRP-07)") == ["XML-01", "XSW-21", "HTTP-30", "PRP-07"])
        #expect(MatrixID.all(in: "XML-1 XML-001 AXML-01 XML-01a xml-01 UTF-16 SHA-25 XML-01-02 -XML-01").isEmpty)
        #expect(MatrixID.all(in: "|XML-01|") == ["XML-01"])
    }

    @Test("only those in string literals count")
    func readsLiterals() {
        let source = """
            // "XML-01"
                /// "XML-02"
            let name = "XML-03 and" + other + "XML-04" // XML-05
            XML-06
            """
        #expect(TestedIDs.ids(in: source) == ["XML-03", "XML-04"])
    }
}
