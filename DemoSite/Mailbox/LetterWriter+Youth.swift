/// Letters to people of 15 to 17.
extension LetterWriter {
    func youthDrafts() -> [LetterDraft] {
        [youthCard(), firstTaxCard(), youthAccount(), healthVisit(), leisureJob(), bicycleCover()]
    }

    private func youthCard() -> LetterDraft {
        LetterDraft(
            from: .municipality,
            daysAgo: 2,
            subject: Localized("Dit ungdomskort er klar", "Your youth travel card is ready"),
            body: [
                .text(
                    "Med kortet rejser du billigere til og fra skole. Du kan hente det i borgerservice.",
                    "The card gives you cheaper travel to and from school. Collect it at citizen service."
                ),
                .facts([.init("Gælder til", "Valid until", date(inDays: 300))]),
            ]
        )
    }

    private func firstTaxCard() -> LetterDraft {
        var numbers = numbers(for: "first tax card")
        return LetterDraft(
            from: .taxOffice,
            daysAgo: 8,
            subject: Localized("Dit første skattekort", "Your first tax card"),
            body: [
                .text(
                    "Du er begyndt at tjene penge. Din arbejdsgiver henter selv dit skattekort hos os.",
                    "You have begun to earn money. Your employer fetches your tax card from us."
                ),
                .facts([
                    .init(
                        "Du kan tjene uden skat",
                        "You can earn without tax",
                        Amount.kroner(numbers.number(in: 380...420) * 100).text
                    )
                ]),
            ]
        )
    }

    private func youthAccount() -> LetterDraft {
        var numbers = numbers(for: "youth account")
        return LetterDraft(
            from: .bank,
            daysAgo: 15,
            subject: Localized("Din ungdomskonto", "Your youth account"),
            body: [
                .text(
                    "Din konto er åben, og dit kort er sendt med posten.",
                    "Your account is open, and your card is in the post."
                ),
                .facts([
                    .init("Saldo", "Balance", Amount(øre: numbers.number(in: 12_000...480_000)).text),
                    .init("Højst om dagen", "At most per day", Amount.kroner(1_000).text),
                ]),
            ]
        )
    }

    private func healthVisit() -> LetterDraft {
        LetterDraft(
            from: .hospital,
            daysAgo: 22,
            subject: Localized("Tid til vaccination", "Time for a vaccination"),
            body: [
                .text(
                    "Du har fået en tid. Tag gerne en voksen med.",
                    "You have an appointment. You are welcome to bring an adult."
                ),
                .facts([.init("Dato", "Date", date(inDays: 18))]),
            ]
        )
    }

    private func leisureJob() -> LetterDraft {
        LetterDraft(
            from: .municipality,
            daysAgo: 37,
            subject: Localized("Fritidsjob i sommerferien", "Holiday jobs this summer"),
            body: [
                .text(
                    "Parkafdelingen søger unge mellem 15 og 17 år til tre uger i juli.",
                    "The parks department is looking for people of 15 to 17 for three weeks in July."
                ),
                .text("Skriv til os, hvis det er noget for dig.", "Write to us if you would like it."),
            ]
        )
    }

    private func bicycleCover() -> LetterDraft {
        LetterDraft(
            from: .insurer,
            daysAgo: 61,
            subject: Localized("Du er med i familiens forsikring", "You are part of the family's insurance"),
            body: [
                .text(
                    "Din cykel og din telefon er dækket, så længe du bor hjemme.",
                    "Your bicycle and your phone are covered while you live at home."
                )
            ]
        )
    }
}
