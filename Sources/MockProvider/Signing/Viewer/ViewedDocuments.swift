/// The last documents that developers looked at, by numbers that their frames ask for.
struct ViewedDocuments: Sendable {
    /// As many as are kept.
    static let maximumCount = 8

    private var views: [(number: Int, view: DocumentView)] = []
    private var count = 0

    /// Keeps `view`; the oldest gives way where there are too many.
    mutating func insert(_ view: DocumentView) -> Int {
        count += 1
        if views.count >= Self.maximumCount { views.removeFirst() }
        views.append((count, view))
        return count
    }

    subscript(number: Int) -> DocumentView? { views.first { $0.number == number }?.view }
}
