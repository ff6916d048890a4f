package matinee.grade;

import java.util.Locale;

/** Frames the grader's pages: one file each, light and dark, readable without a network. */
final class Page {
    private static final String STYLE =
            """
            :root{color-scheme:light dark;--edge:#8886;--soft:#8881}
            body{font:16px/1.5 system-ui,sans-serif;max-width:70em;margin:2em auto;padding:0 1em}
            table{border-collapse:collapse;font-variant-numeric:tabular-nums;margin:1em 0}
            th,td{text-align:left;vertical-align:top;padding:.3em .8em .3em 0;border-bottom:1px solid var(--edge)}
            td.n,th.n{text-align:right}
            caption{text-align:left;font-weight:600}
            section{border:1px solid var(--edge);border-left:6px solid #555;border-radius:4px;padding:.2em 1em;margin:1em 0}
            section.full{border-left-color:#009E73}section.partial{border-left-color:#E69F00}
            section.wrong,section.blank,section.missing{border-left-color:#D55E00}
            h2{font-size:1.1em;margin:.6em 0}ul{list-style:none;padding:0}
            .ok{color:#009E73}.no{color:#D55E00}.note{background:var(--soft);padding:.4em .8em;border-radius:4px}
            pre{white-space:pre-wrap;background:var(--soft);padding:.6em;border-radius:4px}
            """;

    private Page() {}

    static String of(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<title>" + escape(title) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<h1>"
                + escape(title) + "</h1>\n" + body + "</body>\n</html>\n";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Writes points without needless decimals. */
    static String points(double points) {
        return points == Math.rint(points)
                ? String.format(Locale.ROOT, "%.0f", points)
                : String.format(Locale.ROOT, "%.2f", points).replaceFirst("0$", "");
    }
}
