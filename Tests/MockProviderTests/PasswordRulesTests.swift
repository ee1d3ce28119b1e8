import MockProvider
import Testing

@Suite("Password rules")
struct PasswordRulesTests {
    private func reasons(_ password: String) -> [PasswordRules.Reason] {
        PasswordRules.reasons(against: password, cprNumber: "7402851234", nemIDNumber: "555666777")
    }

    @Test(
        "What may be chosen",
        arguments: [
            "2580", "8901", "1122", "0246", "abcde1", "ABCDE1", "aaa1aaa1",
            "a1" + String(repeating: "xyzw", count: 9) + "zz", ##"a1{}!#"$'%^&,*()_+-=:;?.@"##, "555666x777",
        ]
    )
    func allowed(_ password: String) {
        #expect(reasons(password).isEmpty)
    }

    @Test(
        "What may not, and all reasons why",
        arguments: [
            ("", [.length, .noLetter, .noDigit]),
            ("123", [.length, .noLetter]),
            ("12345", [.length, .noLetter]),
            ("abcd1", [.length]),
            ("a1" + String(repeating: "xyzw", count: 9) + "zzz", [.length]),
            ("abcdef", [.noDigit]),
            ("258025", [.noLetter]),
            ("rødgrød1", [.character]),
            ("abc def1", [.character]),
            ("abcdef1/", [.character]),
            (" abcdef1", [.blankAtEnd]),
            ("abcdef1\t", [.blankAtEnd]),
            ("aAaA1bcd", [.fourInARow]),
            ("abc1111", [.fourInARow]),
            ("x7402851234", [.cprNumber]),
            ("x740285-1234", [.cprNumber]),
            ("x555666777", [.nemIDNumber]),
            ("0000", [.fourEqual]),
            ("1234", [.run, .cprNumber]),
            ("5678", [.run]),
            ("4321", [.run]),
            ("7402", [.cprNumber]),
            ("2851", [.cprNumber]),
            ("٢٥٨٠", [.length, .noLetter, .noDigit, .character]),
        ] as [(String, [PasswordRules.Reason])]
    )
    func refused(_ password: String, _ expected: [PasswordRules.Reason]) {
        #expect(reasons(password) == expected)
    }

    @Test("Everybody's password keeps the rules, with every seed", arguments: TestPeopleTests.seeds)
    func people(_ seed: UInt64) {
        for person in TestPeople.all(seed: seed, year: 2021) {
            let reasons = PasswordRules.reasons(
                against: person.password,
                cprNumber: person.cprNumber,
                nemIDNumber: person.nemIDNumber
            )
            // Four digits that a seed puts into the CPR number by chance are the seed's doing, not the person's.
            #expect(reasons.filter { $0 != .cprNumber }.isEmpty)
        }
    }
}
