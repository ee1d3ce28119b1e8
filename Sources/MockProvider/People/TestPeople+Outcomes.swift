/// The people whose user id is the outcome of the login, each time anew.
extension TestPeople {
    static func outcomes(year: Int) -> [PersonRecipe] {
        // Each has a birthday of the own, so that no two CPR numbers can be the same by accident.
        unborn(year: year).enumerated().map { place, person in
            person(1 + place % 28, 3 + place / 28)
        }
    }

    /// Takes day and month of birth.
    private typealias Unborn = (_ day: Int, _ month: Int) -> PersonRecipe

    private static func unborn(year: Int) -> [Unborn] {
        [
            outcome("cancel-charlie", "Charlie Eksempel", habit: .cancels, "Afbryder hver gang", "Always cancels"),
            outcome("locked-lise", "Lise Testesen", .locked, "Låst i 8 timer", "Locked for 8 hours"),
            outcome("blocked-bent", "Bent Testesen", .blocked, "Hele NemID er spærret", "The whole NemID is blocked"),
            outcome("revoked-rita", "Rita Prøvesen", .revoked, "Spærret certifikat", "Revoked certificate"),
            outcome("expired-emil", "Emil Prøvesen", .expired, "Udløbet certifikat", "Expired certificate"),
            outcome(
                "timeout-tove",
                "Tove Eksempel",
                habit: .waitsTooLong,
                "Venter, til tiden er løbet ud",
                "Waits until time has run out"
            ),
            outcome(
                "wrongcode-werner",
                "Werner Eksempel",
                habit: .mistypesCodes,
                "Taster kun forkerte nøgler",
                "Enters wrong codes only"
            ),
            outcome(
                "nooces-nina",
                "Nina Testesen",
                .signatureDeclined,
                "Har fravalgt offentlig digital signatur",
                "Has declined the public digital signature"
            ),
            outcome(
                "passwordblocked-palle",
                "Palle Attrapsen",
                .passwordBlocked,
                "Adgangskoden er spærret",
                "The password is blocked"
            ),
            outcome(
                "notactivated-nora",
                "Nora Nyhus",
                .notActivated,
                "Ikke aktiveret, og ingen midlertidig adgangskode",
                "Not activated, and no temporary password"
            ),
            outcome("usedup-ulrik", "Ulrik Testrup", .cardUsedUp, "Nøglekortet er brugt op", "The key card is used up"),
            outcome(
                "unqualified-uffe",
                "Uffe Ordinærsen",
                .neverQualified,
                "Kun NemID til netbank",
                "NemID for online banking only"
            ),
            outcome(
                "othernemid-olga",
                "Olga Åprøve",
                .signatureElsewhere,
                "Den digitale signatur sidder på et andet NemID",
                "The digital signature is on another NemID"
            ),
            outcome(
                "child-clara",
                "Clara Testesen",
                .notEligible,
                year: year - 13,
                "Under 15 år: for ung til digital signatur",
                "Under 15: too young for a digital signature"
            ),
            outcome(
                "issuefails-ib",
                "Ib Attrapsen",
                .issuingFails,
                "Certifikatet kan ikke udstedes",
                "The certificate cannot be issued"
            ),
            outcome(
                "revoked-rasmus",
                "Rasmus Prøvesen",
                .revokedUnnoticed,
                "Spærret certifikat, men udbyderen slipper login igennem: tjenesteudbyderen skal selv opdage det",
                "Revoked certificate, but the provider lets the login through: the relying party must notice"
            ),
            outcome(
                "expired-ellen",
                "Ellen Prøvesen",
                .expiredUnnoticed,
                "Udløbet certifikat, men udbyderen slipper login igennem: tjenesteudbyderen skal selv opdage det",
                "Expired certificate, but the provider lets the login through: the relying party must notice"
            ),
        ]
    }

    private static func outcome(
        _ id: String,
        _ name: String,
        _ state: NemIDState = .active,
        habit: Habit? = nil,
        year: Int = 1980,
        _ danish: String,
        _ english: String
    ) -> Unborn {
        let code = habit?.code ?? state.code
        let suffix = code.map { " (\($0))." } ?? "."
        return { day, month in
            PersonRecipe(
                id: id,
                name: name,
                purpose: LocalizedText(danish: danish + suffix, english: english + suffix),
                birth: .date(day: day, month: month, year: year),
                password: password,
                state: state,
                habit: habit,
                repeatsState: true
            )
        }
    }

    /// One for all of them: who they are is in the user id.
    private static let password = "udfald2021"
}
