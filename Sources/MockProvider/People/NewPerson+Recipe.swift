import NemIDCrypto

extension NewPerson {
    private static let mostUserIDs = 10
    private static let mostEmployments = 8
    private static let ages = 0...120
    private static let under = 15

    /// The recipe of the person, every value judged.
    ///
    /// - Throws: `invalid`, with what is wrong; no number and no password stands in the reason.
    func recipe(seed: UInt64, at time: CivilTime) throws(ProviderError) -> PersonRecipe {
        try EnrolmentRules.check(id: id)
        if let name { try EnrolmentRules.check(name: name) }
        guard userIDs.count <= Self.mostUserIDs, employments.count <= Self.mostEmployments else {
            throw ProviderError(
                .invalid,
                "a person has at most \(Self.mostUserIDs) further user ids and \(Self.mostEmployments) places of work"
            )
        }
        guard !isPseudonym || employments.isEmpty else {
            throw ProviderError(.invalid, "an employee's certificate always shows the name")
        }
        var recipe = PersonRecipe(id: id, birth: try birth(seed: seed, at: time))
        recipe.name = name
        recipe.password = password
        recipe.furtherUserIDs = userIDs
        recipe.isPseudonym = isPseudonym
        recipe.employments = try places()
        recipe.state = state
        recipe.acceptsCPRNumber = acceptsCPRNumber
        return recipe
    }

    /// The person of the recipe, where its passwords and user ids keep the rules.
    func person(seed: UInt64, at time: CivilTime) throws(ProviderError) -> TestPerson {
        var recipe = try recipe(seed: seed, at: time)
        let cpr = try InventedCPRNumber(recipe.person(seed: seed, at: time).cprNumber)
        let age = cpr.age(at: time)
        guard Self.ages.contains(age) else {
            throw ProviderError(.invalid, "a person is at least born, and 120 years old at most")
        }
        if age < Self.under, employments.isEmpty, state == .active { recipe.state = .notEligible }
        let person = recipe.person(seed: seed, at: time)
        let reasons = PasswordRules.reasons(
            against: person.password,
            cprNumber: person.cprNumber,
            nemIDNumber: person.nemIDNumber
        )
        guard reasons.isEmpty else {
            let list = reasons.map(\.rawValue).joined(separator: ", ")
            throw ProviderError(.invalid, "the password breaks the rules: \(list)")
        }
        for userID in userIDs + employments.compactMap(\.userID) {
            let reasons = UserIDRules.reasons(against: userID, password: person.password)
            guard reasons.isEmpty else {
                let list = reasons.map(\.rawValue).joined(separator: ", ")
                throw ProviderError(.invalid, "a user id breaks the rules: \(list)")
            }
        }
        return person
    }

    private func birth(seed: UInt64, at time: CivilTime) throws(ProviderError) -> PersonRecipe.Birth {
        if let cprNumber {
            guard age == nil else { throw ProviderError(.invalid, "give a CPR number or an age, not both") }
            return .number(try InventedCPRNumber(cprNumber))
        }
        let age = age ?? InventedWords.age(seed: seed, id: id)
        guard Self.ages.contains(age) else { throw ProviderError(.invalid, "an age lies between 0 and 120") }
        let birthday = InventedWords.birthday(seed: seed, id: id)
        let hadBirthday = (time.month, time.day) >= (birthday.month, birthday.day)
        return .date(day: birthday.day, month: birthday.month, year: time.year - age - (hadBirthday ? 0 : 1))
    }

    private func places() throws(ProviderError) -> [PersonRecipe.Employment] {
        var places: [PersonRecipe.Employment] = []
        for (index, employment) in employments.enumerated() {
            try EnrolmentRules.check(company: employment.company, description: "-")
            if let rid = employment.rid {
                guard (1...32).contains(rid.utf8.count), rid.utf8.allSatisfy(Self.isOfRID) else {
                    throw ProviderError(.invalid, "a RID has up to 32 letters, digits and hyphens")
                }
            }
            places.append(
                PersonRecipe.Employment(
                    company: employment.company,
                    cvr: try InventedCVRNumber(employment.cvr),
                    rid: employment.rid,
                    userID: employment.userID ?? (index == 0 ? id : "\(id)-\(index + 1)"),
                    isLinkedToCPR: employment.isLinkedToCPR
                )
            )
        }
        return places
    }

    private static func isOfRID(_ octet: UInt8) -> Bool {
        (0x30...0x39).contains(octet) || (0x41...0x5A).contains(octet & 0xDF) || octet == UInt8(ascii: "-")
    }
}
