import FoundationEssentials
import NemIDCrypto

/// The people who exist from the first day.
package enum TestPeople {
    /// Made from `seed`; only the age of those who must be young or old depends on `year`, the present one.
    ///
    /// The order is that of the lists; new people come at the end, and change nothing about those before.
    package static func all(seed: UInt64, year: Int) -> [TestPerson] {
        let time =
            CivilTime(year: year, month: 1, day: 1, hour: 0, minute: 0, second: 0)
            ?? CivilTime(Date(timeIntervalSince1970: 0))
        return (everyday(year: year) + outcomes(year: year)).map { $0.person(seed: seed, at: time) }
    }

    /// People of all kinds whose logins go well, or lead on.
    private static func everyday(year: Int) -> [PersonRecipe] { citizens(year: year) + furtherPeople(year: year) }

    private static func citizens(year: Int) -> [PersonRecipe] {
        [
            PersonRecipe(
                id: "anna",
                name: "Anna Prøvesen",
                purpose: LocalizedText(
                    danish: "Helt almindelig: lang adgangskode og nøglekort.",
                    english: "Quite ordinary: long password and key card."
                ),
                birth: .date(day: 14, month: 2, year: 1985),
                password: "solskin42"
            ),
            PersonRecipe(
                id: "bo",
                name: "Bo Ødegård Æbelholt",
                purpose: LocalizedText(
                    danish: "Æ, ø og å i navnet, og adgangskode på fire cifre.",
                    english: "Æ, ø and å in the name, and a password of four digits."
                ),
                birth: .date(day: 3, month: 11, year: 1972),
                password: "2580"
            ),
            PersonRecipe(
                id: "carla",
                name: "Carla Maximiliane Wilhelmina Prøvegaard-Testesen af Eksempelborg",
                purpose: LocalizedText(danish: "Meget langt navn.", english: "A very long name."),
                birth: .date(day: 27, month: 6, year: 1990),
                password: "havregryn7"
            ),
            PersonRecipe(
                id: "dan",
                name: "Dan (pseudonym)",
                purpose: LocalizedText(
                    danish: "Navnet er skjult: certifikatet siger Pseudonym.",
                    english: "The name is hidden: the certificate says Pseudonym."
                ),
                birth: .date(day: 9, month: 9, year: 1979),
                password: "maskerade1",
                isPseudonym: true
            ),
            PersonRecipe(
                id: "eva",
                name: "Eva Testesen",
                purpose: LocalizedText(
                    danish: "15 år: certifikat for unge mellem 15 og 18.",
                    english: "15 years old: certificate for those between 15 and 18."
                ),
                birth: .date(day: 1, month: 1, year: year - 15),
                password: "skoletaske8"
            ),
            PersonRecipe(
                id: "finn",
                name: "Finn Testesen",
                purpose: LocalizedText(
                    danish: "Medarbejder i to firmaer: bruger-id'et afgør hvilket.",
                    english: "Employee of two companies: the user id says which."
                ),
                birth: .date(day: 22, month: 4, year: 1988),
                password: "arbejdsdag9",
                employments: [
                    place(.eksempel, userID: "finn"),
                    place(.testsmedjen, userID: "finn-testsmedjen", isLinkedToCPR: false),
                ]
            ),
        ]
    }

    static func place(_ company: TestCompany, userID: String, isLinkedToCPR: Bool = true) -> PersonRecipe.Employment {
        // Companies are numbered in the order in which they stand.
        let place = (TestCompany.all.firstIndex(of: company) ?? 0) + 1
        return PersonRecipe.Employment(
            company: company.name,
            cvr: InventedCVRNumber(place: place),
            userID: userID,
            isLinkedToCPR: isLinkedToCPR
        )
    }
}
