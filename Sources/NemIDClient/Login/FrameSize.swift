/// The size of the frame that holds the NemID client, in CSS pixels, without border, margin and padding.
public struct FrameSize: Sendable, Hashable, Codable {
    /// Pixels from left to right.
    public var width: Int

    /// Pixels from top to bottom.
    public var height: Int

    /// A size; whether it suffices depends on mode and language and is checked when a login begins.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// The smallest size the client works in (implementation guidelines, figure 3-2).
    public static func minimum(mode: ClientMode, language: ClientLanguage, isSigning: Bool = false) -> Self {
        switch (mode, language) {
        case (.standard, _): Self(width: 500, height: 450)
        case (.limited, _) where isSigning: Self(width: 320, height: 460)
        case (.limited, .greenlandic): Self(width: 250, height: 300)
        case (.limited, _): Self(width: 200, height: 250)
        }
    }

    /// The size in which the user need not scroll (implementation guidelines, figure 3-2).
    public static func recommended(mode: ClientMode) -> Self {
        switch mode {
        case .standard: Self(width: 500, height: 450)
        case .limited: Self(width: 320, height: 460)
        }
    }

    /// The largest side that is taken for intended, in pixels.
    static let largestSide = 10_000

    func check(mode: ClientMode, language: ClientLanguage, isSigning: Bool = false) throws(NemIDError) {
        let minimum = Self.minimum(mode: mode, language: language, isSigning: isSigning)
        guard width >= minimum.width, height >= minimum.height else {
            throw NemIDError(
                code: .parameterFrame,
                reason:
                    "the frame is \(width) × \(height) pixels, the client needs \(minimum.width) × \(minimum.height)",
                hint: "leave frameSize unset for the recommended size, or choose the limited mode"
            )
        }
        guard width <= Self.largestSide, height <= Self.largestSide else {
            throw NemIDError(code: .parameterFrame, reason: "the frame is larger than \(Self.largestSide) pixels")
        }
    }
}
