package org.cryptonas.node.report;

/** How the report looks: by itself, light or dark as the reader prefers. */
final class ReportStyle {
  static final String CSS =
      """
      :root { color-scheme: light dark; --ink: #1c1c1a; --muted: #5d5c58; --page: #fcfcfb; --rule: #e6e5e1; --link: #2a78d6 }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #f2f1ee; --muted: #b3b2ac; --page: #191918; --rule: #333331; --link: #5a9bf0 }
      }
      body { margin: 0; background: var(--page); color: var(--ink);
        font: 15px/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif }
      main { max-width: 1000px; margin: 0 auto; padding: 24px 20px 64px }
      h1 { font-size: 26px; margin: 0 0 8px }
      h2 { font-size: 20px; margin: 40px 0 12px; border-top: 1px solid var(--rule); padding-top: 20px }
      h3 { font-size: 16px; margin: 28px 0 4px }
      a { color: var(--link) }
      .note { color: var(--muted) }
      nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; list-style: none; padding: 0 }
      .picture { overflow-x: auto; margin: 8px 0 }
      .picture svg { max-width: 100%; height: auto }
      .wide { overflow-x: auto }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 13px }
      th, td { text-align: right; padding: 4px 10px; border-bottom: 1px solid var(--rule); white-space: nowrap }
      th:first-child, td:first-child, th:last-child, td:last-child { text-align: left }
      th { color: var(--muted); font-weight: 500 }
      pre { overflow-x: auto; padding: 12px; border: 1px solid var(--rule); border-radius: 6px; font-size: 12.5px }
      summary { cursor: pointer; padding: 4px 0 }
      @media print { details > pre { white-space: pre-wrap } }
      """;

  private ReportStyle() {}
}
