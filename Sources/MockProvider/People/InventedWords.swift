/// Names, passwords and days of birth for people who were made without.
enum InventedWords {
    private static let firstNames = [
        "Aksel", "Alma", "Birte", "Bjarke", "Connie", "Ditte", "Ebbe", "Frida", "Gunnar", "Hjalte", "Inger", "Jytte",
        "Kaj", "Lærke", "Mads", "Nanna", "Oluf", "Pia", "Ragnhild", "Søren", "Tilde", "Ulrik", "Vibeke", "Åge",
    ]
    private static let familyNames = [
        "Attrapsen", "Eksempel", "Eksempelborg", "Kladdegaard", "Mønstergaard", "Opdigtsen", "Ordinærsen", "Prøvegaard",
        "Prøvesen", "Skabelund", "Skitsebjerg", "Testesen", "Testrup", "Udkastsen", "Ødegård", "Åprøve",
    ]
    private static let words = [
        "blomkaal", "cykelhjelm", "drage", "fregat", "gulerod", "hylde", "kanelsnegl", "lommelygte", "mursten",
        "paraply", "rundstykke", "solsort", "tallerken", "vandkande",
    ]

    static func name(seed: UInt64, id: String) -> String {
        var generator = SeededGenerator(seed: seed, label: "name/" + id)
        return pick(firstNames, &generator) + " " + pick(familyNames, &generator)
    }

    /// A password of the long kind that keeps the rules.
    static func password(seed: UInt64, id: String) -> String {
        var generator = SeededGenerator(seed: seed, label: "password/" + id)
        return pick(words, &generator) + generator.digits(2)
    }

    /// The day and month of birth; from 1 to 28, so that every month has the day.
    static func birthday(seed: UInt64, id: String) -> (day: Int, month: Int) {
        var generator = SeededGenerator(seed: seed, label: "birthday/" + id)
        return (1 + Int(generator.next(below: 28)), 1 + Int(generator.next(below: 12)))
    }

    /// Years of age, from 20 to 79.
    static func age(seed: UInt64, id: String) -> Int {
        var generator = SeededGenerator(seed: seed, label: "age/" + id)
        return 20 + Int(generator.next(below: 60))
    }

    private static func pick(_ words: [String], _ generator: inout SeededGenerator) -> String {
        words[Int(generator.next(below: UInt64(words.count)))]
    }
}
