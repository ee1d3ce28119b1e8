import MockProvider
import NemIDCrypto
import Testing

/// Nobody here can have the number of a real person or company.
@Suite("Invented numbers")
struct InventedNumberTests {
    static let seeds: [UInt64] = Array(0..<64) + [.max]

    /// Read by another rule than the provider's: the first digit of the day is from 6 to 9, less 60 a day of the month.
    private static func isInvented(_ cpr: String) -> Bool {
        guard let match = cpr.wholeMatch(of: /([6-9][0-9])([0-9]{2})[0-9]{6}/), let day = Int(match.1),
            let month = Int(match.2), (1...12).contains(month)
        else { return false }
        return (61...(60 + [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1])).contains(day)
    }

    @Test("Everybody of the start, whatever the seed and the year", arguments: seeds)
    func start(_ seed: UInt64) {
        for year in [2015, 2024, 2040] {
            let people = TestPeople.all(seed: seed, year: year)
            #expect(people.allSatisfy { Self.isInvented($0.cprNumber) })
            for person in people {
                guard case .employee(let employments) = person.identity else { continue }
                #expect(employments.allSatisfy { $0.cvr.wholeMatch(of: /9[0-9]{7}/) != nil })
            }
            let userIDs = people.flatMap { UserDirectory.userIDs(of: $0) }
            #expect(userIDs.count == Set(userIDs).count)
        }
        #expect(TestCompany.all.allSatisfy { $0.cvr.wholeMatch(of: /9[0-9]{7}/) != nil })
    }

    @Test("Ten thousand numbers drawn blindly: whatever is taken is invented, whatever could be somebody's is not")
    func drawn() {
        var generator = SeededGenerator(seed: 60, label: "numbers")
        var taken = 0
        for _ in 0..<10_000 {
            let digits = generator.digits(10)
            guard let number = try? InventedCPRNumber(digits) else {
                // Of those refused, none is an invented one but a 29 February of a year without.
                #expect(!Self.isInvented(digits) || digits.hasPrefix("8902"), "\(digits)")
                continue
            }
            taken += 1
            #expect(Self.isInvented(digits) && number.digits == digits)
        }
        #expect(taken > 100)
        for _ in 0..<1000 {
            let digits = generator.digits(8)
            #expect(((try? InventedCVRNumber(digits)) != nil) == (digits.first == "9"))
        }
    }

    @Test(
        "The number of a day of birth as real people have it is refused, with 60 added it is taken",
        arguments: ["010170", "311299", "290204", "150505", "280223"]
    )
    func neighbours(_ date: String) throws {
        for rest in ["0001", "4999", "7123", "9876"] {
            #expect(throws: ProviderError(.invalid, "")) { try InventedCPRNumber(date + rest) }
            let first = try #require(date.first?.wholeNumberValue)
            let invented = String(first + 6) + date.dropFirst()
            #expect(try InventedCPRNumber(invented + "-" + rest).digits == invented + rest)
        }
    }

    @Test(
        "What is no number is refused",
        arguments: [
            "", "740285353", "74028535310", "7402853531 ", "740285-3531-", "74028-53531", "-7402853531", "７402853531",
            "7413853531", "7400853531", "6002853531", "9202853531", "9104853531", "9902853531", "8902853531",
        ]
    )
    func malformed(_ text: String) {
        #expect(throws: ProviderError(.invalid, "")) { try InventedCPRNumber(text) }
    }

    @Test(
        "CVR numbers of another series or form are refused",
        arguments: ["", "9000001", "900000011", "10000001", "9000000a", "９0000001"]
    )
    func cvr(_ text: String) {
        #expect(throws: ProviderError(.invalid, "")) { try InventedCVRNumber(text) }
    }

    @Test(
        "The seventh digit tells the century",
        arguments: [
            ("6101000001", 1900), ("6101363999", 1936), ("6101364000", 2036), ("6101374000", 1937),
            ("6101575000", 2057),
            ("6101585000", 1858), ("6101369000", 2036), ("6101379000", 1937),
        ]
    )
    func century(_ digits: String, _ year: Int) throws {
        #expect(try InventedCPRNumber(digits).birth.year == year)
    }

    @Test("Ages turn on the birthday")
    func age() throws {
        let number = try InventedCPRNumber("7502000001")
        for (year, month, day, age) in [(2015, 2, 14, 114), (2015, 2, 15, 115), (1900, 2, 15, 0), (1899, 1, 1, -2)] {
            let time = CivilTime(year: year, month: month, day: day, hour: 0, minute: 0, second: 0)
            #expect(number.age(at: try #require(time)) == age)
        }
    }
}
