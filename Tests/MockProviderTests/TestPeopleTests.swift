import MockProvider
import Testing

@Suite("Test people")
struct TestPeopleTests {
    static let seeds: [UInt64] = [0, 1, 2, 42, .max]

    @Test("The people of the first day are there, in order")
    func names() {
        let people = TestPeople.all(seed: 1, year: 2021)
        #expect(people.prefix(6).map(\.id) == ["anna", "bo", "carla", "dan", "eva", "finn"])
        #expect(Set(people.map(\.id)).isSuperset(of: ["gerda", "hans", "ida", "jens"]))
        #expect(Set(people.map(\.id)).count == people.count)
    }

    @Test("CPR numbers can belong to nobody: the day is above 60", arguments: seeds)
    func cprNumbers(_ seed: UInt64) throws {
        for person in TestPeople.all(seed: seed, year: 2026) {
            let cpr = person.cprNumber
            #expect(cpr.count == 10 && cpr.allSatisfy { $0.isASCIIDigit })
            let day = try #require(Int(cpr.prefix(2)))
            let month = try #require(Int(cpr.dropFirst(2).prefix(2)))
            #expect((61...91).contains(day) && (1...12).contains(month))
        }
    }

    @Test("CVR numbers begin with 9", arguments: seeds)
    func cvrNumbers(_ seed: UInt64) {
        for person in TestPeople.all(seed: seed, year: 2026) {
            guard case .employee(let employments) = person.identity else { continue }
            #expect((1...3).contains(employments.count))
            for employment in employments {
                #expect(employment.cvr.count == 8 && employment.cvr.hasPrefix("9"))
                #expect(employment.rid.count == 8 && employment.rid.allSatisfy { $0.isASCIIDigit })
            }
        }
    }

    @Test("PIDs have the form of those of the scheme and differ", arguments: seeds)
    func pids(_ seed: UInt64) {
        let pids = TestPeople.all(seed: seed, year: 2026).compactMap { person -> String? in
            guard case .citizen(let pid, _, _) = person.identity else { return nil }
            return pid
        }
        #expect(Set(pids).count == pids.count && pids.count > 20)
        #expect(pids.allSatisfy { $0.wholeMatch(of: /9208-2002-2-[0-9]{12}/) != nil })
    }

    @Test("Passwords keep the rules of the scheme", arguments: TestPeople.all(seed: 1, year: 2021))
    func passwords(_ person: TestPerson) {
        let password = person.password
        let digits = password.compactMap(\.wholeNumberValue)
        if password.count == 4 {
            #expect(digits.count == 4)
            #expect(Set(digits).count > 1)
            let steps = zip(digits, digits.dropFirst()).map { $1 - $0 }
            #expect(Set(steps) != [1] && Set(steps) != [-1])
        } else {
            #expect((6...40).contains(password.count))
            #expect(!digits.isEmpty && digits.count < password.count)
            #expect(password.allSatisfy { $0.isASCII })
        }
        #expect(!person.cprNumber.contains(password))
        #expect(!password.contains(person.nemIDNumber) && !password.contains(person.cprNumber))
        #expect(!person.userIDs.contains { $0.contains(password) })
    }

    @Test("Eva is 15 whatever the year", arguments: [2015, 2021, 2040])
    func eva(_ year: Int) throws {
        let eva = try #require(TestPeople.all(seed: 1, year: year).first { $0.id == "eva" })
        let digits = String((year - 15) % 100)
        #expect(eva.cprNumber.hasPrefix("6101" + (digits.count == 1 ? "0" : "") + digits))
        let century = try #require(eva.cprNumber.dropFirst(6).first)
        #expect("5678".contains(century))
    }

    @Test("User ids, NemID numbers and CPR numbers all lead to the person, however they are written")
    func directory() throws {
        let people = TestPeople.all(seed: 1, year: 2021)
        let directory = UserDirectory(people)
        for person in people {
            let cpr = person.cprNumber
            let written = [
                person.id.uppercased(), "  \(person.id) ", person.nemIDNumber, cpr, "\(cpr.prefix(6))-\(cpr.suffix(4))",
            ]
            for userID in written + person.userIDs {
                #expect(directory[UserDirectory.fold(userID)] == person.id)
            }
        }
        for userID in ["", "nobody", "an na", "anna-", "1234567890"] {
            #expect(directory[UserDirectory.fold(userID)] == nil)
        }
    }
}
