/// One element of a login in every place of it, alone or with a foreign one in the original place.
struct Relocations {
    let genuine: ElementMap
    /// Documents with the same elements and other content.
    let foreign: [ElementMap]

    /// Where an element goes: to a place between others, or in the stead of one.
    private enum Target {
        case place(Int)
        case element(Int)

        func range(in map: ElementMap, _ places: [Int]) -> Range<Int> {
            switch self {
            case .place(let index): places[index]..<places[index]
            case .element(let index): map.elements[index].range
            }
        }
    }

    /// - Parameters:
    ///   - source: Index of the element.
    ///   - visit: Takes each document, with a description.
    func visit(_ source: Int, _ visit: ([UInt8], @autoclosure () -> String) -> Void) {
        let places = genuine.places
        let targets = places.indices.map(Target.place) + genuine.elements.indices.map(Target.element)
        let name = genuine.elements[source].name
        for target in targets {
            for document in documents(source, target, places) { visit(document, "\(name) to \(target)") }
        }
    }

    private func documents(_ source: Int, _ target: Target, _ places: [Int]) -> [[UInt8]] {
        let range = genuine.elements[source].range
        let to = target.range(in: genuine, places)
        let own = genuine.octets(of: source)
        let others = foreign.map { $0.octets(of: source) }.filter { $0 != own }
        if to.upperBound <= range.lowerBound || to.lowerBound >= range.upperBound {
            // Elsewhere: copied, moved, moved with a foreign one left behind, a foreign one added.
            return [genuine.replacing([(to, own)]), genuine.replacing([(to, own), (range, [])])]
                + others.flatMap {
                    [genuine.replacing([(to, own), (range, $0)]), genuine.replacing([(to, $0)])]
                }
        }
        if to.lowerBound <= range.lowerBound, to.upperBound >= range.upperBound {
            // In the stead of something around it.
            return ([own] + others).map { genuine.replacing([(to, $0)]) }
        }
        // Into itself, into a foreign one, and a foreign one into it.
        let maps = [genuine] + foreign
        return maps.flatMap { outer in
            maps.compactMap { inner in
                let base = outer.elements[source].range
                let hole = target.range(in: outer, outer.places)
                guard outer.octets == genuine.octets || inner.octets == genuine.octets else { return nil }
                let nested =
                    Array(outer.octets[base.lowerBound..<hole.lowerBound]) + inner.octets(of: source)
                    + Array(outer.octets[hole.upperBound..<base.upperBound])
                return genuine.replacing([(range, nested)])
            }
        }
    }
}
