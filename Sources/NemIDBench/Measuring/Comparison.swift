/// Our work beside the least that it could take.
struct Comparison {
    let name: String
    var bound: Bound?
    /// Does our work once; whether it succeeded.
    let ours: () -> Bool
    /// Does the same with nothing but OpenSSL's arithmetic; whether it succeeded.
    let floor: () -> Bool

    init(_ name: String, _ bound: Bound? = nil, ours: @escaping () -> Bool, floor: @escaping () -> Bool) {
        self.name = name
        self.bound = bound
        self.ours = ours
        self.floor = floor
    }
}
