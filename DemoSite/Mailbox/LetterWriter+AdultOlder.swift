/// Letters to grown-ups that have lain in the mailbox for a while.
extension LetterWriter {
    func testResult() -> LetterDraft {
        LetterDraft(
            from: .hospital,
            daysAgo: 31,
            subject: Localized("Svar på din blodprøve", "The result of your blood test"),
            body: [
                .text(
                    "Din blodprøve er i orden. Alle tal er, som de skal være.",
                    "Your blood test is fine. All values are as they should be."
                ),
                .text(
                    "Du behøver ikke at gøre noget. Har du spørgsmål, så tal med din læge.",
                    "You need not do anything. If you have questions, talk to your doctor."
                ),
            ]
        )
    }

    func newTerms() -> LetterDraft {
        var numbers = numbers(for: "terms")
        let rate = numbers.number(in: 11...24)
        return LetterDraft(
            from: .bank,
            daysAgo: 44,
            subject: Localized("Ny rente på din opsparing", "New interest rate on your savings"),
            body: [
                .text(
                    "Vi ændrer renten på din opsparingskonto.",
                    "We are changing the interest rate on your savings account."
                ),
                .facts([
                    .init("Ny rente", "New rate", Localized("1,\(rate) %", "1.\(rate)%")),
                    .init("Gælder fra", "Valid from", date(inDays: 16)),
                ]),
                .text("Alt andet er, som det plejer.", "Everything else is as usual."),
            ]
        )
    }

    func damageReport() -> LetterDraft {
        var numbers = numbers(for: "damage")
        let payment = Amount.kroner(numbers.number(in: 12...64) * 100)
        return LetterDraft(
            from: .insurer,
            daysAgo: 58,
            subject: Localized("Din cykel: sagen er afsluttet", "Your bicycle: the case is closed"),
            body: [
                .text(
                    "Vi har set på din anmeldelse af den stjålne cykel. Du får erstatning.",
                    "We have looked at your report of the stolen bicycle. You receive compensation."
                ),
                .facts([
                    .init("Erstatning", "Compensation", payment.text),
                    .init("Fratrukket selvrisiko", "Excess deducted", Amount.kroner(500).text),
                ]),
                .text(
                    "Pengene er på din konto om tre bankdage.",
                    "The money is in your account in three banking days."
                ),
            ]
        )
    }

    func taxForecast() -> LetterDraft {
        var numbers = numbers(for: "forecast")
        let rate = numbers.number(in: 36...41)
        let allowance = Amount.kroner(numbers.number(in: 41...69) * 100)
        return LetterDraft(
            from: .taxOffice,
            daysAgo: 73,
            subject: Localized("Din forskudsopgørelse", "Your preliminary tax assessment"),
            body: [
                .text(
                    "Vi har regnet ud, hvad du skal trækkes i skat.",
                    "We have worked out what tax is to be deducted."
                ),
                .facts([
                    .init("Trækprocent", "Tax rate", Localized("\(rate) %", "\(rate)%")),
                    .init("Fradrag om måneden", "Allowance per month", allowance.text),
                ]),
                .text(
                    "Ret tallene, hvis din løn ændrer sig. Så passer skatten.",
                    "Correct the figures if your pay changes. Then the tax will be right."
                ),
            ]
        )
    }

    func library() -> LetterDraft {
        var numbers = numbers(for: "library")
        return LetterDraft(
            from: .municipality,
            daysAgo: 96,
            subject: Localized("Dit lånerkort på biblioteket", "Your library card"),
            body: [
                .text(
                    "Du er nu låner på Prøvekøbing Bibliotek. Kortet gælder i alle afdelinger.",
                    "You are now a member of Prøvekøbing Library. The card is valid in all branches."
                ),
                .facts([
                    .init("Lån på én gang", "Loans at a time", Localized(same: "\(numbers.number(in: 20...40))")),
                    .init("Lånetid", "Loan period", Localized("30 dage", "30 days")),
                ]),
                .text("Vi glæder os til at se dig.", "We look forward to seeing you."),
            ]
        )
    }
}
