/// The people after the first six: more kinds of people, and more places of work.
extension TestPeople {
    static func furtherPeople(year: Int) -> [PersonRecipe] {
        [
            PersonRecipe(
                id: "gerda",
                name: "Gerda Prøvesen",
                purpose: LocalizedText(
                    danish: "84 år, med nøgletelefon, og fritaget for Digital Post.",
                    english: "84 years old, with voice response, and exempt from Digital Post."
                ),
                birth: .date(day: 1, month: 1, year: year - 84),
                password: "stueur1942"
            ),
            PersonRecipe(
                id: "hans",
                name: "Hans Eksempel",
                purpose: LocalizedText(
                    danish: "Kun nøgleapp, på tre enheder, og intet nøglekort.",
                    english: "Code app only, on three devices, and no key card."
                ),
                birth: .date(day: 2, month: 6, year: 1987),
                password: "telefon33"
            ),
            PersonRecipe(
                id: "ida",
                name: "Ida Eksempel",
                purpose: LocalizedText(
                    danish: "Tre nøgler tilbage på kortet, og et nyt kort er på vej.",
                    english: "Three codes left on the card, and a new card is in the post."
                ),
                birth: .date(day: 30, month: 8, year: 1994),
                password: "kortspil3",
                state: .cardRunningLow
            ),
            PersonRecipe(
                id: "jens",
                name: "Jens Nyhus",
                purpose: LocalizedText(
                    danish: "Har bestilt NemID, men ikke aktiveret det endnu.",
                    english: "Has ordered NemID, and not activated it yet."
                ),
                birth: .date(day: 12, month: 12, year: 2001),
                password: "flyttekasse5",
                state: .waiting
            ),
            PersonRecipe(
                id: "karen",
                name: "Karen Kladdegaard",
                purpose: LocalizedText(
                    danish: "Medarbejder i tre firmaer, og nøglefil til hvert.",
                    english: "Employee of three companies, with a key file for each."
                ),
                birth: .date(day: 17, month: 3, year: 1969),
                password: "direktion3",
                employments: [
                    place(.eksempel, userID: "karen-eksempel"),
                    place(.testsmedjen, userID: "karen-testsmedjen"),
                    place(.proeveland, userID: "karen-proeveland"),
                ]
            ),
            PersonRecipe(
                id: "lars",
                name: "Lars Åkjær",
                purpose: LocalizedText(
                    danish: "Medarbejder, som firmaet ikke har knyttet til et cpr-nummer.",
                    english: "Employee whom the company has not tied to a CPR number."
                ),
                birth: .date(day: 5, month: 5, year: 1981),
                password: "madpakke12",
                employments: [place(.proeveland, userID: "lars-proeveland", isLinkedToCPR: false)]
            ),
            PersonRecipe(
                id: "mette",
                name: "Mette Mønstergaard",
                purpose: LocalizedText(
                    danish: "Lige fyldt 18: certifikatet nævner ikke alderen mere.",
                    english: "Just turned 18: the certificate no longer speaks of age."
                ),
                birth: .date(day: 1, month: 1, year: year - 18),
                password: "studenterhue1"
            ),
            PersonRecipe(
                id: "niels",
                name: "Niels Opdigtsen",
                purpose: LocalizedText(
                    danish: "Har slået cpr-nummeret fra som bruger-id.",
                    english: "Has switched the CPR number off as a user id."
                ),
                birth: .date(day: 24, month: 10, year: 1958),
                password: "hemmelig77",
                acceptsCPRNumber: false
            ),
            PersonRecipe(
                id: "otto",
                name: "Otto Skabelund",
                purpose: LocalizedText(danish: "Født på en skuddag.", english: "Born on a leap day."),
                birth: .date(day: 29, month: 2, year: 1988),
                password: "skudaar29"
            ),
            PersonRecipe(
                id: "petra",
                name: "Petra (navnebeskyttet)",
                purpose: LocalizedText(
                    danish: "Beskyttet navn og adresse: certifikatet siger Pseudonym.",
                    english: "Name and address protected: the certificate says Pseudonym."
                ),
                birth: .date(day: 8, month: 7, year: 1992),
                password: "gardin365",
                isPseudonym: true
            ),
            PersonRecipe(
                id: "soeren",
                name: "Søren O’Test & D'Attrap",
                purpose: LocalizedText(
                    danish: "Tegn i navnet, som sider og XML skal skrive om.",
                    english: "Characters in the name that pages and XML must escape."
                ),
                birth: .date(day: 31, month: 1, year: 1977),
                password: "apostrof1"
            ),
            PersonRecipe(
                id: "thyra",
                name: "Thyra Testrup",
                purpose: LocalizedText(danish: "101 år.", english: "101 years old."),
                birth: .date(day: 1, month: 1, year: year - 101),
                password: "petroleum1"
            ),
            PersonRecipe(
                id: "ulla",
                name: "Ulla Udkastsen",
                purpose: LocalizedText(
                    danish: "Adgangskode på 40 tegn, de fleste af dem specialtegn.",
                    english: "A password of 40 characters, most of them special ones."
                ),
                birth: .date(day: 19, month: 11, year: 1983),
                password: "aA1{}!#$%^,*()_+-=:;?.@{}!#$%^,*()_+-=:;"
            ),
            PersonRecipe(
                id: "viggo",
                name: "Viggo Skitsebjerg",
                purpose: LocalizedText(
                    danish: "Flere bruger-id'er, et af dem på 48 tegn.",
                    english: "Several user ids, one of them of 48 characters."
                ),
                birth: .date(day: 6, month: 6, year: 1996),
                furtherUserIDs: [
                    "viggo@post.example", "viggo_skitsebjerg.med.et.rigtig.langt.bruger-id_",
                ],
                password: "langsommelig4"
            ),
        ]
    }
}
