/// The people who exist from the first day.
package enum TestPeople {
    /// Made from `seed`; only the age of those who must be young depends on `year`, the present one.
    package static func all(seed: UInt64, year: Int) -> [TestPerson] {
        [
            citizen(
                "anna",
                "Anna Prøvesen",
                purpose: LocalizedText(
                    danish: "Helt almindelig: lang adgangskode og nøglekort.",
                    english: "Quite ordinary: long password and key card."
                ),
                password: "solskin42",
                born: (14, 2, 1985),
                seed: seed
            ),
            citizen(
                "bo",
                "Bo Ødegård Æbelholt",
                purpose: LocalizedText(
                    danish: "Æ, ø og å i navnet, og adgangskode på fire cifre.",
                    english: "Æ, ø and å in the name, and a password of four digits."
                ),
                password: "2580",
                born: (3, 11, 1972),
                seed: seed
            ),
            citizen(
                "carla",
                "Carla Maximiliane Wilhelmina Prøvegaard-Testesen af Eksempelborg",
                purpose: LocalizedText(danish: "Meget langt navn.", english: "A very long name."),
                password: "havregryn7",
                born: (27, 6, 1990),
                seed: seed
            ),
            citizen(
                "dan",
                "Dan (pseudonym)",
                purpose: LocalizedText(
                    danish: "Navnet er skjult: certifikatet siger Pseudonym.",
                    english: "The name is hidden: the certificate says Pseudonym."
                ),
                password: "maskerade1",
                born: (9, 9, 1979),
                isPseudonym: true,
                seed: seed
            ),
            citizen(
                "eva",
                "Eva Testesen",
                purpose: LocalizedText(
                    danish: "15 år: certifikat for unge mellem 15 og 18.",
                    english: "15 years old: certificate for those between 15 and 18."
                ),
                password: "skoletaske8",
                born: (1, 1, year - 15),
                isYouth: true,
                seed: seed
            ),
            finn(seed: seed),
        ]
    }

    private static func citizen(
        _ id: String,
        _ name: String,
        purpose: LocalizedText,
        password: String,
        born: (day: Int, month: Int, year: Int),
        isPseudonym: Bool = false,
        isYouth: Bool = false,
        seed: UInt64
    ) -> TestPerson {
        var generator = SeededGenerator(seed: seed, label: "person/" + id)
        return TestPerson(
            id: id,
            name: name,
            purpose: purpose,
            userIDs: [id],
            password: password,
            nemIDNumber: nemIDNumber(&generator),
            cprNumber: cprNumber(born: born, &generator),
            identity: .citizen(
                pid: "9208-2002-2-" + generator.digits(12),
                isPseudonym: isPseudonym,
                isYouth: isYouth
            )
        )
    }

    private static func finn(seed: UInt64) -> TestPerson {
        var generator = SeededGenerator(seed: seed, label: "person/finn")
        let first = TestPerson.Employment(
            company: "Eksempel A/S",
            cvr: "90000001",
            rid: rid(&generator),
            userID: "finn",
            isLinkedToCPR: true
        )
        let second = TestPerson.Employment(
            company: "Testsmedjen ApS",
            cvr: "90000002",
            rid: rid(&generator),
            userID: "finn-testsmedjen",
            isLinkedToCPR: false
        )
        return TestPerson(
            id: "finn",
            name: "Finn Testesen",
            purpose: LocalizedText(
                danish: "Medarbejder i to firmaer: bruger-id'et afgør hvilket.",
                english: "Employee of two companies: the user id says which."
            ),
            userIDs: [first.userID, second.userID],
            password: "arbejdsdag9",
            nemIDNumber: nemIDNumber(&generator),
            cprNumber: cprNumber(born: (22, 4, 1988), &generator),
            identity: .employee([first, second])
        )
    }

    /// Nine digits, the first not zero.
    private static func nemIDNumber(_ generator: inout SeededGenerator) -> String {
        String(1 + generator.next(below: 9)) + generator.digits(8)
    }

    /// Eight digits, the first not zero.
    private static func rid(_ generator: inout SeededGenerator) -> String {
        String(1 + generator.next(below: 9)) + generator.digits(7)
    }

    /// Ten digits with 60 added to the day: a number that no real person has.
    ///
    /// The seventh digit tells the century: 0 to 3 stand for 1900 to 1999, 5 to 8 with the years 00 to 57 for 2000 to
    /// 2057.
    private static func cprNumber(
        born: (day: Int, month: Int, year: Int),
        _ generator: inout SeededGenerator
    ) -> String {
        let date = [born.day + 60, born.month, born.year % 100]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }
            .joined()
        let century = (born.year < 2000 ? 0 : 5) + generator.next(below: 4)
        return date + String(century) + generator.digits(3)
    }
}
