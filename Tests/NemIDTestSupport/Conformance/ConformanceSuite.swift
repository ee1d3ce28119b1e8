/// A suite that others publish, with what is expected of ours: how many cases apply, and each that is judged otherwise.
///
/// `Docs/Conformance.md` says the same in words; a test compares the two.
package struct ConformanceSuite: Sendable {
    /// A case that is judged otherwise here than published.
    package struct Exception: Sendable {
        package let name: String
        /// What ours makes of it: `accepted`, or the code of the refusal.
        package let outcome: String
        package let reason: String

        package init(_ name: String, _ outcome: String, _ reason: String) {
            self.name = name
            self.outcome = outcome
            self.reason = reason
        }
    }

    /// Cases that do not apply here, by a rule over what the case itself says.
    package struct Category: Sendable {
        package let name: String
        package let count: Int
        /// The rule, and why such cases do not apply.
        package let reason: String

        package init(_ name: String, _ count: Int, _ reason: String) {
            self.name = name
            self.count = count
            self.reason = reason
        }
    }

    /// A case as a test met it.
    package struct Case: Sendable {
        package let name: String
        /// Where the case does not apply, the category that it falls into.
        package let category: String?
        /// What ours makes of it.
        package let outcome: String
        /// Whether that is what is published.
        package let agrees: Bool

        package init(_ name: String, category: String? = nil, outcome: String, agrees: Bool) {
            self.name = name
            self.category = category
            self.outcome = outcome
            self.agrees = agrees
        }
    }

    package let name: String
    /// What it is and who publishes it, in one sentence.
    package let about: String
    /// The command that runs it.
    package let command: String
    package let total: Int
    package let categories: [Category]
    package let exceptions: [Exception]

    package init(
        _ name: String,
        about: String,
        command: String,
        total: Int,
        categories: [Category] = [],
        exceptions: [Exception] = []
    ) {
        self.name = name
        self.about = about
        self.command = command
        self.total = total
        self.categories = categories
        self.exceptions = exceptions
    }

    /// How many cases apply.
    package var applicable: Int { total - categories.reduce(0) { $0 + $1.count } }

    /// How many of those are judged as published.
    package var passed: Int { applicable - exceptions.count }

    /// Everything in which `cases` are not as stated here; none where the suite passes.
    ///
    /// Among them is each exception that begins to agree with what is published. Prints the numbers.
    package func differences(_ cases: [Case]) -> [String] {
        var found: [String] = []
        if cases.count != total { found.append("\(cases.count) cases instead of \(total)") }
        for category in categories {
            let count = cases.count { $0.category == category.name }
            if count != category.count {
                found.append("\(count) cases in the category \(category.name) instead of \(category.count)")
            }
        }
        let known = Set(categories.map(\.name))
        let applying = cases.filter { $0.category == nil }
        if Set(cases.map(\.name)).count != cases.count { found.append("two cases of one name") }
        for other in Set(cases.compactMap(\.category)).subtracting(known).sorted() {
            found.append("cases in the category \(other), which is not stated")
        }
        var byName: [String: Exception] = [:]
        for exception in exceptions {
            if byName.updateValue(exception, forKey: exception.name) != nil {
                found.append("\(exception.name) is stated twice")
            }
            if !applying.contains(where: { $0.name == exception.name }) {
                found.append("\(exception.name) is no case that applies")
            }
        }
        for one in applying {
            if let exception = byName[one.name] {
                if one.agrees {
                    found.append("\(one.name) has begun to agree: \(one.outcome)")
                } else if one.outcome != exception.outcome {
                    found.append("\(one.name) gives \(one.outcome) instead of \(exception.outcome)")
                }
            } else if !one.agrees {
                found.append("\(one.name) gives \(one.outcome)")
            }
        }
        let passed = applying.count { $0.agrees }
        print("\(name): \(passed) of \(applying.count) cases as published, of \(cases.count) in all")
        return found
    }
}
