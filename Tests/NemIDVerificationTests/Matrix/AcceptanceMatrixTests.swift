import NemIDTestSupport
import NemIDVerification
import Testing

/// The tests against the list of what they must show.
@Suite("Acceptance matrix", .enabled(if: SharedVectors.isAvailable))
struct AcceptanceMatrixTests {
    let matrix: AcceptanceMatrix
    let tested: TestedIDs

    init() throws {
        matrix = try AcceptanceMatrix()
        tested = try TestedIDs()
    }

    @Test("each section is read whole: its rows are numbered from 1 without a gap")
    func readsAllRows() {
        #expect(matrix.ids.count >= 287)
        #expect(Set(matrix.ids).count == matrix.ids.count, "a row twice")
        for section in MatrixID.sections {
            let numbers = matrix.ids.filter { $0.hasPrefix(section + "-") }.compactMap { Int($0.suffix(2)) }
            #expect(numbers.count > 1)
            #expect(numbers == Array(1...max(1, numbers.count)), "\(section)")
        }
    }

    @Test("each row has a test")
    func coversEachRow() {
        let missing = matrix.ids.filter { tested.files[$0] == nil }
        #expect(missing.isEmpty, "rows without a test: \(missing.joined(separator: " "))")
    }

    @Test("tests carry no id that the matrix has not")
    func knowsEachID() {
        let unknown = tested.all.subtracting(matrix.ids)
        for id in unknown.sorted() {
            Issue.record("\(id) is no row, and in \(tested.files[id, default: []].sorted().joined(separator: " "))")
        }
    }

    @Test("the codes named above the rows are the codes there are")
    func namesAllCodes() {
        #expect(matrix.codes == RejectionCode.all.map(\.name))
    }
}
