import MockProvider
import Testing

@Suite("Rules for user ids")
struct UserIDRulesTests {
    @Test(
        "Allowed",
        arguments: [
            "annap", "ANNA.Prøve".replacing("ø", with: "o"), "12345", "12345678", "12345678901",
            "a{}!#\"$'%^&,*()_+-=:;?.@",
            String(repeating: "a", count: 48), "123456-789", "1234567-890",
        ]
    )
    func allowed(_ userID: String) {
        #expect(UserIDRules.reasons(against: userID, password: "solskin42") == [])
    }

    @Test(
        "Refused, with every reason",
        arguments: [
            ("anna", [.length]), (String(repeating: "a", count: 49), [.length]), ("", [.length]),
            ("annæp", [.character]), ("anna p", [.character]), ("anna/p", [.character]), ("annap\u{7}", [.character]),
            (" annap", [.blankAtEnd]), ("annap ", [.blankAtEnd]), ("123456789", [.number]), ("1234567890", [.number]),
            ("123456-7890", [.number]), (" 123456789", [.blankAtEnd, .number]), ("SolSkin", [.inPassword]),
            ("solskin42", [.inPassword]), ("kin4", [.length, .inPassword]), ("١٢٣٤٥٦", [.character]),
        ] as [(String, [UserIDRules.Reason])]
    )
    func refused(_ userID: String, _ reasons: [UserIDRules.Reason]) {
        #expect(UserIDRules.reasons(against: userID, password: "solskin42") == reasons)
    }

    @Test("Where the password is chosen later, it is not looked at")
    func withoutPassword() {
        #expect(UserIDRules.reasons(against: "solskin", password: nil) == [])
    }
}
