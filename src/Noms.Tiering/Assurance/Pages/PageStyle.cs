namespace Noms.Tiering.Assurance;

/// <summary>How a page looks, on a screen and on paper: plain, high in contrast, with the fonts that the reader's machine has.</summary>
internal static class PageStyle
{
    // It stands in a page that is read as XML as well, so it has no character that XML would take for markup.
    public const string Css = """

        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; color: #0b0c0c; background: #fff; font: 1.0625rem/1.5 "Helvetica Neue", Arial, "Liberation Sans", sans-serif; -webkit-text-size-adjust: 100%; }
        header, main, footer { max-width: 64rem; margin: 0 auto; padding: 0 1rem; }
        .band { background: #0b0c0c; color: #fff; border-bottom: 10px solid #1d70b8; }
        .band header { padding-top: .75rem; padding-bottom: .75rem; font-weight: bold; }
        .skip { position: absolute; left: -999em; }
        .skip:focus { position: static; display: block; padding: .5rem 1rem; background: #fd0; color: #0b0c0c; }
        main { padding-top: 1.5rem; padding-bottom: 3rem; }
        h1 { font-size: 2.25rem; line-height: 1.15; margin: 0 0 1rem; }
        h2 { font-size: 1.6rem; line-height: 1.2; margin: 2.75rem 0 .75rem; padding-top: .75rem; border-top: 2px solid #b1b4b6; }
        h3 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; }
        h4 { font-size: 1.0625rem; margin: 1.25rem 0 .25rem; }
        p { margin: 0 0 .8rem; max-width: 46rem; overflow-wrap: anywhere; }
        .lead { font-size: 1.3rem; }
        .hint { color: #505a5f; }
        ul, ol { margin: 0 0 .9rem; padding-left: 1.35rem; max-width: 52rem; }
        li { margin: .15rem 0; overflow-wrap: anywhere; }
        li ul { margin-bottom: .25rem; }
        a { color: #1d70b8; text-decoration-thickness: max(1px, .0625rem); text-underline-offset: .1578em; }
        a:hover { color: #003078; text-decoration-thickness: 3px; }
        a:focus, .scroll:focus { outline: 3px solid #fd0; outline-offset: 0; background: #fd0; color: #0b0c0c; }
        .scroll:focus { background: none; }
        code { font: .9em ui-monospace, Consolas, "Liberation Mono", monospace; background: #f3f2f1; padding: .05em .25em; overflow-wrap: anywhere; }
        mark { display: inline-block; background: #fff7bf; color: #594d00; border: 1px solid #594d00; padding: 0 .35em; font-size: .85em; font-weight: bold; line-height: 1.35; }
        .scroll { overflow-x: auto; margin: 0 0 1.25rem; }
        table { border-collapse: collapse; width: 100%; font-size: 1rem; line-height: 1.35; }
        caption { text-align: left; font-weight: bold; padding: 0 0 .4rem; }
        th, td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-bottom: 1px solid #b1b4b6; }
        thead th { border-bottom-width: 2px; vertical-align: bottom; }
        tbody th { font-weight: bold; }
        th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
        th.wide, td.wide { min-width: 14rem; }
        figure { margin: 0 0 1.5rem; }
        figcaption { margin: .4rem 0 0; color: #505a5f; max-width: 46rem; }
        svg { display: block; max-width: 100%; height: auto; font-family: "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
        nav.contents { background: #f3f2f1; padding: 1rem 1.25rem .5rem; margin: 1.5rem 0; }
        nav.contents h2 { font-size: 1.2rem; margin: 0 0 .5rem; padding: 0; border: 0; }
        nav.contents ul { list-style: none; padding-left: 0; }
        nav.contents ul ul { padding-left: 1.35rem; }
        section.card { border-left: 5px solid #1d70b8; padding: 0 0 .1rem 1rem; margin: 1.5rem 0; }
        section.card h3, section.card h4 { margin-top: 0; }
        section.card p { margin-bottom: .4rem; }
        section.card ul, section.card ol { margin-bottom: .5rem; }
        footer { padding-top: 1rem; padding-bottom: 2rem; color: #505a5f; overflow-wrap: anywhere; }
        @media print {
          @page { margin: 18mm 15mm; }
          body { font-size: 10.5pt; }
          header, main, footer { max-width: none; padding: 0; }
          .band { background: none; color: #0b0c0c; border-bottom-width: 3px; }
          .skip { display: none; }
          .scroll { overflow: visible; }
          table { font-size: 9.5pt; }
          thead { display: table-header-group; }
          tr, figure, svg, section.card { break-inside: avoid; }
          h1, h2, h3, h4, caption { break-after: avoid; }
          a { color: inherit; text-decoration: none; }
          mark, svg rect, svg polygon { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """;
}
