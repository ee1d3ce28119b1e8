// Made from Files/icon.svg by embed.sh; change that file.
extension PageFile {
    package static let iconSVG = PageFile(
        name: "icon.svg",
        text: ##"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="3" y="6" width="26" height="20" rx="3" fill="#1f6a5a"/><path d="M8 13h7M8 18h7M19 13h5M19 18h5" stroke="#fbfaf6" stroke-width="2.4" stroke-linecap="round"/></svg>

            """##
    )
}
