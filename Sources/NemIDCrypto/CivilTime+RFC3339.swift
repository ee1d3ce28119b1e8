extension CivilTime {
    /// The time that `text` gives in UTC as RFC 3339 writes it, in whole seconds: `2021-05-13T12:00:00Z`, and no other form.
    package init?(rfc3339 text: String) {
        let numbers = text.split(omittingEmptySubsequences: false) { "-T:Z".contains($0) }.compactMap { Int($0) }
        guard numbers.count == 6,
            let time = CivilTime(
                year: numbers[0],
                month: numbers[1],
                day: numbers[2],
                hour: numbers[3],
                minute: numbers[4],
                second: numbers[5]
            ), time.rfc3339 == text
        else { return nil }
        self = time
    }
}
