// Made from Files/forside.svg by embed.sh; change that file.
extension EmbeddedFile {
    static let forsideSVG = ##"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 420">
          <defs>
            <clipPath id="rude"><rect x="10" y="10" width="500" height="400" rx="28"/></clipPath>
            <linearGradient id="himmel" x1="0" y1="0" x2="0" y2="1">
              <stop offset="0" stop-color="#dfe9e6"/>
              <stop offset="0.62" stop-color="#f6e7d2"/>
            </linearGradient>
          </defs>
          <g clip-path="url(#rude)">
            <rect x="10" y="10" width="500" height="400" fill="url(#himmel)"/>
            <circle cx="374" cy="176" r="46" fill="#eaa15f"/>
            <path d="M10 232c60-34 118-44 176-26 52 16 96 14 150-6 60-22 118-18 174 8v202H10z" fill="#a9c2ba"/>
            <path d="M10 262c78-26 150-28 222-10 92 23 178 20 278-10v168H10z" fill="#6f978f"/>
            <path d="M10 318c112-34 210-34 306-16 72 13 134 12 194-4v112H10z" fill="#2d6162"/>
            <path d="M10 366c120-26 300-26 500-6v50H10z" fill="#17494b"/>
            <g fill="#0f3335">
              <path d="M58 330l16-44 16 44z"/><path d="M62 306l12-36 12 36z"/>
              <path d="M96 338l13-36 13 36z"/><path d="M99 318l10-30 10 30z"/>
              <path d="M440 326l17-48 17 48z"/><path d="M444 300l13-40 13 40z"/>
            </g>
            <rect x="251" y="280" width="18" height="140" fill="#6b4a34"/>
            <path d="M96 196c-14-40 6-78 54-92" fill="none" stroke="#fffdf8" stroke-width="3" stroke-dasharray="2 10" stroke-linecap="round"/>
            <g transform="rotate(-9 196 106)">
              <rect x="156" y="78" width="82" height="56" rx="4" fill="#fffdf8"/>
              <path d="M160 82l37 28 37-28" fill="none" stroke="#c9672d" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>
            </g>
            <g fill="none" stroke="#52605d" stroke-width="3" stroke-linecap="round">
              <path d="M330 92c6-7 12-7 16 0 4-7 10-7 16 0"/><path d="M384 66c5-6 10-6 13 0 3-6 8-6 13 0"/>
            </g>
            <path d="M166 292v-92c0-32 24-56 56-56h76c32 0 56 24 56 56v92z" fill="#ab4c19"/>
            <path d="M166 292v-92c0-32 24-56 56-56s56 24 56 56v92z" fill="#c9672d"/>
            <rect x="186" y="196" width="72" height="10" rx="5" fill="#5f2a0d"/>
            <g>
              <rect x="188" y="226" width="68" height="42" rx="4" fill="#fbeede"/>
              <path d="M191 230l31 22 31-22" fill="none" stroke="#ab4c19" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>
            </g>
            <rect x="156" y="288" width="208" height="14" rx="7" fill="#8a3d14"/>
            <path d="M354 214v-56h26v22h-14v34z" fill="#17494b"/>
            <circle cx="360" cy="218" r="8" fill="#17494b"/>
          </g>
        </svg>

        """##
}
