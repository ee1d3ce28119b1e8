import NemIDClient
import Testing

@Suite("CPR numbers")
struct CPRNumberTests {
    @Test(
        "are ten digits, or have one hyphen or blank after the sixth",
        arguments: [
            ("0101010000", true), ("010101-0000", true), ("010101 0000", true), ("0101-010000", false),
            ("010101--000", false), ("01010-10000", false), ("010101000", false), ("01010100000", false),
            (" 0101010000", false), ("010101-0000 ", false), ("010101000a", false), ("", false), ("-", false),
            ("010101\u{2010}0000", false),
        ]
    )
    func form(_ text: String, _ isAccepted: Bool) {
        #expect((CPRNumber(text) != nil) == isAccepted)
        if isAccepted { #expect(CPRNumber(text)?.digits == "0101010000") }
    }

    @Test("have ASCII digits and no others", arguments: ["０１０１０１００００", "٠١٠١٠١٠٠٠٠", "010101000０"])
    func asciiOnly(_ text: String) {
        #expect(CPRNumber(text) == nil)
    }

    @Test(
        "begin with a date of the calendar, in the century that the seventh digit tells",
        arguments: [
            // 29 February: 1900 had none, 2000 had one; 1936 had one, 2035 had none.
            ("2902000000", false), ("2902004000", true), ("2902005000", true), ("2902009000", true),
            ("2902364000", true), ("2902354000", false), ("2902375000", false), ("2902363000", true),
            ("2902374000", false), ("2902405000", true), ("2902585000", false), ("2902605000", true),
            ("3112999000", true), ("3212990000", false), ("0013990000", false), ("3104010000", false),
            ("0001010000", false), ("0100010000", false),
        ]
    )
    func dates(_ text: String, _ isAccepted: Bool) {
        #expect((CPRNumber(text) != nil) == isAccepted)
    }

    @Test(
        "with 60 added to the day stand in for real ones, where those are wanted",
        arguments: [("6101010000", true), ("9112990000", true), ("9212990000", false), ("6001010000", false)]
    )
    func fictitious(_ text: String, _ isAccepted: Bool) {
        #expect(CPRNumber(text) == nil)
        #expect((CPRNumber(text, accepting: .realOrFictitious) != nil) == isAccepted)
    }

    @Test(
        "need no check digit, and tell whether they have one",
        arguments: [("0101605000", true), ("0101010000", false)]
    )
    func checkDigit(_ text: String, _ isThere: Bool) throws {
        #expect(try #require(CPRNumber(text)).hasCheckDigit == isThere)
    }

    @Test("are equal by their digits")
    func equality() throws {
        #expect(CPRNumber("010101-0000") == CPRNumber("0101010000"))
        #expect(CPRNumber("0101010000") != CPRNumber("0101010001"))
        #expect(Set([CPRNumber("010101-0000"), CPRNumber("0101010000")]).count == 1)
    }

    @Test("SOAP-12 are shown by no description, mirror or dump, also not within others")
    func redaction() throws {
        let number = try #require(CPRNumber("0101605000"))
        var texts = ["\(number)", String(reflecting: number), "\([number])", String(describing: Optional(number))]
        texts.append("\(PIDServiceOutcome.found(number))")
        var dumped = ""
        dump(PIDServiceOutcome.found(number), to: &dumped)
        texts.append(dumped)
        for text in texts {
            #expect(!text.contains("0101605000"))
            #expect(!text.contains("010160"))
        }
    }
}
