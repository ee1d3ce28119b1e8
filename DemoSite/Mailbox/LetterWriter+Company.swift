/// Letters to companies.
extension LetterWriter {
    func companyDrafts() -> [LetterDraft] {
        [salesTax(), tradeWaste(), companyTerms(), accidentCover(), inspection()]
    }

    private func salesTax() -> LetterDraft {
        var numbers = numbers(for: "sales tax")
        return LetterDraft(
            from: .taxOffice,
            daysAgo: 2,
            subject: Localized("Frist for moms", "VAT deadline"),
            body: [
                .text("Det er tid til at indberette moms for kvartalet.", "It is time to report VAT for the quarter."),
                .facts([
                    .init("Frist", "Deadline", date(inDays: 21)),
                    .init(
                        "Sidste kvartal",
                        "Last quarter",
                        Amount.kroner(numbers.number(in: 9_000...96_000)).text
                    ),
                ]),
            ]
        )
    }

    private func tradeWaste() -> LetterDraft {
        LetterDraft(
            from: .municipality,
            daysAgo: 9,
            subject: Localized("Ordning for erhvervsaffald", "Scheme for trade waste"),
            body: [
                .text(
                    "Virksomheden er tilmeldt ordningen. Det koster det samme som sidste år.",
                    "The company takes part in the scheme. It costs the same as last year."
                )
            ]
        )
    }

    private func companyTerms() -> LetterDraft {
        LetterDraft(
            from: .bank,
            daysAgo: 20,
            subject: Localized("Ny aftale om kassekredit", "New overdraft agreement"),
            body: [
                .text(
                    "Aftalen er klar til underskrift hos jeres rådgiver.",
                    "The agreement is ready to sign with your adviser."
                ),
                .facts([.init("Gælder fra", "Valid from", date(inDays: 30))]),
            ]
        )
    }

    private func accidentCover() -> LetterDraft {
        var numbers = numbers(for: "accident cover")
        return LetterDraft(
            from: .insurer,
            daysAgo: 39,
            subject: Localized("Arbejdsskadeforsikring for året", "Work accident insurance for the year"),
            body: [
                .text("Vi har regnet præmien ud.", "We have worked out the premium."),
                .facts([
                    .init(
                        "Ansatte",
                        "Employees",
                        Localized(same: "\(numbers.number(in: 4...60))")
                    ),
                    .init("Præmie", "Premium", Amount.kroner(numbers.number(in: 70...420) * 100).text),
                ]),
            ]
        )
    }

    private func inspection() -> LetterDraft {
        LetterDraft(
            from: .municipality,
            daysAgo: 66,
            subject: Localized("Tilsyn: ingen anmærkninger", "Inspection: no remarks"),
            body: [
                .text(
                    "Vi har været på besøg. Alt var i orden. I hører fra os igen om to år.",
                    "We paid a visit. Everything was in order. You will hear from us again in two years."
                )
            ]
        )
    }
}
