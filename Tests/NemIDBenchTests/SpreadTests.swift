import Testing

@testable import NemIDBench

@Suite("Spread")
struct SpreadTests {
    @Test("Quartiles and median lie between the values they divide")
    func quartiles() {
        let spread = Spread([5, 1, 3, 2, 4])
        #expect([spread.lower, spread.median, spread.upper] == [2, 3, 4])
        #expect(Spread([1, 2]).median == 1.5)
        #expect(Spread([7]).upper == 7)
    }
}
