package org.poolscope.storage.pool.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.poolscope.model.source.SourceException;

/** A plain page that lists the pools, for people with a browser. Runs no script and loads nothing. */
final class StartPage {
    private StartPage() {}

    static Answer of(ServedPools pools, String url) throws SourceException {
        List<String> names = pools.names();
        StringBuilder page = new StringBuilder("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Pools</title>
                <style>body{font:16px sans-serif;margin:3em auto;max-width:50em}li{margin:.4em 0}</style></head>
                <body><h1>Pools</h1>
                """);
        page.append("<p>").append(names.isEmpty()
                ? "There is no pool yet."
                : "Open one with <code>poolscope open " + escaped(url) + "/NAME</code>, or in fdi.")
                .append("</p>\n<ul>\n");
        for (String name : names) {
            String address = url + "/" + URLEncoder.encode(name, UTF_8).replace("+", "%20");
            page.append("<li><a href=\"").append(escaped(address)).append("\">").append(escaped(name))
                    .append("</a></li>\n");
        }
        page.append("</ul>\n<p><a href=\"").append(escaped(url)).append("/openapi.json\">What can be asked</a></p>")
                .append("</body></html>\n");
        return Answer.text(Answer.OK, "text/html; charset=utf-8", page.toString())
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
