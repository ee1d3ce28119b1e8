// Made from Files/postkassen.css by embed.sh; change that file.
extension EmbeddedFile {
    static let postkassenCSS = ##"""
        /* Postkassen: paper, ink, fjord green, a spot of cloudberry. */

        :root {
            color-scheme: light;
            --papir: #f4f1ea;
            --ark: #fffdf8;
            --blaek: #1b2a2b;
            --daempet: #52605d;
            --fjord: #17494b;
            --fjord-dyb: #0f3335;
            --fjord-lys: #e3ecea;
            --multebaer: #ab4c19;
            --linje: #ddd7c9;
            --skygge: 0 1px 2px rgb(27 42 43 / 8%), 0 8px 24px rgb(27 42 43 / 6%);
            --overskrift: "Iowan Old Style", "Palatino Nova", Palatino, "Palatino Linotype", "URW Palladio L", P052,
                "Liberation Serif", Georgia, serif;
            --broed: "Avenir Next", Avenir, "Segoe UI", "Noto Sans", "Liberation Sans", "Helvetica Neue", Arial, sans-serif;
        }

        *,
        *::before,
        *::after {
            box-sizing: border-box;
        }

        html {
            background: var(--papir);
            color: var(--blaek);
            font: 100%/1.6 var(--broed);
            -webkit-text-size-adjust: 100%;
            text-size-adjust: 100%;
        }

        body {
            display: flex;
            flex-direction: column;
            min-height: 100vh;
            margin: 0;
        }

        main {
            flex: 1;
            width: 100%;
            max-width: 68rem;
            margin: 0 auto;
            padding: 2.5rem 1.5rem 4rem;
        }

        main:focus {
            outline: none;
        }

        h1,
        h2,
        h3 {
            margin: 0 0 0.75rem;
            font-family: var(--overskrift);
            font-weight: 600;
            line-height: 1.2;
            text-wrap: balance;
        }

        h1 {
            font-size: clamp(1.8rem, 1.3rem + 2vw, 2.5rem);
            letter-spacing: -0.01em;
        }

        h2 {
            font-size: 1.4rem;
        }

        h3 {
            font-size: 1.15rem;
        }

        p {
            margin: 0 0 1rem;
        }

        a {
            color: var(--fjord);
            text-decoration-thickness: 1px;
            text-underline-offset: 0.2em;
        }

        a:hover {
            color: var(--fjord-dyb);
            text-decoration-thickness: 2px;
        }

        :focus-visible {
            outline: 3px solid var(--multebaer);
            outline-offset: 3px;
            border-radius: 2px;
        }

        img {
            max-width: 100%;
        }

        :where(ul, ol)[role="list"] {
            margin: 0;
            padding: 0;
            list-style: none;
        }

        code {
            font-family: "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
            font-size: 0.95em;
        }

        bdi {
            overflow-wrap: anywhere;
        }

        .skjult {
            position: absolute;
            width: 1px;
            height: 1px;
            overflow: hidden;
            clip-path: inset(50%);
            white-space: nowrap;
        }

        .spring-over {
            position: absolute;
            left: -100vw;
            padding: 0.5rem 1rem;
            background: var(--ark);
        }

        .spring-over:focus {
            left: 1rem;
            top: 0.5rem;
            z-index: 1;
        }

        /* Test band, header, footer */

        .testbaand {
            margin: 0;
            padding: 0.4rem 1.5rem;
            background: #f7dd86;
            color: #362a05;
            font-size: 0.875rem;
            font-weight: 600;
            line-height: 1.4;
            text-align: center;
            text-wrap: balance;
        }

        .hoved {
            background: var(--ark);
            border-bottom: 1px solid var(--linje);
        }

        .hoved-indre {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            gap: 0.5rem 1.5rem;
            max-width: 68rem;
            margin: 0 auto;
            padding: 0.9rem 1.5rem;
        }

        .maerke {
            display: flex;
            align-items: center;
            gap: 0.65rem;
            color: var(--blaek);
            font: 600 1.35rem/1 var(--overskrift);
            text-decoration: none;
        }

        .maerke img {
            display: block;
        }

        .menu {
            display: flex;
            gap: 1.25rem;
            margin-right: auto;
            padding-left: 0.75rem;
        }

        .menu a {
            padding: 0.3rem 0;
            color: var(--daempet);
            text-decoration: none;
        }

        .menu a:hover {
            color: var(--blaek);
        }

        .menu a[aria-current] {
            color: var(--blaek);
            box-shadow: 0 2px 0 var(--multebaer);
        }

        .konto {
            display: flex;
            align-items: center;
            gap: 1rem;
            min-width: 0;
        }

        .konto-navn {
            max-width: 22rem;
            margin: 0;
            font-size: 0.95rem;
            line-height: 1.35;
            text-align: right;
        }

        .sprog {
            font-size: 0.95rem;
        }

        .fod {
            background: var(--fjord-dyb);
            color: #dbe6e3;
            font-size: 0.9rem;
        }

        .fod-indre {
            display: flex;
            flex-wrap: wrap;
            justify-content: space-between;
            gap: 0.5rem 3rem;
            max-width: 68rem;
            margin: 0 auto;
            padding: 1.5rem;
        }

        .fod p {
            max-width: 44rem;
            margin: 0;
        }

        .fod a {
            color: inherit;
        }

        .fod :focus-visible {
            outline-color: #f7dd86;
        }

        /* Buttons */

        .knap {
            display: inline-block;
            padding: 0.65rem 1.4rem;
            border: 1px solid var(--fjord);
            border-radius: 999px;
            background: var(--fjord);
            color: #fff;
            font: 600 1rem/1.3 var(--broed);
            text-decoration: none;
            white-space: nowrap;
            cursor: pointer;
        }

        .knap:hover {
            background: var(--fjord-dyb);
            color: #fff;
        }

        .knap:focus-visible {
            border-radius: 999px;
        }

        .knap-stor {
            padding: 0.9rem 2.2rem;
            font-size: 1.1rem;
        }

        .knap-stille {
            padding: 0.45rem 1.1rem;
            background: transparent;
            color: var(--fjord);
            font-size: 0.95rem;
        }

        .knap-stille:hover {
            background: var(--fjord-lys);
            color: var(--fjord-dyb);
        }

        /* Shared pieces */

        .side {
            max-width: 56rem;
            margin: 0 auto;
        }

        .side-smal {
            max-width: 44rem;
        }

        .indledning {
            max-width: 34rem;
            color: var(--daempet);
            font-size: 1.15rem;
        }

        .bemaerkning {
            color: var(--daempet);
            font-size: 0.95rem;
        }

        .note {
            padding: 0.8rem 1.1rem;
            border-left: 4px solid var(--fjord);
            border-radius: 0 6px 6px 0;
            background: var(--fjord-lys);
        }

        .afsendermaerke {
            display: grid;
            place-items: center;
            width: 2.75rem;
            height: 2.75rem;
            border-radius: 50%;
            background: var(--afsender, var(--fjord));
            color: #fff;
            font: 600 1.05rem/1 var(--overskrift);
            letter-spacing: 0.02em;
        }

        .afsender-post { --afsender: #17494b; }
        .afsender-kommune { --afsender: #3c6a45; }
        .afsender-skat { --afsender: #7a3b4e; }
        .afsender-bank { --afsender: #2d4d7c; }
        .afsender-forsikring { --afsender: #8a4a14; }
        .afsender-sygehus { --afsender: #4c5f6b; }

        /* Front page */

        .velkomst {
            display: grid;
            grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
            align-items: center;
            gap: 2rem 3.5rem;
        }

        .velkomst h1 {
            font-size: clamp(2.2rem, 1.4rem + 3.2vw, 3.4rem);
        }

        .velkomst .indledning {
            margin-bottom: 1.75rem;
            font-size: 1.2rem;
        }

        .velkomst-billede {
            width: 100%;
            height: auto;
        }

        .trin {
            margin-top: 3.5rem;
            padding-top: 2rem;
            border-top: 1px solid var(--linje);
        }

        .trin ol {
            display: grid;
            grid-template-columns: repeat(3, minmax(0, 1fr));
            gap: 2.5rem;
            counter-reset: trin;
        }

        .trin li {
            counter-increment: trin;
        }

        .trin li::before {
            content: counter(trin);
            display: block;
            margin-bottom: 0.35rem;
            color: var(--multebaer);
            font: 600 1.6rem/1 var(--overskrift);
        }

        .trin p {
            margin: 0;
            color: var(--daempet);
        }

        /* Log in */

        .login {
            display: grid;
            grid-template-columns: minmax(0, 24rem) minmax(0, 1fr);
            gap: 3rem 4rem;
            max-width: none;
        }

        .login-ramme {
            width: fit-content;
            max-width: 100%;
            overflow: hidden;
            border: 1px solid var(--linje);
            border-radius: 14px;
            background: var(--ark);
            box-shadow: var(--skygge);
        }

        .login-ramme p {
            margin: 0;
            padding: 1rem 1.25rem;
        }

        .login-ramme iframe {
            display: block;
            max-width: 100%;
            border: 0;
        }

        .personer > h2 {
            margin-top: 0.6rem;
        }

        .personer > p {
            color: var(--daempet);
        }

        .person {
            border-top: 1px solid var(--linje);
        }

        .person:last-child {
            border-bottom: 1px solid var(--linje);
        }

        .person summary {
            display: flex;
            align-items: baseline;
            gap: 0.75rem;
            padding: 0.8rem 0.25rem;
            cursor: pointer;
            list-style: none;
        }

        .person summary::-webkit-details-marker {
            display: none;
        }

        .person summary::after {
            content: "";
            flex: none;
            align-self: center;
            width: 0.5rem;
            height: 0.5rem;
            margin-left: auto;
            border: solid var(--daempet);
            border-width: 0 2px 2px 0;
            transform: translateY(-2px) rotate(45deg);
        }

        .person[open] summary::after {
            transform: translateY(2px) rotate(225deg);
        }

        .person summary:hover .person-navn {
            text-decoration: underline;
            text-underline-offset: 0.2em;
        }

        .person-tekst {
            display: flex;
            flex-wrap: wrap;
            gap: 0 0.75rem;
            min-width: 0;
        }

        .person-navn {
            font-weight: 600;
        }

        .person-bemaerkning {
            color: var(--daempet);
            font-size: 0.95rem;
        }

        .adgang {
            display: flex;
            flex-wrap: wrap;
            gap: 0.5rem 2.5rem;
            margin: 0 0.25rem 1rem;
        }

        .adgang dt {
            color: var(--daempet);
            font-size: 0.875rem;
        }

        .adgang dd {
            margin: 0;
            font-size: 1.1rem;
        }

        .noeglekort {
            margin-bottom: 1.25rem;
            padding: 1rem 1.1rem;
            border: 1px solid #c9d6d3;
            border-radius: 12px;
            background: var(--fjord-lys);
        }

        .noeglekort-hoved {
            display: flex;
            justify-content: space-between;
            gap: 1rem;
            margin: 0;
        }

        .noeglekort-hjaelp {
            margin-bottom: 0.6rem;
            font-size: 0.9rem;
        }

        .noegler-rulle {
            max-height: 19rem;
            padding-right: 0.75rem;
            overflow-y: auto;
            scrollbar-width: thin;
        }

        .noegler {
            display: grid;
            grid-template-columns: repeat(auto-fill, minmax(6.75rem, 1fr));
            gap: 0 1.5rem;
            font-size: 0.95rem;
            font-variant-numeric: tabular-nums;
        }

        .noegle {
            display: flex;
            justify-content: space-between;
            gap: 0.5rem;
            padding: 0.12rem 0;
            border-bottom: 1px solid #d3dedb;
        }

        .noegle-nummer {
            color: var(--daempet);
        }

        .noegle code {
            font: inherit;
            font-weight: 600;
        }

        .brugt code {
            color: var(--daempet);
            font-weight: 400;
            text-decoration: line-through;
        }

        /* Inbox */

        .sidehoved {
            display: flex;
            flex-wrap: wrap;
            align-items: baseline;
            justify-content: space-between;
            gap: 0 1.5rem;
            margin-bottom: 0.75rem;
        }

        .antal {
            margin: 0 0 0.75rem;
            color: var(--daempet);
        }

        .breve {
            overflow: hidden;
            border: 1px solid var(--linje);
            border-radius: 14px;
            background: var(--ark);
            box-shadow: var(--skygge);
        }

        .brevlinje + .brevlinje {
            border-top: 1px solid var(--linje);
        }

        .brevlinje a {
            position: relative;
            display: grid;
            grid-template: "maerke afsender emne dato" auto / auto minmax(9rem, 13rem) minmax(0, 1fr) auto;
            align-items: center;
            gap: 0.1rem 1.1rem;
            padding: 0.85rem 1.4rem 0.85rem 1.75rem;
            color: inherit;
            text-decoration: none;
        }

        .brevlinje a:hover {
            background: #f7f4ec;
        }

        .brevlinje a:hover .brevlinje-emne {
            text-decoration: underline;
            text-underline-offset: 0.2em;
        }

        .brevlinje a:focus-visible {
            outline-offset: -3px;
            border-radius: 12px;
        }

        .brevlinje .afsendermaerke { grid-area: maerke; }
        .brevlinje-afsender { grid-area: afsender; }
        .brevlinje-emne { grid-area: emne; }

        .brevlinje-dato {
            grid-area: dato;
            color: var(--daempet);
            font-size: 0.9rem;
            white-space: nowrap;
        }

        .ulaest .brevlinje-afsender,
        .ulaest .brevlinje-emne {
            font-weight: 700;
        }

        .ulaest a::before {
            content: "";
            position: absolute;
            left: 0.7rem;
            top: 50%;
            width: 0.55rem;
            height: 0.55rem;
            border-radius: 50%;
            background: var(--multebaer);
            transform: translateY(-50%);
        }

        /* Letter */

        .tilbage a::before {
            content: "←";
            display: inline-block;
            margin-right: 0.5rem;
        }

        .brev {
            padding: clamp(1.5rem, 5vw, 3.25rem);
            border: 1px solid var(--linje);
            border-radius: 4px;
            background: var(--ark);
            box-shadow: var(--skygge);
            font-size: 1.05rem;
        }

        .brevhoved {
            display: grid;
            grid-template-columns: auto minmax(0, 1fr) auto;
            align-items: center;
            gap: 0.25rem 0.9rem;
            margin-bottom: 2rem;
            padding-bottom: 1.25rem;
            border-bottom: 1px solid var(--linje);
        }

        .brevhoved p {
            margin: 0;
        }

        .brevhoved-afsender {
            font-weight: 600;
        }

        .brevhoved-dato {
            color: var(--daempet);
            font-size: 0.95rem;
        }

        .brev h1 {
            margin-bottom: 1.25rem;
            font-size: clamp(1.6rem, 1.3rem + 1.2vw, 2.1rem);
        }

        .oplysninger {
            margin: 1.25rem 0 1.5rem;
            border-top: 1px solid var(--linje);
        }

        .oplysninger div {
            display: flex;
            flex-wrap: wrap;
            justify-content: space-between;
            gap: 0 1.5rem;
            padding: 0.55rem 0;
            border-bottom: 1px solid var(--linje);
        }

        .oplysninger dt {
            color: var(--daempet);
        }

        .oplysninger dd {
            margin: 0;
            font-weight: 600;
            font-variant-numeric: tabular-nums;
        }

        .underskrift {
            margin: 2rem 0 0;
        }

        .underskrift span,
        .underskrift strong {
            display: block;
        }

        .brevhandlinger {
            margin-top: 1.25rem;
        }

        /* Short messages */

        .besked {
            padding: clamp(1rem, 8vh, 5rem) 0;
        }

        .besked .indledning {
            margin-bottom: 1.75rem;
        }

        .kode {
            margin-top: 2.5rem;
            color: var(--daempet);
        }

        .tekst h2 {
            margin-top: 2rem;
        }

        /* Narrow screens */

        @media (max-width: 56rem) {
            .login {
                grid-template-columns: minmax(0, 1fr);
            }
        }

        @media (max-width: 44rem) {
            main {
                padding: 1.75rem 1rem 3rem;
            }

            .hoved-indre {
                padding: 0.75rem 1rem;
                gap: 0.5rem 1rem;
            }

            .maerke {
                margin-right: auto;
            }

            .menu {
                order: 3;
                margin: 0;
                padding: 0;
            }

            .konto {
                order: 4;
                flex: 1 0 100%;
                justify-content: space-between;
                padding-top: 0.6rem;
                border-top: 1px solid var(--linje);
            }

            .konto-navn {
                text-align: left;
            }

            .velkomst {
                grid-template-columns: minmax(0, 1fr);
            }

            .velkomst-billede {
                max-width: 24rem;
                margin: 0 auto;
            }

            .trin ol {
                grid-template-columns: minmax(0, 1fr);
                gap: 1.75rem;
            }

            .fod-indre {
                padding: 1.25rem 1rem;
            }

            .brevlinje a {
                grid-template:
                    "maerke afsender" auto
                    "maerke emne" auto
                    "maerke dato" auto / auto minmax(0, 1fr);
                padding: 0.85rem 1rem 0.85rem 1.6rem;
                gap: 0 0.85rem;
            }

            .brevhoved {
                grid-template-columns: auto minmax(0, 1fr);
                gap: 0 0.9rem;
            }

            .brevhoved .afsendermaerke {
                grid-row: span 2;
            }

            .brevhoved-dato {
                grid-column: 2;
            }
        }

        @media print {
            .testbaand {
                border: 1px solid;
            }

            .hoved,
            .fod,
            .tilbage,
            .brevhandlinger,
            .spring-over {
                display: none;
            }

            .brev {
                border: 0;
                box-shadow: none;
            }
        }

        """##
}
