// Made from Files/ikon.svg by embed.sh; change that file.
extension EmbeddedFile {
    static let ikonSVG = ##"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36">
          <rect width="36" height="36" rx="10" fill="#17494b"/>
          <rect x="7" y="10.5" width="22" height="15.5" rx="2" fill="#fffdf8"/>
          <path d="M8 12l10 8 10-8" fill="none" stroke="#17494b" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>
          <circle cx="28" cy="10" r="4.2" fill="#d9772f" stroke="#17494b" stroke-width="1.6"/>
        </svg>

        """##
}
