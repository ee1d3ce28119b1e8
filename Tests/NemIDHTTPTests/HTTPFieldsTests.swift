import NemIDHTTP
import Testing

@Suite struct HTTPFieldsTests {
    @Test("names are compared without case, the first value is given")
    func firstValue() {
        let fields: HTTPFields = ["A": "1", "b": "2", "a": "3"]
        #expect(fields["a"] == "1")
        #expect(fields["B"] == "2")
        #expect(fields["c"] == nil)
        #expect(fields.values("A") == ["1", "3"])
    }

    @Test("setting replaces all fields of the name at the place of the first")
    func replacing() {
        var fields: HTTPFields = ["A": "1", "B": "2", "a": "3", "C": "4"]
        fields["a"] = "5"
        #expect(fields == ["A": "5", "B": "2", "C": "4"])
        fields["A"] = nil
        #expect(fields == ["B": "2", "C": "4"])
        fields["D"] = "6"
        #expect(fields.map(\.name) == ["B", "C", "D"])
    }
}
