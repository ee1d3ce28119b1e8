import MockProvider
import Testing

@Suite("Key card")
struct KeyCardTests {
    static let card = TestPeople.all(seed: 7, year: 2021).first.map { Account(person: $0, seed: 7).card }

    @Test("A card has 148 different numbers in ascending order, each with six digits")
    func content() throws {
        let card = try #require(Self.card)
        let numbers = card.pairs.map(\.number)
        #expect(numbers.count == 148)
        #expect(Set(numbers).count == 148)
        #expect(numbers == numbers.sorted())
        #expect(numbers.allSatisfy { $0.utf8.count == 4 && $0.allSatisfy { $0.isASCIIDigit } })
        #expect(card.pairs.map(\.code).allSatisfy { $0.utf8.count == 6 && $0.allSatisfy { $0.isASCIIDigit } })
    }

    @Test("A card number looks like A123-456-789")
    func number() throws {
        let number = try #require(Self.card).number
        #expect(number.wholeMatch(of: /[A-Z][0-9]{3}-[0-9]{3}-[0-9]{3}/) != nil)
    }

    @Test("The same seed makes the same card, another seed or person another")
    func deterministic() throws {
        let people = TestPeople.all(seed: 7, year: 2021)
        let cards = people.map { Account(person: $0, seed: 7).card }
        #expect(cards == people.map { Account(person: $0, seed: 7).card })
        #expect(Set(cards.map(\.number)).count == people.count)
        #expect(Account(person: people[0], seed: 8).card != cards[0])
    }

    @Test("The order of questions is not that of the numbers")
    func order() throws {
        var account = Account(person: TestPeople.all(seed: 7, year: 2021)[0], seed: 7)
        var asked: [String] = []
        while let pair = account.card.question {
            asked.append(pair.number)
            account.useQuestion()
        }
        #expect(asked.count == 148)
        #expect(asked != asked.sorted())
        #expect(asked.sorted() == account.card.pairs.map(\.number))
    }
}

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
