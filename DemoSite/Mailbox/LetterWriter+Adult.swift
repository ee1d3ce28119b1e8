/// Letters to grown-ups.
extension LetterWriter {
    func adultDrafts() -> [LetterDraft] {
        [
            appointment(), wasteCollection(), annualStatement(), bankStatement(), policyRenewal(), residentPermit(),
            testResult(), newTerms(), damageReport(), taxForecast(), library(),
        ]
    }

    private func appointment() -> LetterDraft {
        var numbers = numbers(for: "appointment")
        let room = numbers.number(in: 2...48)
        let hour = numbers.number(in: 8...14)
        return LetterDraft(
            from: .hospital,
            daysAgo: 1,
            subject: Localized("Indkaldelse til undersøgelse", "Appointment for an examination"),
            body: [
                .text("Du er henvist til en undersøgelse hos os.", "You have been referred to us for an examination."),
                .facts([
                    .init("Dato", "Date", date(inDays: numbers.number(in: 9...30))),
                    .init("Tid", "Time", Localized("kl. \(hour).15", "\(hour):15")),
                    .init("Sted", "Place", Localized("Ambulatoriet, stue \(room)", "Outpatient clinic, room \(room)")),
                ]),
                .text(
                    "Kom ti minutter før. Du må gerne spise og drikke, som du plejer.",
                    "Please come ten minutes early. You may eat and drink as usual."
                ),
                .text(
                    "Kan du ikke komme, så giv os besked senest dagen før.",
                    "If you cannot come, let us know no later than the day before."
                ),
            ]
        )
    }

    private func wasteCollection() -> LetterDraft {
        var numbers = numbers(for: "waste")
        let week = numbers.number(in: 1...2)
        return LetterDraft(
            from: .municipality,
            daysAgo: 3,
            subject: Localized("Ny plan for hentning af affald", "New plan for waste collection"),
            body: [
                .text(
                    "Fra næste måned henter vi affald på en ny dag på din vej.",
                    "From next month we collect waste on a new day in your street."
                ),
                .facts([
                    .init(
                        "Mad og rest",
                        "Food and residual",
                        Localized("hver tirsdag", "every Tuesday")
                    ),
                    .init(
                        "Papir og pap",
                        "Paper and cardboard",
                        week == 1
                            ? Localized("torsdag i ulige uger", "Thursday in odd weeks")
                            : Localized("torsdag i lige uger", "Thursday in even weeks")
                    ),
                ]),
                .text("Stil beholderen ved vejen inden kl. 6.00.", "Put the bin by the road before 6:00."),
            ]
        )
    }

    private func annualStatement() -> LetterDraft {
        var numbers = numbers(for: "annual statement")
        let income = Amount.kroner(numbers.number(in: 2_180...6_240) * 100)
        let refund = Amount.kroner(numbers.number(in: 310...7_900))
        return LetterDraft(
            from: .taxOffice,
            daysAgo: 6,
            subject: Localized("Din årsopgørelse for \(year - 1)", "Your annual statement for \(year - 1)"),
            body: [
                .text(
                    "Din årsopgørelse er klar. Du får penge tilbage.",
                    "Your annual statement is ready. You get money back."
                ),
                .facts([
                    .init("Personlig indkomst", "Personal income", income.text),
                    .init("Overskydende skat", "Refund", refund.text),
                    .init("Udbetales", "Paid out", date(inDays: 12)),
                ]),
                .text(
                    "Pengene kommer på din konto. Du skal ikke gøre noget.",
                    "The money is paid to your account. You need not do anything."
                ),
            ]
        )
    }

    private func bankStatement() -> LetterDraft {
        var numbers = numbers(for: "bank statement")
        let received = numbers.number(in: 1_650_000...3_980_000)
        let spent = numbers.number(in: 980_000...1_640_000)
        let earlier = numbers.number(in: 120_000...5_200_000)
        return LetterDraft(
            from: .bank,
            daysAgo: 11,
            subject: Localized("Kontoudskrift", "Account statement"),
            body: [
                .text(
                    "Her er bevægelserne på din lønkonto i sidste måned.",
                    "These are last month's movements on your salary account."
                ),
                .facts([
                    .init("Saldo før", "Balance before", Amount(øre: earlier).text),
                    .init("Sat ind", "Paid in", Amount(øre: received).text),
                    .init("Hævet", "Paid out", Amount(øre: spent).text),
                    .init("Saldo nu", "Balance now", Amount(øre: earlier + received - spent).text),
                ]),
                .text(
                    "Er der noget, du ikke kan kende, så skriv til os i netbanken.",
                    "If there is something you do not recognise, write to us in the online bank."
                ),
            ]
        )
    }

    private func policyRenewal() -> LetterDraft {
        var numbers = numbers(for: "policy")
        let premium = Amount.kroner(numbers.number(in: 1_090...2_870))
        return LetterDraft(
            from: .insurer,
            daysAgo: 17,
            subject: Localized("Din indboforsikring er fornyet", "Your home insurance has been renewed"),
            body: [
                .text(
                    "Din indboforsikring fortsætter et år mere på samme vilkår.",
                    "Your home insurance continues for another year on the same terms."
                ),
                .facts([
                    .init("Præmie for et år", "Premium for one year", premium.text),
                    .init("Selvrisiko", "Excess", Amount.kroner(1_000).text),
                    .init("Gælder fra", "Valid from", date(inDays: 14)),
                ]),
                .text(
                    "Er der flyttet nogen ind eller ud, så fortæl os det.",
                    "If someone has moved in or out, please tell us."
                ),
            ]
        )
    }

    private func residentPermit() -> LetterDraft {
        var numbers = numbers(for: "permit")
        let zone = ["A", "B", "C", "D"][numbers.number(in: 0...3)]
        return LetterDraft(
            from: .municipality,
            daysAgo: 24,
            subject: Localized("Du har fået beboerlicens", "You have been granted a resident's parking permit"),
            body: [
                .text(
                    "Vi har behandlet din ansøgning. Svaret er ja.",
                    "We have considered your application. The answer is yes."
                ),
                .facts([
                    .init("Zone", "Zone", Localized(same: zone)),
                    .init("Pris for et år", "Price for one year", Amount.kroner(numbers.number(in: 20...85) * 10).text),
                    .init("Gælder til", "Valid until", date(inDays: 365)),
                ]),
                .text(
                    "Du kan klage inden fire uger, hvis du er uenig i afgørelsen.",
                    "You may appeal within four weeks if you disagree with the decision."
                ),
            ]
        )
    }
}
