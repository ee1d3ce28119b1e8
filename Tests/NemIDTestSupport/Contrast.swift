import Foundation

/// How well a colour stands out from another (WCAG 2.2, definition of contrast ratio).
package enum Contrast {
    /// From 1 to 21; the colours as `#rrggbb`, nil for anything else.
    package static func ratio(_ first: String, _ second: String) -> Double? {
        guard let first = luminance(first), let second = luminance(second) else { return nil }
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    private static func luminance(_ colour: String) -> Double? {
        guard colour.first == "#", colour.utf8.count == 7, let value = Int(colour.dropFirst(), radix: 16) else {
            return nil
        }
        let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel in
            let share = Double(channel) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
